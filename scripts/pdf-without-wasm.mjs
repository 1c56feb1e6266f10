/** The PDF library can compile WebAssembly for rare pictures. The content policy lets only the worker that derives keys do that, so its code is built without. */
export function pdfWithoutWasm() {
  return {
    name: 'pdf-without-wasm',
    transform(code, id) {
      if (!id.includes('/pdfjs-dist/')) return null;
      return { code: code.replaceAll(/\bWebAssembly\b/g, 'globalThis.noWebAssembly'), map: null };
    },
  };
}
