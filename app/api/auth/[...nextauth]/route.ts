import { defineRoute } from "@/lib/auth/guard";
import { handleAuthRoute } from "@/lib/auth/next-auth-route";

export const GET = defineRoute({ name: "readAuth", access: "open", handler: handleAuthRoute });
export const POST = defineRoute({ name: "writeAuth", access: "open", handler: handleAuthRoute });
