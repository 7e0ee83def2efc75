import type { DataFile } from "./data-file";

/**
 * A data file as an answer that is saved under its name. It is written as fast as it is taken: a client
 * that reads slowly is waited for, and one that goes away ends the writing.
 */
export function fileAnswer({ name, mediaType, listedAt, content }: DataFile): Response {
  return new Response(streamOf(content()), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${name.ascii}"; filename*=UTF-8''${encodeURIComponent(name.japanese)}`,
      ...(listedAt === undefined ? {} : { Link: `<${listedAt}>; rel="describedby"` }),
    },
  });
}

function streamOf(texts: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const parts = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      async cancel() {
        await parts.return?.();
      },
    },
    // Nothing is made before it is asked for: not at all for HEAD.
    { highWaterMark: 0 },
  );
}
