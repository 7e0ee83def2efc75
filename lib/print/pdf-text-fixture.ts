import { inflateSync } from "node:zlib";

/** For tests: the texts of each page of a PDF as lib/print/pdf writes it, in the order they are drawn, without spaces. */
export function pdfTexts(bytes: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const fonts = new Map<string, Map<string, string>>();
  const fontOf = (page: string, name: string): Map<string, string> => {
    const resources = objects.get(numberOf(page, "Resources")) ?? page;
    const number = numberOf(resources, name);
    const known = fonts.get(`${number}`) ?? charactersOf(objects, number);
    fonts.set(`${number}`, known);
    return known;
  };
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b(?!s)/.test(object))
    .map((page) => {
      const content = streamOf(objects.get(numberOf(page, "Contents")) ?? "");
      let font = new Map<string, string>();
      let text = "";
      for (const [, name, strings] of content.matchAll(
        /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ]+)*)\] TJ/g,
      )) {
        if (name) font = fontOf(page, name);
        for (const code of (strings ?? "").replaceAll(/> [-\d.]+ ?<?|[<>]/g, "").match(/[0-9a-f]{4}/g) ??
          []) {
          text += font.get(code) ?? "\uFFFD";
        }
      }
      return text.replaceAll(/\s/g, "");
    });
}

function objectsOf(file: string): Map<number, string> {
  const objects = new Map<number, string>();
  for (const [, number, body] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(Number(number), body ?? "");
  }
  return objects;
}

function numberOf(object: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+) 0 R`).exec(object)?.[1]);
}

function streamOf(object: string): string {
  const start = object.indexOf("stream\n");
  if (start === -1) return "";
  const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
  return inflateSync(Buffer.from(object.slice(start + 7, start + 7 + length), "latin1")).toString("latin1");
}

/** Characters of a font by their codes, from its ToUnicode map. */
function charactersOf(objects: Map<number, string>, font: number): Map<string, string> {
  const map = streamOf(objects.get(numberOf(objects.get(font) ?? "", "ToUnicode")) ?? "");
  const characters = new Map<string, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const texts = [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = ""]) => hex.replaceAll(" ", ""));
    for (const [index, hex] of texts.entries()) {
      const code = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      characters.set(code, String.fromCharCode(...units));
    }
  }
  return characters;
}
