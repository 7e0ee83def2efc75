import { startHttpServer } from "../http-server.mjs";

/** Serves the bare app of the working folder as `npm start` serves the application. */
await startHttpServer({ host: "127.0.0.1", port: Number(process.env.PORT), trustProxy: false, dev: false });
