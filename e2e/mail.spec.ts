import { randomUUID } from "node:crypto";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { violationsOf } from "./fixtures/accessibility";
import { MAIL_PORT } from "./fixtures/environment";
import { PEOPLE, sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/** The story of e-mail. It writes on K33-05 alone, and 厚生労働省's とりまとめ is as before afterwards. */
const ABOUT = "/tasks/K33-05";

/** The mail server of this run, with what arrived. */
async function mailServer(): Promise<{ arrived: Email[]; close: () => Promise<void> }> {
  const arrived: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, _session, done) => {
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(Buffer.from(part));
      arrived.push(await PostalMime.parse(Buffer.concat(parts)));
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(MAIL_PORT, "127.0.0.1", resolve));
  return { arrived, close: () => new Promise((resolve) => server.close(resolve)) };
}

test.describe("とりまとめ", () => {
  test.use({ person: "coordinator" });

  test("通知をメールでも受け取り、リンクからコメントを開き、受取りをやめる", async ({ page, browser }) => {
    const question = `@厚生労働省 見込を教えてください。 ${randomUUID().slice(0, 8)}`;
    const { arrived, close } = await mailServer();
    await page.goto("/me");
    const choice = page.getByRole("region", { name: "メールでの通知" });
    await expect(choice).toContainText(PEOPLE.coordinator.email);
    await choice.getByRole("button", { name: "通知をメールでも受け取る" }).click();
    await expect(choice.getByRole("status")).toContainText("これからの通知を、メールでも送ります。");
    await expect(choice.getByRole("button", { name: "メールでの受取りをやめる" })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);

    const writer = await browser.newContext({ storageState: sessionOf("editor") });
    const other = await writer.newPage();
    await other.goto(ABOUT);
    await other.getByRole("textbox", { name: "新しいコメント" }).fill(question);
    await other.getByRole("button", { name: "コメントする", exact: true }).click();
    await expect(other).toHaveURL(/#comment-\d+$/);
    const mails = () => arrived.filter(({ text }) => text?.includes(`${other.url()}\n`));
    await expect.poll(() => mails().length).toBe(1);
    await writer.close();

    const [mail] = mails();
    expect(mail?.to).toEqual([{ name: "", address: PEOPLE.coordinator.email }]);
    expect(mail?.subject).toMatch(/^\[工程表\] K33-05 .+: コメントを投稿$/);
    expect(mail?.text).not.toContain(question.slice(-8));
    const [, link = ""] = /^(http:\S+#comment-\d+)$/m.exec(mail?.text ?? "") ?? [];
    await page.goto(link);
    const mine = page.getByRole("article", { name: /のコメント$/ }).filter({ hasText: question.slice(-8) });
    await expect(mine).toBeInViewport();
    await page.goto("/me");
    await choice.getByRole("button", { name: "メールでの受取りをやめる" }).click();
    await expect(choice.getByRole("button", { name: "通知をメールでも受け取る" })).toBeVisible();
    await close();
  });
});
