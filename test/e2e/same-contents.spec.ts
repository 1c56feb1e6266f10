/**
 * The store's contents after an import do not depend on the order of the files, on repeated files, or on kills of the browser. Ten files and at
 * least one kill here; `npm run soak` takes a hundred files.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hundredFiles } from '../renderer/core/hundred-files.ts';
import { contentsDifferences, contentsDigest } from '../renderer/core/store-contents.ts';
import { importInOrder, importPlainly, writeTwice } from './killed-imports.ts';
import { serveBuilt } from './serve-built.ts';

const SEED = 20_261_125;

test.skip(process.platform !== 'linux', 'looks into /proc');

test('files imported in random order, some twice, with kills of the browser, give the contents of one plain import', async () => {
  const served = await serveBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'airside-killed-'));
  const files = writeTwice(
    folder,
    hundredFiles(`${new Date().toISOString().slice(0, 16)}Z`).filter((_, at) => at % 10 === 0),
  );
  const [expected, found] = await Promise.all([
    importPlainly(join(folder, 'plain'), served.address, files),
    importInOrder(join(folder, 'order'), served.address, files, { seed: SEED, largest: 9, killed: 60, least: 1 }),
  ]);
  await served.close();
  rmSync(folder, { recursive: true, force: true });
  test.info().annotations.push({ type: `kills of seed ${SEED}`, description: JSON.stringify(found.kills) });
  expect(found.kills.length).toBeGreaterThanOrEqual(1);
  expect(found.state.interrupted).toBe(0);
  expect(expected.size).toBeGreaterThan(10);
  expect(contentsDifferences(expected, found.contents)).toEqual([]);
  expect(contentsDigest(found.contents)).toBe(contentsDigest(expected));
});
