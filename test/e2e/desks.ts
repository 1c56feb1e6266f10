/** What officers did before a test begins: a test names its desk by `test.use({ desk })`, and finds itself on the queue of it, just signed in. */
import type { BrowserContext, Page } from '@playwright/test';
import type { HostDriver } from './fixture.ts';
import { begin, loadSamples, signIn, workAs } from './steps.ts';

export interface Desk {
  /** Another desk has another name. */
  readonly name: string;
  /** Does it from the first start on. */
  make(page: Page): Promise<void>;
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

/** What desks left in browsers of this process, by address and name. A browser keeps what it stores by the address. */
const keptStates = new Map<string, State>();

const placeOf = (address: string, { name }: Desk) => `${address} ${name}`;

/** What a browser begins with so that the desk is there; undefined: nobody has made it at this address. */
export function keptState(address: string, desk: Desk): State | undefined {
  return keptStates.get(placeOf(address, desk));
}

/** Brings the officer to the desk. Who comes first makes it, and keeps what the browser stored for the next, if the address stays the same. */
export async function sitDown(page: Page, host: HostDriver, desk: Desk, address: string | null): Promise<void> {
  if (address === null || keptState(address, desk) === undefined) {
    await desk.make(page);
    if (address !== null)
      keptStates.set(placeOf(address, desk), await page.context().storageState({ indexedDB: true }));
    // All begin alike.
    await host.open();
  }
  await signIn(page);
}
