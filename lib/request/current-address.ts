import "server-only";
import { headers } from "next/headers";
import { cache } from "react";

/** Where the request is: for the frame of a page, which the framework does not tell. Set by the server. */
export const currentAddress = cache(async (): Promise<{ path: string; query: URLSearchParams }> => {
  const text = (await headers()).get("x-address") ?? "/";
  const { pathname, searchParams } = new URL(text, "http://base.invalid");
  return { path: pathname, query: searchParams };
});
