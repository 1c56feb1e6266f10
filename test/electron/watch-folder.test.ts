import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStateFile, type StateFile } from '../../electron/state-file.ts';
import { prepareFolder, watchFolder } from '../../electron/watch-folder.ts';
import type { TakeFile } from '../../shared/host.ts';
import { LARGEST_FILE } from '../../shared/intake/folder-look.ts';

/** The folder is checked every millisecond. The clock advances a second per check, unless a test sets it, so files rest after three checks. */
const EVERY = 1;
const TICK = 1000;

let folder = '';
let state: StateFile;
let time = 0;
let tick = TICK;
let looks = 0;
const stops: (() => void)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airside-watch-'));
  mkdirSync(join(folder, 'in'));
  state = openStateFile(join(folder, 'state.json'));
  folder = join(folder, 'in');
  time = Date.parse('2026-11-24T08:00:00Z');
  tick = TICK;
  await prepareFolder(folder);
});

afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  // The outcome of the last file may still be being written. Waiting for the removal would block that.
  await vi.waitFor(() => rmSync(join(folder, '..'), { recursive: true, force: true }), 10_000);
});

/** Whether the folder could be read, at each change. */
let readable: boolean[] = [];
/** Names of files that were moved unread. */
let tooLarge: string[] = [];

function watch(take: TakeFile): () => void {
  const clock = () => {
    looks++;
    time += tick;
    return time;
  };
  const stop = watchFolder(
    folder,
    state,
    take,
    (name) => tooLarge.push(name),
    (is) => readable.push(is),
    EVERY,
    clock,
  );
  stops.push(stop);
  return stop;
}

const put = (name: string, text = 'UNA') => writeFileSync(join(folder, name), text);
const namesIn = (...path: string[]) => readdirSync(join(folder, ...path)).sort();
const FOLDERS = ['duplicate', 'failed', 'processed'];
const isEmpty = () => namesIn().every((name) => FOLDERS.includes(name));

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`still: ${JSON.stringify(namesIn())}`);
}

/** Waits for one full check of the folder that starts after this call. */
async function looked(): Promise<void> {
  const before = looks;
  await until(() => looks >= before + 2);
}

describe('a watched folder', () => {
  test('a watched folder reports that a file larger than any manifest was moved unread', async () => {
    tooLarge = [];
    put('huge.edi');
    truncateSync(join(folder, 'huge.edi'), LARGEST_FILE + 1);
    put('a.edi');
    const taken: string[] = [];
    watch(async ({ name }) => {
      taken.push(name);
      return 'processed';
    });
    await until(isEmpty);
    expect([taken, tooLarge, namesIn('failed')]).toEqual([['a.edi'], ['huge.edi'], ['huge.edi']]);
  });

  test('a watched folder hands over one file at a time, and moves it by its outcome', async () => {
    const outcomes = { 'a.edi': 'processed', 'b.edi': 'failed', 'c.edi': 'duplicate' } as const;
    let busy = 0;
    const taken: [string, string][] = [];
    for (const name of Object.keys(outcomes)) put(name, `of ${name}`);
    watch(async ({ name, bytes }) => {
      expect(++busy).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      busy--;
      taken.push([name, new TextDecoder().decode(bytes)]);
      return outcomes[name as keyof typeof outcomes];
    });
    await until(isEmpty);
    expect([namesIn('processed'), namesIn('failed'), namesIn('duplicate')]).toEqual([['a.edi'], ['b.edi'], ['c.edi']]);
    expect(taken.sort()).toEqual(Object.keys(outcomes).map((name) => [name, `of ${name}`]));
  });

  test('a watched folder finishes a move that was interrupted by the end of the program', async () => {
    put('a.edi', 'whole');
    linkSync(join(folder, 'a.edi'), join(folder, 'processed', 'a.edi'));
    watch(async () => 'processed');
    await until(isEmpty);
    expect(namesIn('processed')).toEqual(['a.edi']);
    expect(readFileSync(join(folder, 'processed', 'a.edi'), 'utf8')).toBe('whole');
  });

  test('a watched folder never overwrites a file', async () => {
    writeFileSync(join(folder, 'processed', 'a.edi'), 'first');
    put('a.edi', 'second');
    watch(async () => 'processed');
    await until(isEmpty);
    expect(readFileSync(join(folder, 'processed', 'a.edi'), 'utf8')).toBe('first');
    expect(readFileSync(join(folder, 'processed', 'a (2).edi'), 'utf8')).toBe('second');
  });

  test('a watched folder waits for a file that grows in steps, and hands it over whole', async () => {
    const taken: string[] = [];
    tick = 0;
    put('slow.edi', 'part 0;');
    watch(async ({ bytes }) => {
      taken.push(new TextDecoder().decode(bytes));
      return 'processed';
    });
    for (let step = 1; step <= 5; step++) {
      await looked();
      // Less than the three seconds for which a file must rest.
      time += 2 * TICK;
      await looked();
      appendFileSync(join(folder, 'slow.edi'), `part ${step};`);
    }
    expect(taken).toEqual([]);
    tick = TICK;
    await until(isEmpty);
    expect(taken).toEqual(['part 0;part 1;part 2;part 3;part 4;part 5;']);
  });

  test('a watched folder waits for a file that is written under another name', async () => {
    const taken: string[] = [];
    put('a.edi.part', 'half');
    watch(async ({ name }) => {
      taken.push(name);
      return 'processed';
    });
    const before = time;
    await until(() => time > before + 10 * TICK);
    expect(taken).toEqual([]);
    renameSync(join(folder, 'a.edi.part'), join(folder, 'a.edi'));
    await until(isEmpty);
    expect(taken).toEqual(['a.edi']);
  });

  test('a watched folder keeps a file that changed during its import, and hands it over again', async () => {
    const taken: string[] = [];
    put('a.edi', 'first');
    watch(async ({ bytes }) => {
      taken.push(new TextDecoder().decode(bytes));
      if (taken.length === 1) appendFileSync(join(folder, 'a.edi'), ' and more');
      return 'processed';
    });
    await until(isEmpty);
    expect(taken).toEqual(['first', 'first and more']);
    expect(readFileSync(join(folder, 'processed', 'a.edi'), 'utf8')).toBe('first and more');
  });

  test('a watched folder keeps a file that could not be imported, and hands it over again later', async () => {
    let tries = 0;
    put('a.edi');
    watch(async () => {
      tries++;
      if (tries === 1) throw new Error('locked');
      return 'processed';
    });
    await until(isEmpty);
    expect(tries).toBe(2);
  });

  test('a watched folder counts known messages of the file as processed when the program died during its import, not as duplicates', async () => {
    put('a.edi');
    let handed = 0;
    const stop = watch(() => {
      handed++;
      return new Promise(() => undefined);
    });
    await until(() => handed === 1);
    // The program dies here: the page answers no more.
    stop();
    expect(namesIn()).toContain('a.edi');
    watch(async () => 'duplicate');
    await until(isEmpty);
    put('copy.edi');
    await until(isEmpty);
    expect([namesIn('processed'), namesIn('duplicate')]).toEqual([['a.edi'], ['copy.edi']]);
  });

  test('a watched folder ignores links, subfolders and other folders', async () => {
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'b.edi'), 'UNA');
    const taken: string[] = [];
    put('a.edi');
    watch(async ({ name }) => {
      taken.push(name);
      return 'processed';
    });
    await until(() => namesIn('processed').length === 1);
    const before = time;
    await until(() => time > before + 10 * TICK);
    expect(taken).toEqual(['a.edi']);
    expect(namesIn('other')).toEqual(['b.edi']);
  });

  test('a watched folder neither follows a link in it nor moves a file through one', async () => {
    const secret = join(folder, '..', 'secret.edi');
    const elsewhere = join(folder, '..', 'elsewhere');
    writeFileSync(secret, 'UNB');
    mkdirSync(elsewhere);
    symlinkSync(secret, join(folder, 'link.edi'));
    rmSync(join(folder, 'processed'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'processed'));
    const taken: string[] = [];
    put('a.edi');
    watch(async ({ name }) => {
      taken.push(name);
      return 'processed';
    });
    await until(() => taken.length === 1);
    await looked();
    expect([taken, readdirSync(elsewhere)]).toEqual([['a.edi'], []]);
    expect(namesIn()).toContain('a.edi');
    await expect(prepareFolder(folder)).rejects.toThrow('not-a-folder');
  });

  test('a watched folder hands over every file even when the current file cannot be recorded', async () => {
    const { get, put: remember } = state;
    let failures = 2;
    state = {
      get,
      async put(key, value) {
        if (failures > 0) {
          failures--;
          throw new Error('disk full');
        }
        return remember(key, value);
      },
    };
    for (const name of ['a.edi', 'b.edi', 'c.edi']) put(name);
    watch(async () => 'processed');
    await until(isEmpty);
    expect(namesIn('processed')).toEqual(['a.edi', 'b.edi', 'c.edi']);
  });

  test('a watched folder on a network share that is away is said to be, is looked at until the share is back, and then gives its files', async () => {
    readable = [];
    const away = join(folder, '..', 'away');
    put('a.edi');
    renameSync(folder, away);
    const taken: string[] = [];
    const timers = vi.spyOn(globalThis, 'setTimeout');
    watch(async ({ name }) => {
      taken.push(name);
      return 'processed';
    });
    await until(() => timers.mock.calls.filter(([, milliseconds]) => milliseconds === EVERY).length >= 5);
    timers.mockRestore();
    expect([taken, readdirSync(join(folder, '..')).includes('in')]).toEqual([[], false]);
    expect(readable).toEqual([false]);
    renameSync(away, folder);
    put('b.edi');
    await until(isEmpty);
    expect(readable).toEqual([false, true]);
    expect([taken.sort(), namesIn('processed')]).toEqual([
      ['a.edi', 'b.edi'],
      ['a.edi', 'b.edi'],
    ]);
  });

  test('a watched folder that does not exist is not watched', async () => {
    await expect(prepareFolder(join(folder, 'not', 'there'))).rejects.toThrow('ENOENT');
  });
});
