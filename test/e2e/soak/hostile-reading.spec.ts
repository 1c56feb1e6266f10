/**
 * Imports every hostile file while another call is asked again and again: the longest answer, and how soon a cancelled import ends. Measures and prints both; the marks are those
 * of a quiet machine.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { bytesOf, paxlstFile } from '../../shared/edifact/fixtures.ts';
import { HOSTILE_FILES } from '../../shared/intake/hostile/hostile-files.ts';
import { reportSoak } from '../../soak-rows.ts';
import { test } from '../fixture.ts';
import { begin, goTo, importEnded } from '../steps.ts';
import { text } from '../texts.ts';

declare global {
  interface Window {
    /** Milliseconds of each answer since `pingsSince` was called last. */
    pings: number[];
    pingsSince(): void;
  }
}

/** Longest answer of another call, and longest time until a cancelled import has ended, in milliseconds. */
const LATEST_ANSWER = 100;
const LATEST_END = 1000;
/** An import that still runs after so long is cancelled. */
const PATIENCE = 3000;
/** Another try where the machine itself stood still. */
const TRIES = 3;
/** Each part has a store of its own, and takes a few minutes. */
const PARTS = 3;

test.describe.configure({ timeout: 1_800_000 });

interface Tried {
  readonly longest: number;
  /** From the cancel to the end; 0: it ended by itself. */
  readonly ended: number;
}

for (let part = 0; part < PARTS; part++) {
  test(`no hostile file of part ${part + 1} of ${PARTS} keeps another call waiting, and each import can be cancelled`, async ({
    page,
    host,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'airside-hostile-'));
    const path = join(folder, 'hostile.bin');
    try {
      await page.addInitScript(pingCore);
      await host.open();
      await begin(page);
      await goTo(page, 'import');
      const tryIt = (bytes: Uint8Array) => {
        writeFileSync(path, bytes);
        return tryOne(page, path);
      };
      say('an ordinary file', await tryIt(onFlight(bytesOf(paxlstFile()), 0)));
      const slow: string[] = [];
      let tried = 0;
      for (const [at, { name, make }] of HOSTILE_FILES.entries()) {
        if (at % PARTS !== part) continue;
        tried++;
        const bytes = make(1);
        let best: Tried = { longest: Number.POSITIVE_INFINITY, ended: Number.POSITIVE_INFINITY };
        for (let round = 0; round < TRIES && !isWithin(best); round++) {
          const { longest, ended } = await tryIt(onFlight(bytes, at + 1 + round * HOSTILE_FILES.length));
          best = { longest: Math.min(best.longest, longest), ended: Math.min(best.ended, ended) };
        }
        const told = say(name, best);
        if (!isWithin(best)) slow.push(told);
      }
      say(
        'an ordinary file at the end',
        await tryIt(onFlight(bytesOf(paxlstFile()), HOSTILE_FILES.length * TRIES + 1)),
      );
      reportSoak('hostile-reading', { tried, met: null, lost: slow.length });
      expect(slow).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function isWithin({ longest, ended }: Tried): boolean {
  return longest <= LATEST_ANSWER && ended <= LATEST_END;
}

function say(name: string, { longest, ended }: Tried): string {
  const told = `${name}: answer ${longest.toFixed(0)} ms, end ${ended.toFixed(0)} ms`;
  console.log(`  ${told}`);
  return told;
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

/** Imports the file; cancels the import where it takes long. Gives the longest answer meanwhile, and the time from the cancel to the end. */
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
  return { longest: Math.max(0, ...(await page.evaluate(() => window.pings))), ended };
}

/** Runs in the page before anything else: asks the worker for the session again and again. */
function pingCore(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  let core: Worker | undefined;
  let last = 0;
  window.pings = [];
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      core = this;
    }
  };
  window.pingsSince = () => {
    window.pings = [];
    if (last === 0) ask();
  };
  const ask = () => {
    // The screens count up from 1, so these ids match no call of theirs.
    const id = --last;
    const asked = performance.now();
    const taken = ({ data }: MessageEvent) => {
      if (data.kind !== 'answer' || data.id !== id) return;
      core?.removeEventListener('message', taken);
      window.pings.push(performance.now() - asked);
      setTimeout(ask, 10);
    };
    core?.addEventListener('message', taken);
    core?.postMessage({ kind: 'call', id, name: 'session.get', input: {} });
  };
}
