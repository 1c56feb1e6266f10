/** A store whose flights end: one officer imports on given days, sets holds and runs retention. */
import { expect } from 'vitest';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { readOne } from '../../../../renderer/core/store/read.ts';
import { open } from '../../../../renderer/core/store/seal.ts';
import { TABLE_NAMES } from '../../../../renderer/core/store/tables.ts';
import { NOTHING_ENDED, type RetentionCounts } from '../../../../shared/retention/retention-run.ts';
import { dated } from '../frozen/place.ts';
import { type Person, paxlst, pnrgov } from '../messages.ts';
import { openUnit, type TestCore } from '../open-core.ts';
import { TestRing } from '../test-keys.ts';

/** The second officer of all calls in practice. */
export const SECOND = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };
export const NOW = '2026-11-24T08:00:00.000Z';

export const OLD: Person = { surname: 'ADJAMAGBO', given: 'YAWOVI', document: 'TG1111111' };
export const OLD_HELD: Person = { surname: 'BAMEZON', given: 'AFIWA', document: 'TG2222222' };
export const MID: Person = { surname: 'CREPPY', given: 'EDEM', document: 'TG3333333', locator: 'MIDLOC' };
export const MID_HELD: Person = { surname: 'DOGBEVI', given: 'ESSI', document: 'TG4444444' };
export const FRESH: Person = { surname: 'EKOUEVI', given: 'KOMLA', document: 'TG5555555' };

/** Of the present test. */
export let ring: TestRing;
let clock: string;
export let unit: TestCore;

/** A practice store of 2020, in which a supervisor of customs acts. For `beforeEach`. */
export async function beginRetention(): Promise<void> {
  ring = new TestRing('practice');
  told = new Set();
  clock = '2020-11-10T08:00:00.000Z';
  unit = await opened();
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama Lawson' });
  // The clock is known to be plausible from here on.
  await unit.core.resume();
}

/** It is that time. */
export function setClock(at: string): void {
  clock = at;
}

function opened(): Promise<TestCore> {
  return openUnit('practice', () => Date.parse(clock), { ring });
}

/** The store as another worker opens it. */
export async function reopen(): Promise<void> {
  await unit.core.close();
  unit = await opened();
}

let controls = 0;
/** Runs that a call asked for. */
let told = new Set<string>();

export async function importOn(day: string, flight: string, person: Person): Promise<string> {
  clock = `${day}T08:00:00.000Z`;
  const control = `C${String(++controls).padStart(4, '0')}`;
  const bytes = dated(paxlst([person], { flight, control }), day);
  await unit.ask('import.start', { files: [{ name: 'list.edi', bytes }], way: 'files' });
  return `${flight.slice(0, 2)}-${flight.slice(2)}-ADD-${day}`;
}

/** Every value that opens with the keys of the store, as one text. */
export async function everything({ store }: { readonly store: Store }): Promise<string> {
  const parts: string[] = [];
  for (const table of TABLE_NAMES) {
    for (const record of await store.table(table).toArray()) {
      const value: unknown = await open(store, table, record).catch((error: unknown) => {
        if (error instanceof RetainedError) return null;
        throw error;
      });
      parts.push(
        JSON.stringify(value, (_, each: unknown) =>
          each instanceof Uint8Array ? new TextDecoder().decode(each) : each,
        ),
      );
    }
  }
  return parts.join('\n');
}

export async function confirmTime(): Promise<void> {
  await unit.ask('retention.confirm-time', {}, SECOND);
}

/** Runs retention. Returns what ended since the last call, by this run or by an automatic one. */
export async function run(): Promise<RetentionCounts> {
  expect((await unit.ask('retention.run', {})).state).toBe('done');
  const { runs } = await unit.ask('retention.get', {});
  const since = runs.filter(({ id }) => !told.has(id));
  for (const { id } of since) told.add(id);
  const sum = (name: keyof RetentionCounts) => since.reduce((all, { counts }) => all + (counts[name] ?? 0), 0);
  const counts = Object.fromEntries(
    Object.keys(NOTHING_ENDED).map((name) => [name, sum(name as keyof RetentionCounts)]),
  );
  return { ...NOTHING_ENDED, ...counts, flightsKept: since[0]?.counts.flightsKept ?? 0 };
}

export async function travellerOf(flight: string): Promise<string> {
  const section = await readOne(unit.store, 'flightManifests', flight);
  return section?.value.flight.travellers[0]?.id ?? '';
}

export async function fill() {
  const old = await importOn('2020-11-10', 'ET501', OLD);
  const oldHeld = await importOn('2020-11-12', 'ET502', OLD_HELD);
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: oldHeld }, reason: 'court order 12' }, SECOND);
  const mid = await importOn('2026-04-10', 'ET503', MID);
  await unit.ask('import.start', {
    way: 'files',
    files: [{ name: 'p.edi', bytes: dated(pnrgov('MIDLOC', '4111111111111111'), '2026-04-10').map((b) => b) }],
  });
  const midHeld = await importOn('2026-04-12', 'ET504', MID_HELD);
  await unit.ask(
    'legal-hold.set',
    { on: { kind: 'traveller', flight: midHeld, traveller: await travellerOf(midHeld) }, reason: 'court order 13' },
    SECOND,
  );
  const fresh = await importOn('2026-11-23', 'ET505', FRESH);
  clock = NOW;
  return { old, oldHeld, mid, midHeld, fresh };
}
