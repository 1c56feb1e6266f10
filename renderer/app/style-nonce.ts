/** The nonce of this page load, which the content security policy asks of style elements that libraries make. */
declare global {
  /** Read by the scroll lock of dialogs for the style element it makes. */
  var __webpack_nonce__: string;
}

/** Reads the nonce the server wrote into the page, and hands it to the one library that takes it from a global. */
export function takeStyleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  globalThis.__webpack_nonce__ = nonce;
  return nonce;
}
