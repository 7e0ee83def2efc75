import { connect, type Socket } from "node:net";
import { createTransport } from "nodemailer";
import type { MailMessage } from "./message";
import type { MailServer, Sender } from "./settings.mjs";

/** How long the mail server may be silent. */
const SILENCE_MS = 20_000;

/**
 * Hands one message to the mail server: done when it has said that it takes it.
 * @param signal ends the connection: afterwards nothing more is sent
 * @throws Error with what the server said, or that it is away
 */
export async function handOver(
  { server, from }: { server: MailServer; from: Sender },
  { to, subject, text, messageId }: MailMessage,
  signal: AbortSignal,
): Promise<void> {
  const { host, port, secure, requireTLS, auth } = server;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS,
    ...(auth ? { auth } : {}),
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_options: unknown, done: (error: Error | null, found?: { connection: Socket }) => void) => {
      openSocket(host, port, signal).then(
        (connection) => done(null, { connection }),
        (error) => done(error),
      );
    },
  });
  await transport.sendMail({
    from,
    to: { name: "", address: to },
    // Nobody but the person, whatever an address looks like.
    envelope: { from: from.address, to: [to] },
    subject,
    text,
    messageId,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** A connection that the signal can cut: the library's own would live on. */
function openSocket(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = connect({ host, port });
    const cut = () => socket.destroy(new Error("メールの送信を中断しました"));
    signal.addEventListener("abort", cut, { once: true });
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error("メールサーバーが応答しません")));
    socket.once("error", reject);
    socket.once("close", () => signal.removeEventListener("abort", cut));
    socket.once("connect", () => {
      socket.removeListener("error", reject);
      resolve(socket);
    });
  });
}
