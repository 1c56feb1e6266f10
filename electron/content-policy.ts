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
 * The one file that may compile WebAssembly: the worker that derives keys from passphrases (`renderer/core/vault/kdf-worker.ts`, named by the
 * build). A worker takes its policy from its own answer, so neither the page nor the worker of the store has this.
 */
const KDF_WORKER = /^\/assets\/kdf-worker-[\w-]+\.js$/;

/**
 * The content security policy of one answer.
 * `style-src` carries a nonce because the component library and the grid insert style elements; `data:` is for the grid's icons.
 */
function contentSecurityPolicy(path: string, nonce: string): string {
  return [
    "default-src 'none'",
    KDF_WORKER.test(path) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
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

/** Headers of the answer that gives the file at `path`; `nonce` is fresh for each load. */
export function contentHeaders(path: string, contentType: string, nonce: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(path, nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

// #endregion
