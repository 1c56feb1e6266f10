import { fileURLToPath } from 'node:url';

/** Folder of the checkout, seen from the bundle in `dist/`. */
export const bundleRoot: string = fileURLToPath(new URL('..', import.meta.url));
