import { fileURLToPath } from 'node:url';

/** Folder of the checkout, relative to the bundle in `dist/`. */
export const bundleRoot: string = fileURLToPath(new URL('..', import.meta.url));
