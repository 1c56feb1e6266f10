/** `npm start [-- --no-open] [-- --browser]`: builds everything, then runs electron/start.ts. */
import { fileURLToPath } from 'node:url';
import { buildElectron, buildRenderer, buildStart } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

await Promise.all([buildRenderer(), buildElectron(), buildStart()]);
const { start } = await import(new URL('../dist/start.js', import.meta.url).href);
process.exitCode = await start(root, process.argv.slice(2));
