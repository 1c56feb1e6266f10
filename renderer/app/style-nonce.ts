/** The nonce of this page load. The content security policy requires it on style elements that libraries make. */
declare global {
  /** Dialogs' scroll lock reads it for its style element. */
  var __webpack_nonce__: string;
}

/** Reads the nonce that the server wrote into the page, and gives it to the one library that reads it from a global. */
export function takeStyleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  globalThis.__webpack_nonce__ = nonce;
  return nonce;
}
