import { describe, expect, it } from "vitest";
import { fileAnswer } from "./answer";

/** A file of endless records that notes how far it was written, and whether it was told to stop. */
function endless() {
  const seen = { made: 0, stopped: false };
  async function* content() {
    try {
      for (;;) {
        seen.made += 1;
        yield `${seen.made}\r\n`;
      }
    } finally {
      seen.stopped = true;
    }
  }
  return { seen, content };
}

const ABOUT = {
  name: { ascii: "tasks-2026-11-22.csv", japanese: "工程-2026-11-22.csv" },
  mediaType: "text/csv; charset=utf-8",
};

describe("the answer with a data file", () => {
  it("is saved under a name, in Japanese where that is understood", () => {
    const { headers } = fileAnswer({ ...ABOUT, content: endless().content });
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe(
      "attachment; filename=\"tasks-2026-11-22.csv\"; filename*=UTF-8''%E5%B7%A5%E7%A8%8B-2026-11-22.csv",
    );
  });

  it("leads to what of it can't be written", () => {
    const listedAt = "/exports/shift-jis?dataset=tasks&q=%E8%AA%9E";
    const { headers } = fileAnswer({ ...ABOUT, listedAt, content: endless().content });
    expect(headers.get("link")).toBe(`<${listedAt}>; rel="describedby"`);
  });

  it("makes nothing before it is read", async () => {
    const { seen, content } = endless();
    fileAnswer({ ...ABOUT, content });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen.made).toBe(0);
  });

  it("makes no more than is read, and stops when nobody reads on", async () => {
    const { seen, content } = endless();
    const reader = fileAnswer({ ...ABOUT, content }).body?.getReader();
    for (let time = 0; time < 3; time += 1) await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual({ made: 3, stopped: false });
    await reader?.cancel();
    expect(seen).toEqual({ made: 3, stopped: true });
  });

  it("breaks off when a record can't be made, so that half a file is not taken for a whole one", async () => {
    async function* content() {
      yield "1\r\n";
      throw new Error("the database is away");
    }
    await expect(fileAnswer({ ...ABOUT, content }).text()).rejects.toThrow("the database is away");
  });
});
