import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** What arrived: who it was for, by the envelope, and what it says. */
export type ArrivedMail = { to: string[]; email: Email };

export type TestMailServer = {
  /** Taken, in order. */
  taken: ArrivedMail[];
  /** Offered, also those that were refused. */
  offered: ArrivedMail[];
  /** What it says to the next messages; without an answer it takes them. */
  answers: ("refuse" | "silence")[];
  port: number;
  close(): Promise<void>;
};

/** A real SMTP server on this machine that wants the password 「secret」. */
export async function startMailServer(): Promise<TestMailServer> {
  const taken: ArrivedMail[] = [];
  const offered: ArrivedMail[] = [];
  const answers: TestMailServer["answers"] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === "secret" ? done(null, { user: "x" }) : done(new Error("wrong password")),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = { to, email: await PostalMime.parse(Buffer.concat(parts)) };
        offered.push(mail);
        const answer = answers.shift();
        if (answer === "silence") return;
        if (answer === "refuse") return done(Object.assign(new Error("try later"), { responseCode: 451 }));
        taken.push(mail);
        done();
      });
    },
  });
  // A connection that its client cuts is what some tests are about.
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    const { server: listener } = server;
    listener.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return { taken, offered, answers, port, close: () => new Promise((resolve) => server.close(resolve)) };
}
