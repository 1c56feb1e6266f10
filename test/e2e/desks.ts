/**
 * What officers did before a test begins: a test names its desk by `test.use({ desk })`, and finds itself on the queue of it, just signed in. Where a spec says
 * `goOn(desk)`, only its first test does; the next ones go on from there.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BrowserContext, type Page, test } from '@playwright/test';
import type { HostDriver } from './fixture.ts';
import { begin, loadSamples, signIn, workAs } from './steps.ts';

export interface Desk {
  /** Another desk has another name. */
  readonly name: string;
  /** Does it from the first start on. */
  make(page: Page, host: HostDriver): Promise<void>;
}

/** Practice has begun. */
export const BEGUN: Desk = { name: 'begun', make: (page) => begin(page) };

/** Practice has begun, and the samples are loaded. */
export const SAMPLES: Desk = {
  name: 'samples',
  async make(page) {
    await begin(page);
    await loadSamples(page);
  },
};

/** Kofi of police and Ama of customs share a workstation with the samples; Ama works. */
export const TWO_OFFICERS: Desk = {
  name: 'two officers',
  async make(page) {
    await begin(page);
    await workAs(page, 'Officer 01', 'Kofi', 'police');
    await workAs(page, 'Kofi', 'Ama', 'customs');
    await loadSamples(page);
  },
};

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What desks left in browsers of this run, by name. */
const keptStates = new Map<string, State>();

/** Where this run keeps a desk for its other workers; Playwright empties the folder when a run begins. */
const fileOf = ({ name }: Desk) => join(test.info().project.outputDir, `desk of ${name}.json`);

/** What a browser begins with at this address so that the desk is there; undefined: nobody has made it. */
export function keptState(address: string, desk: Desk): State | undefined {
  const file = fileOf(desk);
  if (!keptStates.has(desk.name) && existsSync(file)) keptStates.set(desk.name, JSON.parse(readFileSync(file, 'utf8')));
  const kept = keptStates.get(desk.name);
  // A browser keeps what it stores by the origin, and each worker serves at its own.
  return kept && { ...kept, origins: kept.origins.map((each) => ({ ...each, origin: new URL(address).origin })) };
}

/** Keeps what the browser of the page stored. Another worker reads the whole file or none. */
async function keepState(page: Page, desk: Desk): Promise<void> {
  const state = await page.context().storageState({ indexedDB: true });
  keptStates.set(desk.name, state);
  const file = fileOf(desk);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(state));
  renameSync(`${file}.${process.pid}`, file);
}

/** Brings the officer to the desk. Who comes first makes it, and keeps what the browser stored for the next, if the host has an address. */
export async function sitDown(page: Page, host: HostDriver, desk: Desk, address: string | null): Promise<void> {
  if (address === null || keptState(address, desk) === undefined) {
    await desk.make(page, host);
    if (address !== null) await keepState(page, desk);
    // All begin alike.
    await host.open();
  }
  await signIn(page);
}
