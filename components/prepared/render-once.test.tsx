import { describe, expect, it } from "vitest";
import { renderOnce } from "./render-once";

let rendered = 0;

function Greeting({ name }: { name: string }) {
  rendered += 1;
  return <p>{name}さん</p>;
}

function Farewell({ name }: { name: string }) {
  return <p>{name}さん、さようなら</p>;
}

describe("renderOnce", () => {
  it("renders once for equal props", () => {
    const before = rendered;
    expect(renderOnce(Greeting, { name: "甲" })).toBe("<p>甲さん</p>");
    expect(renderOnce(Greeting, { name: "甲" })).toBe("<p>甲さん</p>");
    expect(rendered).toBe(before + 1);
  });

  it("renders anew for other props and for another view", () => {
    expect(renderOnce(Greeting, { name: "乙" })).toBe("<p>乙さん</p>");
    expect(renderOnce(Farewell, { name: "乙" })).toBe("<p>乙さん、さようなら</p>");
  });

  it("escapes what is no markup", () => {
    expect(renderOnce(Greeting, { name: "<script>&\"'" })).toBe("<p>&lt;script&gt;&amp;&quot;&#x27;さん</p>");
  });

  it("forgets what was not used for long, not what is used", () => {
    const big = "あ".repeat(3_000_000);
    renderOnce(Greeting, { name: "丙" });
    for (let index = 0; index < 8; index++) {
      renderOnce(Farewell, { name: `${index}${big}` });
      renderOnce(Greeting, { name: "丙" });
    }
    const before = rendered;
    renderOnce(Greeting, { name: "丙" });
    expect(rendered).toBe(before);
    renderOnce(Greeting, { name: "甲" });
    expect(rendered).toBe(before + 1);
  });
});
