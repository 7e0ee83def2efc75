import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { IDLE } from "@/lib/auth/action-state";
import { MailChoice } from "./mail-choice";

const html = (sent: boolean) =>
  renderToStaticMarkup(
    createElement(MailChoice, { action: async () => IDLE, sent, mailed: true, email: "x@example.go.jp" }),
  );

it("offers no choice where no e-mail is sent, and says so", () => {
  expect(html(false)).toContain("メールは、この環境では送信されません。");
  expect(html(false)).not.toContain("<button");
  expect(html(true)).toContain("メールでの受取りをやめる</button>");
});
