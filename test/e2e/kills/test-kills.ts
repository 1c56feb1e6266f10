/** The test of kills, with any number of repetitions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveRenderer } from '../../../electron/serve.ts';
import { reportSoak } from '../../soak-rows.ts';
import { killEverything } from './kill-everything.ts';
import type { Kill } from './killed-workstation.ts';

const BUILT = process.env.AIRSIDE_BUILT ?? fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const SEED = 20_261_125;
const PHASES = 6;

/** Kills the browser this many times in each of the six things that write. `timeout` in milliseconds, with room for a busy machine. */
export function testKills({ times, timeout }: { readonly times: number; readonly timeout: number }): void {
  test.skip(process.platform !== 'linux', 'looks into /proc');

  test(`after each of ${PHASES * times} kills of the browser, confirmed work is stored, nothing is half done, and ledger and trail are whole`, async () => {
    test.setTimeout(timeout);
    const served = await serveRenderer(BUILT, 0);
    const folder = mkdtempSync(join(tmpdir(), 'airside-kills-'));
    const kills = await killEverything(join(folder, 'profile'), served.address, BUILT, { seed: SEED, times });
    await served.close();
    rmSync(folder, { recursive: true, force: true });
    test.info().annotations.push({ type: `kills of seed ${SEED}`, description: JSON.stringify(kills) });
    console.log(`  ${told(kills)}`);
    // Imports name the phase, too.
    for (const { during, met } of kills)
      reportSoak(`kills-${during.split(' ')[0]}`, { tried: 1, met: met ? 1 : 0, lost: 0 });
    expect(kills.length).toBeGreaterThanOrEqual(PHASES * times);
    expect(kills.filter(({ met }) => met).length).toBeGreaterThan(3 * times);
  });
}

/** Number of kills for each kind of work, and how many of them happened during it. */
function told(kills: readonly Kill[]): string {
  const kinds = [...new Set(kills.map(({ during }) => during))];
  const line = (kind: string) => {
    const those = kills.filter(({ during }) => during === kind);
    return `${kind} ${those.filter(({ met }) => met).length} of ${those.length}`;
  };
  return `killed at work: ${kinds.map(line).join(', ')}`;
}
