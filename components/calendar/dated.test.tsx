import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Dated } from "./dated";

const html = (...parts: (string | number)[]) => renderToStaticMarkup(createElement(Dated, null, ...parts));

describe("Dated", () => {
  it("writes a label in both calendars, each whole", () => {
    expect(html("2024年3月31日", "時点")).toBe(
      '<span class="cal-ce">2024年3月31日時点</span><span class="cal-jp">令和6年3月31日時点</span>',
    );
  });

  it("leaves alone what has no date", () => {
    expect(html("遅延(", 2, "四半期)")).toBe("遅延(2四半期)");
  });
});
