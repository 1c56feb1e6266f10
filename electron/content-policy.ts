/**
 * What a browser may do with our files. `app://` and the loopback server of `npm start` send the same headers, so a screen that works in one works
 * in the other.
 */

// #region Security: every line here is tested; do not widen one without writing the reason next to it.

/** Placeholder for the nonce in the built index.html. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Content types by file ending. Files with other endings are not served. */
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
 * The only file that may compile WebAssembly: the worker that derives keys from passphrases (`renderer/core/vault/kdf-worker.ts`, named by the
 * build). A worker gets its policy from the answer that loads it, so neither the page nor the store's worker has this right.
 */
const KDF_WORKER = /^\/assets\/kdf-worker-[\w-]+\.js$/;

/**
 * The content security policy of one answer. `style-src` carries a nonce because the component library and the grid insert style elements. `data:`
 * is for the grid's icons.
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

/** Headers of the answer for the file at `path`. `nonce` is new for each load. */
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
