import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { recordPackages } from './scripts/inventory/record-packages.mjs';
import { pdfWithoutWasm } from './scripts/pdf-without-wasm.mjs';
import { shippedRulesForVite } from './scripts/shipped-rules-plugin.mjs';

/**
 * The renderer build. Its output is served from two origins (`app://airside` and 127.0.0.1), so every address in it is
 * relative; nothing is inlined, so the content security policy needs no exception for it. The server replaces
 * `__CSP_NONCE__` in index.html by a fresh value on each load.
 */
export default defineConfig({
  root: fileURLToPath(new URL('./renderer', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [react(), recordPackages(), shippedRulesForVite()],
  html: { cspNonce: '__CSP_NONCE__' },
  // By this name the content policy knows the one worker that may compile WebAssembly.
  worker: {
    format: 'es',
    plugins: () => [pdfWithoutWasm(), recordPackages(), shippedRulesForVite()],
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  build: {
    outDir: fileURLToPath(new URL('./dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // The workstation, and the page that runs a command in the packaged program.
    rolldownOptions: {
      input: ['index.html', 'command.html'].map((page) =>
        fileURLToPath(new URL(`./renderer/${page}`, import.meta.url)),
      ),
    },
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
  },
});
