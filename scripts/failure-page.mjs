/**
 * What a person reads, by status, when a page could not be shown and no script runs: Next.js answers
 * such a request with an empty body that only its scripts fill.
 * @type {Record<number, { title: string, text: string }>}
 */
const MESSAGES = {
  403: {
    title: "このページを表示する権限がありません",
    text: "表示するには別の役割が必要です。役割については、所属する府省庁のとりまとめにお問い合わせください。",
  },
  404: {
    title: "ページが見つかりません",
    text: "アドレスが正しいかご確認ください。番号の誤りや、工程・施策の改訂が原因の場合があります。",
  },
  411: {
    title: "送信した内容を受け付けられませんでした",
    text: "送信した内容の長さが示されていません。途中の機器の設定が原因の場合があります。続くときは、管理者にお知らせください。",
  },
  413: {
    title: "送信した内容が大きすぎます",
    text: "何も保存していません。ブラウザーの「戻る」で前の画面に戻り、文章を短くしてから、もう一度送信してください。",
  },
  500: {
    title: "ページを表示できませんでした",
    text: "サーバーで問題が起きました。しばらく待ってから、もう一度お試しください。続くときは、アドレスと時刻を管理者にお知らせください。",
  },
  503: {
    title: "一時的にご利用いただけません",
    text: "データベースに接続できないため、ページを表示できませんでした。しばらく待ってから、もう一度お試しください。続くときは、アドレスと時刻を管理者にお知らせください。",
  },
};

/**
 * The message as HTML. Styles stand in `style=""`: the policy allows no others without a nonce.
 * @param {number} status
 */
function messageHtml(status) {
  const { title, text } = MESSAGES[status] ?? MESSAGES[500] ?? { title: "", text: "" };
  return `<main style="max-width:40rem;margin:0 auto;padding:4rem 1rem;color:#1a1a1a;font-family:'Hiragino Sans','Yu Gothic UI','Noto Sans JP',sans-serif;line-height:1.7">
<h1 style="font-size:1.75rem;line-height:1.4;margin:0 0 1rem">${title}</h1>
<p style="margin:0 0 2rem">${text}</p>
<p style="margin:0"><a href="/" style="color:#0017c1">概要へ</a></p>
</main>`;
}

/**
 * A whole page for what failed outside Next.js.
 * @param {411 | 413 | 500} status
 */
export function failurePage(status) {
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${MESSAGES[status]?.title} | 工程表ダッシュボード</title>
</head>
<body style="margin:0;background:#fff">
${messageHtml(status)}
</body>
</html>
`;
}

/** Next.js's empty document, which its scripts would fill. */
const EMPTY_DOCUMENT = '<html id="__next_error__">';

/**
 * What is known of a request besides its answer.
 * @typedef {{ unavailable: boolean, interrupted: 403 | 404 | null }} Failure unavailable: the page failed for
 *   want of the database; interrupted: its form was not taken, which the page says (app/layout.tsx)
 */

/** A place of a fragment, as the data for the scripts names it (components/prepared). */
const PLACE = /p-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * The fragments that a part of an empty document names, unseen: the scripts that fill it look for them in the page.
 * @param {string} html
 * @param {Map<string, string> | undefined} fragments
 */
function fragmentsHtml(html, fragments) {
  const places = [...new Set(html.match(PLACE))];
  return places
    .map((id) => (fragments?.has(id) ? `<div hidden id="${id}">${fragments.get(id)}</div>` : ""))
    .join("");
}

/** @param {string | Uint8Array} chunk */
function textOf(chunk) {
  return typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
}

/** Seconds after which to ask again, as the API says it too. */
const RETRY_AFTER = "10";

/**
 * Puts the message into empty documents of failed pages, for those without JavaScript; with it, the
 * page's own message is shown as before. Where the database is away it is 503, and where a plain form was
 * not taken 403 or 404, which pages cannot say themselves. The frame of such a page is drawn by its scripts alone:
 * its fragments go before what names them. To be called on an answer that nothing has compressed yet.
 * @param {import("node:http").ServerResponse} response
 * @param {Failure} failure
 * @param {Map<string, string>} [fragments] of the request
 */
export function showFailures(response, failure, fragments) {
  const { write, end, writeHead } = response;
  let first = true;
  let empty = false;
  const statusOf = (/** @type {number} */ status) => {
    if (status === 500 && failure.unavailable) return 503;
    return status === 200 && failure.interrupted !== null ? failure.interrupted : status;
  };
  /** @param {unknown[]} args */
  const withMessage = (args) => {
    const [chunk, ...rest] = args;
    if (!(first || empty) || (typeof chunk !== "string" && !(chunk instanceof Uint8Array))) return args;
    if (empty) {
      const html = textOf(chunk);
      const named = html.startsWith("<script") ? fragmentsHtml(html, fragments) : "";
      return named === "" ? args : [Buffer.concat([Buffer.from(named), Buffer.from(chunk)]), ...rest];
    }
    first = false;
    if (
      response.statusCode < 400 ||
      !String(response.getHeader("content-type") ?? "").startsWith("text/html")
    ) {
      return args;
    }
    const html = textOf(chunk);
    if (!html.includes(EMPTY_DOCUMENT)) return args;
    empty = true;
    const told = html
      .replace(EMPTY_DOCUMENT, '<html id="__next_error__" lang="ja">')
      .replace(
        /<body[^>]*>/,
        (body) =>
          `${body}<noscript>${messageHtml(statusOf(response.statusCode))}</noscript>${fragmentsHtml(html, fragments)}`,
      );
    return [told, ...rest];
  };
  // Node calls it for every answer, also where nobody else does.
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
      const told = statusOf(status);
      if (told === 503 && status !== 503) response.setHeader("Retry-After", RETRY_AFTER);
      return Reflect.apply(writeHead, response, [told, ...rest]);
    }
  );
  response.write = /** @type {typeof write} */ (
    (/** @type {unknown[]} */ ...args) => Reflect.apply(write, response, withMessage(args))
  );
  response.end = /** @type {typeof end} */ (
    (/** @type {unknown[]} */ ...args) => Reflect.apply(end, response, withMessage(args))
  );
}
