import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ProgressIcon } from "./progress-icon";
import { PROGRESS_ORDER, PROGRESS_STYLE } from "./progress-style";

const HEAD = `/* Written by signs.test.tsx from the icons of progress-icon.tsx. */
[class^="sign-"]::before {
  content: "";
  display: inline-block;
  inline-size: 1.125em;
  block-size: 1.125em;
  margin-inline-end: 0.375em;
  vertical-align: -0.2em;
  background: center / contain no-repeat;
  print-color-adjust: exact;
}

/* The colours are the drawings' own: give them the ground they are made for. */
@media (forced-colors: active) {
  [class^="sign-"]::before {
    background-color: #fff;
    border-radius: 0.125em;
    forced-color-adjust: none;
  }
}
`;

/** signs.css as the icons say it: after changing one, `npx vitest run --project unit -u components/progress`. */
it("signs.css draws the same signs as the icons", async () => {
  const rules = PROGRESS_ORDER.map((progress) => {
    const drawing = renderToStaticMarkup(<ProgressIcon progress={progress} />)
      .replace(/^<svg[^>]*>/, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">')
      .replaceAll("currentColor", PROGRESS_STYLE[progress].color)
      .replaceAll('"', "'")
      .replaceAll("#", "%23")
      .replaceAll("<", "%3C")
      .replaceAll(">", "%3E");
    return `.sign-${progress}::before {\n  background-image: url("data:image/svg+xml,${drawing}");\n}\n`;
  });
  await expect([HEAD, ...rules].join("\n")).toMatchFileSnapshot("./signs.css");
});
