/**
 * With `AIRSIDE_CLOCK_AHEAD=200` browser tests run with clocks 200 days ahead. This changes the pages and workers in dist/ until the next build.
 * Playwright calls it before the tests.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(root, 'dist', 'renderer');

// biome-ignore lint/style/noDefaultExport: Playwright takes the default export of a global set-up
export default function setClocksAhead(): void {
  const days = Number(process.env.AIRSIDE_CLOCK_AHEAD);
  const code = readFileSync(join(root, 'test', 'clock-ahead.mjs'), 'utf8');
  const start = /^globalThis\.AIRSIDE_CLOCK_AHEAD = .*;\n/;
  for (const name of readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.js'))) {
    const script = readFileSync(join(BUILT, name), 'utf8');
    const own = start.test(script) ? script.replace(start, '') : `${code}\n${script}`;
    writeFileSync(join(BUILT, name), `globalThis.AIRSIDE_CLOCK_AHEAD = ${days};\n${own}`);
  }
}
