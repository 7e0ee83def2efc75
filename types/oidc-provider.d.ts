/** The part of the package that the stories use; it brings no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Context = { oidc: { client: { clientId: string }; session: { accountId: string } } };
  type Account = { accountId: string; claims: () => Record<string, unknown> };

  class Grant {
    constructor(of: { clientId: string; accountId: string });
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, unknown>[];
        claims: Record<string, string[]>;
        conformIdTokenClaims: boolean;
        cookies: { keys: string[] };
        features: { devInteractions: { enabled: boolean } };
        findAccount: (context: Context, id: string) => Account | undefined;
        interactions: { url: (context: Context, interaction: { uid: string }) => string };
        jwks: { keys: Record<string, unknown>[] };
        loadExistingGrant: (context: Context) => Promise<Grant>;
        pkce: { required: () => boolean };
        ttl: Record<string, number>;
      },
    );
    Grant: typeof Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } } | { error: string },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
}
