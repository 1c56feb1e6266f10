/**
 * From a watched folder into the store: sample files as a sender writes them, half-written ones included, while the program ends
 * now and then. No file is lost or imported twice.
 */
import 'fake-indexeddb/auto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStateFile } from '../../../electron/state-file.ts';
import { prepareFolder, watchFolder } from '../../../electron/watch-folder.ts';
import type { TakeFile } from '../../../shared/host.ts';
import { hundredFiles, type NamedBytes } from './hundred-files.ts';
import { emptyStores, openCore, openUnit, type TestCore } from './open-core.ts';
import { contentsDifferences, type StoreContents, storeContents } from './store-contents.ts';

const FOLDERS = ['duplicate', 'failed', 'processed'] as const;
/** The clock of the folder advances a second per look, so files are left alone for three looks. */
const TICK = 1000;

let place = '';
let inbox = '';
const stops: (() => void)[] = [];

beforeEach(async () => {
  await emptyStores();
  place = mkdtempSync(join(tmpdir(), 'airside-pushed-'));
  inbox = join(place, 'inbox');
  mkdirSync(inbox);
  await prepareFolder(inbox);
});

afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await emptyStores();
  // A look that was under way may still put a file in its place, and a retry of Node does not list the folder again.
  await vi.waitFor(() => rmSync(place, { recursive: true, force: true }));
});

/** Imports as the screens do: one import per file, and the folder gets its report. */
function takeInto({ core }: TestCore): TakeFile {
  return async ({ name, bytes }) => {
    const result = await core.call('import.start', { way: 'folder', files: [{ name, bytes }] });
    const state = result.ok ? result.value.files[0]?.state : undefined;
    if (state === 'done') return 'processed';
    if (state === 'failed' || state === 'duplicate') return state;
    throw new Error('not taken in');
  };
}

let looks = 0;
let tick = TICK;

function watch(take: TakeFile): () => void {
  let time = Date.parse('2026-11-24T08:00:00Z');
  const clock = () => {
    looks++;
    time += tick;
    return time;
  };
  const stop = watchFolder(
    inbox,
    openStateFile(join(place, 'state.json')),
    take,
    () => undefined,
    () => undefined,
    1,
    clock,
  );
  stops.push(stop);
  return stop;
}

const left = () => readdirSync(inbox).filter((name) => !FOLDERS.includes(name as (typeof FOLDERS)[number]));
const placed = () => FOLDERS.flatMap((outcome) => readdirSync(join(inbox, outcome)).map((name) => join(outcome, name)));

function until(holds: () => boolean): Promise<void> {
  return vi.waitFor(
    () => {
      if (!holds()) throw new Error(`still there: ${left().join(' ')}`);
    },
    { timeout: 60_000, interval: 3 },
  );
}

async function direct(files: readonly NamedBytes[]): Promise<StoreContents> {
  const { ask, core, store } = await openUnit();
  await ask('import.start', { way: 'files', files: files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })) });
  const contents = await storeContents(store);
  await core.close();
  await emptyStores();
  return contents;
}

describe('a folder that messages are pushed into', () => {
  const files = hundredFiles().slice(0, 45);

  test('a watched folder brings the same as an import of the same files, slow and renamed ones included', async () => {
    const expected = await direct(files);
    const test = await openUnit();
    watch(takeInto(test));
    for (const [at, { name, bytes }] of files.entries()) {
      const path = join(inbox, name);
      if (at % 3 === 0) {
        // This file has another name while it is written.
        writeFileSync(`${path}.part`, bytes.subarray(0, bytes.length / 2));
        writeFileSync(`${path}.part`, bytes);
        renameSync(`${path}.part`, path);
      } else if (at % 3 === 1) {
        // This file is written in two halves, with a look at the folder in between.
        tick = 0;
        writeFileSync(path, bytes.subarray(0, bytes.length / 2));
        const before = looks;
        await until(() => looks > before + 1 || left().length > 3);
        writeFileSync(path, bytes);
        tick = TICK;
      } else writeFileSync(path, bytes);
    }
    await until(() => left().length === 0);
    const { store, core } = test;
    expect(contentsDifferences(expected, await storeContents(store))).toEqual([]);
    await core.close();
    expect(placed()).toHaveLength(files.length);
    const sizes = placed().map((path) => statSync(join(inbox, path)).size);
    expect(sizes.sort((a, b) => a - b)).toEqual(files.map(({ bytes }) => bytes.length).sort((a, b) => a - b));
  }, 120_000);

  test('a watched folder brings the same if the program ends in the middle and goes on later', async () => {
    const some = files.slice(0, 12);
    const expected = await direct(some);
    for (const { name, bytes } of some) writeFileSync(join(inbox, name), bytes);
    await (await openUnit()).core.close();
    for (let kill = 0; ; kill++) {
      const test = await openCore();
      const resumed = test.core.resume();
      const before = placed().length;
      const take = takeInto(test);
      // The page of an ended program answers no more.
      let ended = false;
      const stop = watch(async (file) => {
        const outcome = await take(file).catch(() => 'failed' as const);
        return ended ? new Promise(() => undefined) : outcome;
      });
      if (kill === 4) {
        await until(() => left().length === 0);
        await resumed;
        expect(contentsDifferences(expected, await storeContents(test.store))).toEqual([]);
        await test.core.close();
        break;
      }
      await until(() => placed().length > before);
      await new Promise((resolve) => setTimeout(resolve, 15));
      ended = true;
      stop();
      await test.core.close();
      await resumed;
    }
    // The resent list is the only duplicate. No interrupted file counts as one.
    const names = some.map(({ name }) => name);
    expect(placed().filter((path) => path.startsWith('processed')).length).toBe(new Set(names).size);
  }, 120_000);

  test('a watched folder reports duplicates and failures separately', async () => {
    const [first] = files;
    if (first === undefined) throw new Error('no files');
    const test = await openUnit();
    watch(takeInto(test));
    writeFileSync(join(inbox, 'first.edi'), first.bytes);
    await until(() => left().length === 0);
    writeFileSync(join(inbox, 'again.edi'), first.bytes);
    writeFileSync(join(inbox, 'letter.txt'), 'Dear all, nothing of this is a list.');
    await until(() => left().length === 0);
    expect(placed().sort()).toEqual(['duplicate/again.edi', 'failed/letter.txt', 'processed/first.edi']);
    expect(readFileSync(join(inbox, 'failed', 'letter.txt'), 'utf8')).toContain('Dear all');
    await test.core.close();
  }, 60_000);
});
