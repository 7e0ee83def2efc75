/**
 * What a person sees when a page failed on the server. Next.js answers such a request with an empty body
 * that only its scripts fill; this one is read without JavaScript too. Styles stand in `style=""`: the
 * policy of a failed answer allows no others.
 */
export const FAILURE_PAGE = `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ページを表示できませんでした | 工程表ダッシュボード</title>
</head>
<body style="margin:0;color:#1a1a1a;background:#fff;font-family:'Hiragino Sans','Yu Gothic UI','Noto Sans JP',sans-serif;line-height:1.7">
<main style="max-width:40rem;margin:0 auto;padding:4rem 1rem">
<h1 style="font-size:1.75rem;line-height:1.4;margin:0 0 1rem">ページを表示できませんでした</h1>
<p style="margin:0 0 1rem">サーバーで問題が起きたか、データベースに接続できません。入力済みのデータには影響ありません。</p>
<p style="margin:0 0 2rem">しばらく待ってから、ページを再読み込みしてください。続くときは、表示していたアドレスと時刻を管理者にお知らせください。</p>
<p style="margin:0"><a href="/" style="color:#0017c1">トップページへ</a></p>
</main>
</body>
</html>
`;

/**
 * Makes an answer carry that page instead of an empty one when it turns out to be a failed document.
 * Answers to scripts (navigation within the page, API) stay as they are: the page shows those itself.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function showFailures(request, response) {
  const isDocument =
    (request.method === "GET" || request.method === "POST") &&
    request.headers.rsc === undefined &&
    request.headers["next-action"] === undefined;
  if (!isDocument) return;
  const { writeHead, write, end } = response;
  let failed = false;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {unknown[]} */ ...args) => {
      const type = String(response.getHeader("content-type") ?? "");
      if (args[0] === 500 && type.startsWith("text/html")) {
        failed = true;
        for (const name of ["content-encoding", "content-length", "etag", "link"])
          response.removeHeader(name);
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
      }
      return Reflect.apply(writeHead, response, args);
    }
  );
  response.write = /** @type {typeof write} */ (
    (/** @type {unknown[]} */ ...args) => {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return failed ? true : Reflect.apply(write, response, args);
    }
  );
  response.end = /** @type {typeof end} */ (
    (/** @type {unknown[]} */ ...args) => {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return failed
        ? Reflect.apply(end, response, [request.method === "HEAD" ? undefined : FAILURE_PAGE])
        : Reflect.apply(end, response, args);
    }
  );
}
