/**
 * The browser is killed in the middle of everything that writes. Ten times here; `npm run soak` does it a hundred times.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveRenderer } from '../../electron/serve.ts';
import { killEverything } from './kills/kill-everything.ts';

test.skip(process.platform !== 'linux', 'looks into /proc');

const BUILT = process.env.AIRSIDE_BUILT ?? fileURLToPath(new URL('../../dist/renderer', import.meta.url));
const SEED = 20_261_125;
const TIMES = 2;

test('whenever the browser is killed, what was confirmed is there, nothing is half done, and ledger and trail are whole', async () => {
  // Twelve times a browser starts and a passphrase is derived: a busy machine takes its time.
  test.setTimeout(180_000);
  const served = await serveRenderer(BUILT, 0);
  const folder = mkdtempSync(join(tmpdir(), 'airside-kills-'));
  const kills = await killEverything(join(folder, 'profile'), served.address, BUILT, { seed: SEED, times: TIMES });
  await served.close();
  rmSync(folder, { recursive: true, force: true });
  test.info().annotations.push({ type: `kills of seed ${SEED}`, description: JSON.stringify(kills) });
  expect(kills.length).toBeGreaterThanOrEqual(5 * TIMES);
  expect(kills.filter(({ met }) => met).length).toBeGreaterThan(3 * TIMES);
});
