/**
 * What every answer says to browsers, whoever gives it: pages, API, static files, errors. The server
 * puts it on all of them (scripts/http-server.mjs).
 */

/**
 * @param {{ https: boolean }} options https: whether people open the site over TLS (AUTH_URL)
 * @returns {Record<string, string>}
 */
export function securityHeaders({ https }) {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not "no-referrer": browsers would then send `Origin: null` with forms, which server actions refuse.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy":
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
    ...(https ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

/**
 * A strict policy: scripts run by nonce alone (and what those load). Styles come from files;
 * only `style=""` attributes are free, since charts set their sizes so.
 * @param {{ nonce?: string, https?: boolean, development?: boolean, issuer?: string }} options
 *   nonce: of this request; without one no script runs at all. development: `next dev` evaluates
 *   code and injects styles. issuer: of the OIDC provider (OIDC_ISSUER), where a form of ours may lead:
 *   Chromium holds a redirect after a form against form-action.
 * @returns {string}
 */
export function contentSecurityPolicy({ nonce, https = false, development = false, issuer }) {
  const byNonce = nonce ? `'self' 'nonce-${nonce}' 'strict-dynamic'` : "'none'";
  const directives = [
    "default-src 'none'",
    `script-src ${byNonce}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : nonce ? ` 'nonce-${nonce}'` : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${issuer && URL.canParse(issuer) ? ` ${new URL(issuer).origin}` : ""}`,
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
