import { serve } from "./serve.mjs";

/** `npm run dev`: the same start, with Next.js in development mode. */
await serve(process.argv.slice(2), { dev: true });
