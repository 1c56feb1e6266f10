/**
 * The custody record of a case: who was held, since when, under which rules, what was done about what is owed to them, and how it ended. Entries are only added: one that is
 * wrong is struck out by another one, which says why, and stays readable.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlightId } from '../flight/flight.ts';
import { earlierOf } from '../time/due-clock.ts';
import type { Way } from './duty-done.ts';
import {
  type CapsuleSource,
  type CustodyAuthority,
  type CustodyMeasure,
  type Duty,
  type Ending,
  GIVES_UP,
  type HowOver,
  type Regime,
} from './measures.ts';

/** What an officer enters. Texts are the officer's words. */
export type CustodyAct =
  /** Somebody may no longer leave. `judicialOfficer`: who ordered it, or is answerable for it. */
  | {
      readonly kind: 'begun';
      readonly measure: CustodyMeasure;
      readonly regime: Regime;
      readonly judicialOfficer: string;
      readonly place: string;
      readonly note: string;
    }
  /** Another agency or another measure goes on with it. The time already spent counts. */
  | {
      readonly kind: 'taken-over';
      readonly measure: CustodyMeasure;
      readonly judicialOfficer: string;
      readonly place: string;
      readonly note: string;
    }
  /** The rules of minors apply from the beginning, or those of grown people. */
  | { readonly kind: 'regime'; readonly regime: Regime; readonly note: string }
  /** `whom`: who was told, came, or ordered it. `finding`: what the doctor found, which only officers of the case read. */
  | {
      readonly kind: 'duty';
      readonly duty: Duty;
      readonly way: Way;
      readonly whom: string;
      readonly language: string;
      readonly fit: boolean | null;
      readonly finding: string;
      readonly note: string;
    }
  | {
      readonly kind: 'extended';
      readonly hours: number;
      readonly by: CustodyAuthority;
      readonly whom: string;
      readonly reference: string;
      readonly note: string;
    }
  | {
      readonly kind: 'moved' | 'escorted' | 'emergency';
      readonly where: string;
      readonly whom: string;
      readonly note: string;
    }
  | { readonly kind: 'meal'; readonly taken: boolean; readonly note: string }
  | { readonly kind: 'rest'; readonly minutes: number; readonly note: string }
  /** Another officer watches from now on. */
  | { readonly kind: 'watch'; readonly whom: string; readonly note: string }
  /** How many capsules are in the body; none on a picture: it is clear. `whom`: who said it, or read the picture. */
  | {
      readonly kind: 'capsules';
      readonly source: CapsuleSource;
      readonly count: number;
      readonly whom: string;
      readonly note: string;
    }
  /** So many capsules left the body; none: a clear stool. `saw` and `witness`: the two who saw it. */
  | {
      readonly kind: 'passage';
      readonly count: number;
      readonly saw: string;
      readonly witness: string;
      readonly note: string;
    }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly whom: string; readonly note: string }
  /** The beginning with that number was at the time of this entry. */
  | { readonly kind: 'began-at'; readonly of: number; readonly note: string }
  /** The entry with that number is wrong. `what` is its kind. */
  | { readonly kind: 'struck'; readonly of: number; readonly what: CustodyKind; readonly note: string };

export type CustodyKind = CustodyAct['kind'];

export const CUSTODY_KINDS = [
  'begun',
  'duty',
  'extended',
  'taken-over',
  'regime',
  'moved',
  'escorted',
  'meal',
  'rest',
  'watch',
  'capsules',
  'passage',
  'emergency',
  'ended',
  'began-at',
  'struck',
] as const satisfies readonly CustodyKind[];

/** What of the capsules was not accounted for when a watch ended. */
export interface Unaccounted {
  /** Null: nobody said or saw how many there were. */
  readonly remaining: number | null;
  /** Two stools without a capsule, or a clear picture. */
  readonly isClear: boolean;
}

/**
 * Two officers confirmed the time of the workstation, by which the custody counts from now on. `before`: the time by which it counted until then, ISO 8601 UTC. Nobody types it
 * into the record, and nobody strikes it out.
 */
export interface TimeConfirmed {
  readonly kind: 'time-confirmed';
  readonly before: string;
  readonly note: '';
}

/** When and by whom an entry was made. */
interface Made {
  /** Its number in the record, from 1. */
  readonly no: number;
  readonly officer: string;
  readonly agency: LawAgency;
  /** When it was typed, ISO 8601 UTC. */
  readonly at: string;
  /** When it happened; left out: when it was typed. */
  readonly happened?: string;
  /** What the machine's clock said, where it was in doubt, so that `at` is the time that went by; left out: it was not. */
  readonly clock?: string;
  /** When it counts as happened: it was typed while the machine's clock was wrong, as two officers confirmed later; left out: it was not. */
  readonly counted?: string;
  /** Who confirmed it, where it takes two. */
  readonly second?: string;
  /** It ended a watch of which this was not accounted for; left out: it adds up. */
  readonly unaccounted?: Unaccounted;
}

/** What an officer entered. */
export type EnteredAct = CustodyAct & Made;

export type CustodyEntry = EnteredAct | (TimeConfirmed & Made);

export interface Custody {
  /** The number of the case. */
  readonly id: string;
  /** Null: the case is on none. */
  readonly flight: FlightId | null;
  readonly entries: readonly CustodyEntry[];
}

type Timed = Pick<CustodyEntry, 'kind' | 'counted' | 'happened' | 'at' | 'clock'>;

/**
 * When an entry happened, ISO 8601 UTC. A later time than the one that went by was read off the machine's clock, which was in doubt and ahead. It counts as long before the entry was
 * typed as that clock said, so that nobody is held longer by a clock that was set ahead. So does each hour of a beginning (`countsLonger`).
 */
export function timeOf(entry: Timed): string {
  const { counted, happened, at, clock } = entry;
  if (counted !== undefined) return counted;
  if (happened === undefined) return at;
  if (clock === undefined || clock <= at || (happened <= at && !countsLonger(entry))) return happened;
  return new Date(Date.parse(at) - (Date.parse(clock) - Date.parse(happened))).toISOString();
}

/** Was it typed while the machine's clock was in doubt, or wrong? Then nobody can rely on its hour. */
export function isDoubted({ clock, counted }: Pick<Timed, 'clock' | 'counted'>): boolean {
  return clock !== undefined || counted !== undefined;
}

/** Between which times it happened, ISO 8601 UTC: an hour that was typed was read off the machine's clock in doubt, or off one that is right. */
function spanOf(entry: Timed): { readonly from: string; readonly to: string } {
  const { counted, happened, at, clock } = entry;
  const time = timeOf(entry);
  if (counted !== undefined || happened === undefined || clock === undefined) return { from: time, to: time };
  const byMachine = new Date(Date.parse(at) - (Date.parse(clock) - Date.parse(happened))).toISOString();
  if (happened > at) return { from: byMachine, to: byMachine };
  const [from = time, to = time] = [happened, earlierOf(byMachine, at)].sort();
  return { from, to };
}

const BEGINNINGS: ReadonlySet<CustodyEntry['kind']> = new Set(['begun', 'began-at']);

/**
 * Is it the hour of a beginning that was read off one of two clocks, nobody knows which: that of the machine, which was ahead, or one that is right? Then it counts as read off the
 * machine's, by which somebody is held longer.
 */
export function countsLonger({ kind, counted, happened, at, clock }: Timed): boolean {
  if (!BEGINNINGS.has(kind) || counted !== undefined) return false;
  return clock !== undefined && clock > at && happened !== undefined && happened <= at;
}

/** Does it let somebody go who was held? */
export function isRelease(act: CustodyAct): boolean {
  return act.kind === 'ended' && act.ending === 'released';
}

/** How the act would end that somebody is held; null: it does not. */
export function overBy(custody: Pick<Custody, 'entries'>, act: CustodyAct): HowOver | null {
  if (act.kind === 'ended') return act.ending;
  if (act.kind !== 'struck' || !isHeld(custody)) return null;
  const struck = struckIn(custody);
  return isHeld({ entries: custody.entries.filter(({ no }) => no !== act.of && !struck.has(no)) }) ? null : 'struck';
}

/** Does the act take whoever is held out of the hands of every agency whom they concern? */
export function givesUp(custody: Pick<Custody, 'entries'>, act: CustodyAct): boolean {
  const how = overBy(custody, act);
  return how !== null && GIVES_UP[how];
}

/** Is somebody held now? */
export function isHeld(custody: Pick<Custody, 'entries'>): boolean {
  return heldIn(custody)?.ended === null;
}

/** The entry by which somebody is not held any more, and how they were held until then. */
export interface CustodyOver {
  readonly how: HowOver;
  readonly entry: Extract<CustodyEntry, { kind: 'ended' | 'struck' }>;
  readonly held: Held;
}

/** The ends that were not struck out, and the strikes that left nobody held, in the order in which they were typed. */
export function oversIn(custody: Pick<Custody, 'entries'>): readonly CustodyOver[] {
  const ends = periodsIn(custody).flatMap((held) =>
    held.since.flatMap((entry) => (entry.kind === 'ended' ? [{ how: entry.ending, entry, held }] : [])),
  );
  const strikes = custody.entries.flatMap((entry, at): readonly CustodyOver[] => {
    if (entry.kind !== 'struck') return [];
    const before = { entries: custody.entries.slice(0, at) };
    const [how, held] = [overBy(before, entry), heldIn(before)];
    return how === null || held === null ? [] : [{ how, entry, held: { ...held, ended: entry.at } }];
  });
  return [...ends, ...strikes].sort((a, b) => a.entry.no - b.entry.no);
}

/** The numbers of entries that were struck out. */
export function struckIn({ entries }: Pick<Custody, 'entries'>): ReadonlySet<number> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'struck' ? [entry.of] : [])));
}

/** The record, which says that two officers confirmed the time. */
export function withTimeConfirmed(
  custody: Custody,
  { before, ...by }: { readonly before: string } & Required<Pick<Made, 'at' | 'officer' | 'agency' | 'second'>>,
): Custody {
  const no = custody.entries.length + 1;
  return { ...custody, entries: [...custody.entries, { kind: 'time-confirmed', before, note: '', no, ...by }] };
}

/** What officers entered and stands, as it happened; a beginning at its right time. Those of the same time stay as they were typed. */
export function standingEntries(custody: Pick<Custody, 'entries'>): readonly EnteredAct[] {
  const struck = struckIn(custody);
  const left: EnteredAct[] = [];
  const begins = new Map<number, string>();
  for (const entry of custody.entries) {
    if (struck.has(entry.no)) continue;
    if (entry.kind === 'began-at') begins.set(entry.of, timeOf(entry));
    else if (entry.kind !== 'struck' && entry.kind !== 'time-confirmed') left.push(entry);
  }
  return left.map((entry) => withTime(entry, begins.get(entry.no))).sort((a, b) => compareTimes(a, b) || a.no - b.no);
}

/**
 * The same in the order in which it stood: an entry comes before one that was typed earlier only where it happened before that one by every clock. So a stay in hospital and a later move
 * keep their order while the machine's clock is in doubt. What is typed of a time before an end comes before that end.
 */
function asItStood(entries: readonly EnteredAct[]): readonly EnteredAct[] {
  const order: EnteredAct[] = [];
  for (const entry of [...entries].sort((a, b) => a.no - b.no)) {
    const before = order.findIndex((each) => isBefore(entry, each));
    order.splice(before < 0 ? order.length : before, 0, entry);
  }
  return order;
}

function isBefore(entry: EnteredAct, earlier: EnteredAct): boolean {
  return earlier.kind === 'ended' ? timeOf(entry) < timeOf(earlier) : spanOf(entry).to < spanOf(earlier).from;
}

function withTime(entry: EnteredAct, happened: string | undefined): EnteredAct {
  if (happened === undefined) return entry;
  const { counted: _, clock: __, ...typed } = entry;
  return { ...typed, happened };
}

function compareTimes(a: CustodyEntry, b: CustodyEntry): number {
  const [one, other] = [timeOf(a), timeOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How somebody is held, or was held last. */
export interface Held {
  readonly from: string;
  readonly measure: CustodyMeasure;
  readonly agency: LawAgency;
  readonly regime: Regime;
  readonly place: string;
  /** Null: it goes on. */
  readonly ended: string | null;
  /** What was entered since the beginning. */
  readonly since: readonly EnteredAct[];
}

/** Each time that somebody was held, the latest last. No two of them overlap. */
export function periodsIn(custody: Pick<Custody, 'entries'>): readonly Held[] {
  const periods: Held[] = [];
  for (const entry of standingEntries(custody)) {
    const held = periods.at(-1);
    if (entry.kind === 'begun') {
      const { measure, agency, regime, place } = entry;
      periods.push({ from: timeOf(entry), measure, agency, regime, place, ended: null, since: [entry] });
    } else if (held !== undefined) {
      periods.splice(-1, 1, { ...held, ...changeBy(entry), since: [...held.since, entry] });
    }
  }
  return periods.map((held) => ({ ...held, place: placeSaid(held) }));
}

/** The place that was said last. */
function placeSaid({ place, since }: Held): string {
  return asItStood(since).reduce((last, entry) => {
    if (entry.kind === 'moved' || entry.kind === 'emergency') return entry.where;
    return (entry.kind === 'begun' || entry.kind === 'taken-over') && entry.place !== '' ? entry.place : last;
  }, place);
}

/** The last time that somebody was held; null: never. */
export function heldIn(custody: Pick<Custody, 'entries'>): Held | null {
  return periodsIn(custody).at(-1) ?? null;
}

/**
 * The entry by which whoever is or was held is in hospital: an emergency or an end there, and nothing says another place since. Custody that begins at the place of the emergency says
 * none. Null: they are not.
 */
export function hospitalEntry(custody: Pick<Custody, 'entries'>): EnteredAct | null {
  let stay: EnteredAct | null = null;
  let hospital = '';
  for (const entry of asItStood(standingEntries(custody))) {
    if (entry.kind === 'emergency') [stay, hospital] = [entry, placeText(entry.where)];
    else if (entry.kind === 'ended') stay = entry.ending === 'hospital' ? entry : null;
    else if (entry.kind === 'begun' || entry.kind === 'moved') {
      const place = placeText(entry.kind === 'begun' ? entry.place : entry.where);
      if (place !== hospital) stay = null;
    }
  }
  return stay;
}

function placeText(typed: string): string {
  return typed.trim().toLowerCase();
}

function changeBy(entry: EnteredAct): Partial<Held> {
  switch (entry.kind) {
    case 'taken-over':
      return { measure: entry.measure, agency: entry.agency };
    case 'regime':
      return { regime: entry.regime };
    case 'ended':
      return { ended: timeOf(entry) };
    default:
      return {};
  }
}
