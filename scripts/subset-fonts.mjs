import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";
import { filesOf } from "./source-files.mjs";

const FOLDER = "app/fonts";
/** Whole fonts by the name of the part made of each. */
const FONTS = {
  regular: "400Regular/NotoSansJP_400Regular.ttf",
  bold: "700Bold/NotoSansJP_700Bold.ttf",
};
/** Where the words of the screen come from. */
const TEXTS = ["prisma/data", "app", "components", "lib"];

/**
 * Makes, from the whole web font, one part with the characters of the documents and of the screen's own words,
 * when those changed. Text of one part is laid out several times faster than the same text out of the hundred
 * parts in which web fonts of Japanese usually come, and is a fraction of their bytes; those remain for what
 * else people may write.
 * @param {(line: string) => void} say
 */
export async function subsetFontsWhenChanged(say) {
  const characters = await charactersOnScreen();
  const stamp = path.join(FOLDER, ".characters");
  if ((await readFile(stamp, "utf8").catch(() => "")) === characters) return;
  say("画面の文字だけのフォントを作っています");
  await mkdir(FOLDER, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const [name, source] of Object.entries(FONTS)) {
    const whole = await readFile(resolve(`@expo-google-fonts/noto-sans-jp/${source}`));
    const part = await subsetFont(whole, characters, { targetFormat: "woff2" });
    await writeFile(path.join(FOLDER, `${name}.woff2`), part);
  }
  await writeFile(stamp, characters);
}

/** @returns {Promise<string>} each character once, in the order of their codes */
async function charactersOnScreen() {
  const found = new Set();
  for (const entry of TEXTS) {
    for (const file of await filesOf(entry)) {
      if (!/\.(txt|json|tsx?)$/.test(file)) continue;
      for (const character of await readFile(file, "utf8")) found.add(character);
    }
  }
  return [...found]
    .filter((character) => character >= " ")
    .sort()
    .join("");
}
