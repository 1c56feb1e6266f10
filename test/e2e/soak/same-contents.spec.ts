/** A hundred files in five random orders, with repetitions and kills of the browser, give the same contents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Served } from '../../../electron/serve.ts';
import { hundredFiles } from '../../renderer/core/hundred-files.ts';
import { contentsDifferences, contentsDigest, type StoreContents } from '../../renderer/core/store-contents.ts';
import { reportSoak } from '../../soak-rows.ts';
import { importInOrder, importPlainly, writeTwice } from '../killed-imports.ts';
import { serveBuilt } from '../serve-built.ts';

/** To examine one order that fails, change a seed. */
const SEEDS = [11, 22, 33, 44, 55];

let served: Served;
let folder = '';
let files: readonly (readonly [string, string])[] = [];
let expected: StoreContents = new Map();

test.describe.configure({ mode: 'serial', timeout: 600_000 });

test.skip(process.platform !== 'linux', 'looks into /proc');

test.beforeAll(async () => {
  served = await serveBuilt();
  folder = mkdtempSync(join(tmpdir(), 'airside-orders-'));
  files = writeTwice(folder, hundredFiles(`${new Date().toISOString().slice(0, 16)}Z`));
  expected = await importPlainly(join(folder, 'plain'), served.address, files);
});

test.afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const seed of SEEDS) {
  test(`a hundred files imported in random order with kills give the same contents, seed ${seed}`, async () => {
    const profile = join(folder, `order-${seed}`);
    const options = { seed, largest: 30, killed: 70, least: 2 };
    const {
      contents,
      state,
      kills,
      imports,
      files: given,
    } = await importInOrder(profile, served.address, files, options);
    rmSync(profile, { recursive: true, force: true });
    const said = kills.map(({ how, phase, percent }) => `${how} while ${phase} at ${percent} %`);
    console.log(`seed ${seed}: ${given} files in ${imports} imports, ${kills.length} kills: ${said.join('; ')}`);
    console.log(`seed ${seed}: ${JSON.stringify(state)}, digest ${contentsDigest(contents)}`);
    expect(files).toHaveLength(100);
    expect(kills.length).toBeGreaterThanOrEqual(2);
    expect(state.interrupted).toBe(0);
    expect(contentsDifferences(expected, contents)).toEqual([]);
    expect(contentsDigest(contents)).toBe(contentsDigest(expected));
    reportSoak('browser-orders', { tried: 1, met: kills.length, lost: 0 });
  });
}
