/**
 * What a browser is allowed to do with our files. The same headers go out over `app://` and over `npm start`'s loopback
 * server, so a screen that works under one works under the other.
 */

// #region Security: every line here is tested; do not widen one without a reason beside it.

/** Placeholder that the build leaves in index.html. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** What may be served, by file ending. Nothing else leaves the folder. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
};

/**
 * The content security policy of one page load.
 * `style-src` carries a nonce because the component library and the grid insert style elements; `data:` is for the grid's icons.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Headers of one answer; `nonce` is fresh for each load (workers take their policy from their own answer). */
export function contentHeaders(contentType: string, nonce: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

// #endregion
