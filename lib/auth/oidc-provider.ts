import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Environment } from "@/lib/environment.mjs";

export type OidcSettings = NonNullable<Environment["oidc"]>;

/** How long the provider may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Any OpenID Connect provider, found by its discovery document: code flow with PKCE, state and nonce,
 * and nothing but what its ID token says.
 */
export function oidcProvider({ issuer, clientId, clientSecret, name }: OidcSettings): OAuthConfig<object> {
  return {
    id: "oidc",
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: "openid email" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: PATIENCE },
    // next-auth wants an id; who it is decides our command by all of the claims.
    profile: (claims) => ({ id: String(Object(claims).sub ?? "") }),
  };
}
