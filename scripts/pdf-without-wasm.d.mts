import type { Plugin } from 'vite';

export function pdfWithoutWasm(): Plugin;
