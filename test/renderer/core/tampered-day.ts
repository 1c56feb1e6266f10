/** A day of work on a computer, whose disk an attacker changes between two sign-ins. */
import type { StoreFinding } from '../../../renderer/core/calls/verify.ts';
import { hostInMemory } from '../../../renderer/core/host-port.ts';
import { Disk } from './disk.ts';
import { FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { openWindow, PASSPHRASE } from './open-window.ts';

/** The disk in the morning and at the end of the day, and what the machine remembered outside the stores. */
interface Day {
  readonly morning: Disk;
  readonly morningState: ReadonlyMap<string, string>;
  readonly evening: Disk;
  readonly state: ReadonlyMap<string, string>;
}

export const NEW_PASSPHRASE = 'copper violins sleep under 3 bridges';

let played: Promise<Day> | undefined;
/** The day, once `beforeAll(haveDay)` has played it. */
export let day: Day;

/** Plays the day, once for all files of tests. */
export async function haveDay(): Promise<void> {
  await emptyStores();
  played ??= playDay();
  day = await played;
}

async function playDay(): Promise<Day> {
  const state = new Map<string, string>();
  const window = openWindow({ host: hostInMemory(state) });
  await window.open('practice');
  const recovery = await window.setUp();
  await window.get('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  await window.get('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Lawson' });
  const draft = await window.get('drafts.create', { title: 'More bags', from: { active: true } });
  const traveller = (await window.get('flights.get', { id: FLIGHT })).travellers[0]?.id ?? '';
  await window.get('vault.lock', { level: 'vault' });
  const [morning, morningState] = [await Disk.read(), new Map(state)];
  await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
  const { id } = await window.get('case.claim', { flight: FLIGHT, traveller });
  await window.get('case.note', { id, note: 'Seen at the belt' });
  await window.get('flight.update', { flight: FLIGHT, patch: { gate: 'B4' }, reason: 'told by the tower' });
  await window.get('drafts.discard', { id: draft.id, rev: draft.rev });
  const files = [{ name: 'b.edi', bytes: pnrgov('ABC123', '4111111111111111') }];
  await window.get('import.start', { way: 'files', files });
  await window.get('vault.recover', { halves: recovery, officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
  await window.get('vault.lock', { level: 'vault' });
  window.leave();
  return { morning, morningState, evening: await Disk.read(), state: new Map(state) };
}

/** Writes a disk and opens a window on it, with what the machine remembers. */
export async function windowOn(disk: Disk, state: ReadonlyMap<string, string> = day.state) {
  await disk.write();
  const window = openWindow({ host: hostInMemory(new Map(state)) });
  await window.open('practice');
  return window;
}

export async function signedIn(disk: Disk, state?: ReadonlyMap<string, string>, passphrase = NEW_PASSPHRASE) {
  const window = await windowOn(disk, state);
  const status = await window.get('vault.unlock', { officer: 'LFW-01', passphrase });
  return { window, alarms: status.alarms.map(({ code }) => code) };
}

/** Changes one bit; a negative place counts from the end. */
export function flip(bytes: Uint8Array, at: number): void {
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
}

export type Found = Pick<StoreFinding, 'store' | 'table' | 'problem'> & { readonly id?: string };
export const in_ = (table: string, problem: StoreFinding['problem'], id?: string): Found => {
  return { store: 'practice', table, problem, ...(id === undefined ? {} : { id }) } as Found;
};
