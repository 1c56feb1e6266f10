/** The built workstation, served at a free port of this machine. */
import { fileURLToPath } from 'node:url';
import { type Served, serveRenderer } from '../../electron/serve.ts';

/** Serves dist/renderer, or the folder in `AIRSIDE_BUILT`. */
export function serveBuilt(): Promise<Served> {
  return serveRenderer(process.env.AIRSIDE_BUILT ?? fileURLToPath(new URL('../../dist/renderer', import.meta.url)), 0);
}
