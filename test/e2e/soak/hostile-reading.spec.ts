/**
 * Imports every hostile file while another call is asked again and again: the longest answer until nothing of the file is under way any more, and how soon a cancelled import
 * ends. Measures and prints both; the marks are those of a quiet machine. `AIRSIDE_HOSTILE=3,20-40` tries these of the table, `AIRSIDE_HOSTILE=mail` those with the word in their name.
 *
 * What a file leaves behind counts for that file alone: after one that was cancelled the next begins in a new store, and a few files have a store of their own. One beyond the marks is tried
 * again in a new store, and the better of both counts for each mark: a machine that stood still for a moment says nothing about the file.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { bytesOf, paxlstFile } from '../../shared/edifact/fixtures.ts';
import { HOSTILE_FILES, type HostileFile } from '../../shared/intake/hostile/hostile-files.ts';
import { reportSoak } from '../../soak-rows.ts';
import { type HostDriver, test } from '../fixture.ts';
import { begin, goTo, importEnded } from '../steps.ts';
import { text } from '../texts.ts';
import { watchWorker } from './watch-worker.ts';

declare global {
  interface Window {
    /** Milliseconds of each answer since `pingsSince` was called last. */
    pings: number[];
    pingsSince(): void;
    /** Are flights derived in the background? */
    isDeriving(): Promise<boolean>;
  }
}

/** Longest answer of another call, and longest time until a cancelled import has ended, in milliseconds. */
const LATEST_ANSWER = 100;
const LATEST_END = 1000;
/** An import that still runs after so long is cancelled. */
const PATIENCE = 3000;
/** So long answers are measured while the flights of a file that was cancelled are derived in the background. */
const LONGEST_DERIVING = 60_000;
/** Tries of one file, each in another store. */
const TRIES = 3;
/** Files that share a store: a store full of their flights is another test (large-store.spec.ts). */
const TOGETHER = 8;
/** Each part takes a few minutes. */
const PARTS = 3;

test.describe.configure({ timeout: 3_600_000 });

interface Tried {
  readonly longest: number;
  /** From the cancel to the end; 0: it ended by itself. */
  readonly ended: number;
  /** It was not cancelled, so nothing of it is under way any more. */
  readonly isOver: boolean;
}

interface Wanted extends HostileFile {
  readonly at: number;
}

const wanted = HOSTILE_FILES.map((file, at): Wanted => ({ ...file, at })).filter(isWanted);

for (let part = 0; part < PARTS; part++) {
  test(`no hostile file of part ${part + 1} of ${PARTS} keeps another call waiting, and each import can be cancelled`, async ({
    page,
    host,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'airside-hostile-'));
    const path = join(folder, 'hostile.bin');
    const own = wanted.filter((_, place) => place % PARTS === part);
    const best = new Map<Wanted, Tried>();
    try {
      await page.addInitScript(watchWorker);
      await page.addInitScript(pingCore);
      for (let round = 0; round < TRIES; round++) {
        const open = own.filter((file) => !isWithin(best.get(file)));
        let left = 0;
        for (const file of open) {
          if (left === 0) {
            left = TOGETHER;
            await freshStore(page, host);
            writeFileSync(path, onFlight(bytesOf(paxlstFile()), 0));
            say(`an ordinary file, load ${loadavg()[0]?.toFixed(1)}`, await tryOne(page, path));
          }
          writeFileSync(path, onFlight(file.make(1), file.at + 1));
          const tried = await tryOne(page, path);
          say(`${file.at} ${file.name}`, tried);
          best.set(file, better(best.get(file), tried));
          left = tried.isOver ? left - 1 : 0;
        }
      }
      const slow = own.flatMap((file) => {
        const tried = best.get(file);
        return tried === undefined || isWithin(tried) ? [] : [said(`${file.at} ${file.name}`, tried)];
      });
      reportSoak('hostile-reading', { tried: own.length, met: null, lost: slow.length });
      expect(slow).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function isWanted({ at, name }: Wanted): boolean {
  const asked = process.env.AIRSIDE_HOSTILE?.split(',');
  if (asked === undefined) return true;
  return asked.some((each) => {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(each) ?? [];
    return from === undefined ? name.includes(each) : at >= Number(from) && at <= Number(to);
  });
}

function isWithin(tried: Tried | undefined): boolean {
  return tried !== undefined && tried.longest <= LATEST_ANSWER && tried.ended <= LATEST_END;
}

function better(one: Tried | undefined, other: Tried): Tried {
  if (one === undefined) return other;
  return { ...other, longest: Math.min(one.longest, other.longest), ended: Math.min(one.ended, other.ended) };
}

function said(name: string, { longest, ended }: Tried): string {
  return `${name}: answer ${longest.toFixed(0)} ms, end ${ended.toFixed(0)} ms`;
}

function say(name: string, tried: Tried): void {
  console.log(`  ${said(name, tried)}`);
}

/** The same file about a flight of its own, where it is plain: a flight is derived from all its messages, also those of other files. */
function onFlight(bytes: Uint8Array, at: number): Uint8Array {
  const isPacked = (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0x1f;
  if (isPacked) return bytes;
  const number = 1000 + at;
  const text = Buffer.from(bytes).toString('latin1');
  const moved = text
    .replace(/KP0*20(?!\d)/g, `KP${number}`)
    .replace(/XX\+12(?!\d)/g, `XX+${number}`)
    .replace(/(FlightNumber="0*)20"/g, `$1${number}"`);
  return Buffer.from(moved, 'latin1');
}

/** Begins again with an empty store. */
async function freshStore(page: Page, host: HostDriver): Promise<void> {
  const { origin } = new URL(page.url());
  // The worker that owns the store ends with its page.
  await page.goto('about:blank');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await cdp.detach();
  await host.open();
  await begin(page);
  await goTo(page, 'import');
}

/** Imports the file; cancels the import where it takes long. Gives the longest answer until its flights are derived, and the time from the cancel to the end. */
async function tryOne(page: Page, path: string): Promise<Tried> {
  const running = page.getByRole('region', { name: text('import.running') });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: text('import.choose') }).click(),
  ]);
  await page.evaluate(() => window.pingsSince());
  await chooser.setFiles(path);
  const isOver = await running
    .waitFor({ state: 'visible', timeout: 2000 })
    .then(() => running.waitFor({ state: 'hidden', timeout: PATIENCE }))
    .then(() => true)
    .catch(() => false);
  let ended = 0;
  if (!isOver && (await running.isVisible())) {
    const asked = Date.now();
    await running.getByRole('button', { name: text('ui.cancel') }).click();
    await running.waitFor({ state: 'hidden', timeout: 120_000 });
    ended = Date.now() - asked;
  }
  await importEnded(page);
  if (!isOver) await calmsDown(page);
  return { longest: Math.max(0, ...(await page.evaluate(() => window.pings))), ended, isOver };
}

/** Waits until the flights of a cancelled file are derived in the background, or that takes too long. Work that has just begun says nothing of itself, so it is asked twice. */
async function calmsDown(page: Page): Promise<void> {
  const until = Date.now() + LONGEST_DERIVING;
  for (let calm = 0; calm < 2; ) {
    if (Date.now() > until) return;
    await page.waitForTimeout(500);
    calm = (await page.evaluate(() => window.isDeriving())) ? 0 : calm + 1;
  }
}

/** Runs in the page before anything else: asks the worker for the session again and again. */
function pingCore(): void {
  let isPinging = false;
  window.pings = [];
  const ping = async () => {
    for (;;) {
      const asked = performance.now();
      await window.askWorker('session.get', {});
      window.pings.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  window.pingsSince = () => {
    window.pings = [];
    if (!isPinging) void ping();
    isPinging = true;
  };
  window.isDeriving = async () => {
    const { value } = await window.askWorker('versions.list', {});
    return (value as { rescreening: unknown }).rescreening !== null;
  };
}
