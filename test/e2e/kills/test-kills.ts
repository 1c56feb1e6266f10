/** The test of kills, for as many as there is time for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveRenderer } from '../../../electron/serve.ts';
import { killEverything } from './kill-everything.ts';
import type { Kill } from './killed-desk.ts';

const BUILT = process.env.AIRSIDE_BUILT ?? fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const SEED = 20_261_125;
const PHASES = 5;

/** Kills the browser so many times in each of the five things that write. `timeout` in milliseconds: a busy machine takes its time. */
export function testKills({ times, timeout }: { readonly times: number; readonly timeout: number }): void {
  test.skip(process.platform !== 'linux', 'looks into /proc');

  test(`whenever the browser is killed (${PHASES * times} times), what was confirmed is there, nothing is half done, and ledger and trail are whole`, async () => {
    test.setTimeout(timeout);
    const served = await serveRenderer(BUILT, 0);
    const folder = mkdtempSync(join(tmpdir(), 'airside-kills-'));
    const kills = await killEverything(join(folder, 'profile'), served.address, BUILT, { seed: SEED, times });
    await served.close();
    rmSync(folder, { recursive: true, force: true });
    test.info().annotations.push({ type: `kills of seed ${SEED}`, description: JSON.stringify(kills) });
    console.log(`  ${told(kills)}`);
    expect(kills.length).toBeGreaterThanOrEqual(PHASES * times);
    expect(kills.filter(({ met }) => met).length).toBeGreaterThan(3 * times);
  });
}

/** How many there were of each kind of work, and how many of them met it at work. */
function told(kills: readonly Kill[]): string {
  const kinds = [...new Set(kills.map(({ during }) => during))];
  const line = (kind: string) => {
    const those = kills.filter(({ during }) => during === kind);
    return `${kind} ${those.filter(({ met }) => met).length} of ${those.length}`;
  };
  return `killed at work: ${kinds.map(line).join(', ')}`;
}
