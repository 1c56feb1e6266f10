/** The tally of capsules of whoever may have swallowed goods: how many are said or seen, how many came out, and whether that adds up when the watch ends. */
import {
  type Custody,
  type CustodyAct,
  type CustodyEntry,
  type Held,
  heldIn,
  periodsIn,
  timeOf,
  type Unaccounted,
} from './custody.ts';

/** Stools without a capsule, one after the other, after which the body counts as empty. */
const CLEAR_STOOLS = 2;

/** Entries less than that many minutes after the first one of a stool are of the same. */
export const STOOLS_APART = 15;

export interface CapsuleTally {
  /** The most that was said; null: nothing was. A lower statement takes nothing away: what was wrong is struck out. */
  readonly declared: number | null;
  /** The most that a picture showed, with those that had come out before it; null: there is no picture. */
  readonly imaged: number | null;
  readonly out: number;
  /** Null: nobody said or saw how many there were. */
  readonly remaining: number | null;
  /** Came out beyond what was said or seen. */
  readonly over: number;
  /** Since the last capsule there were two stools without one, or a picture that shows none. */
  readonly isClear: boolean;
  /** When the last passage was, ISO 8601 UTC; null: there was none. */
  readonly lastPassage: string | null;
}

/**
 * The tally of the last time that somebody was held; null: nobody was under medical watch then, and nothing was entered about capsules. What was struck out counts for nothing,
 * nor does what was entered of an earlier time.
 */
export function capsuleTally(custody: Pick<Custody, 'entries'>): CapsuleTally | null {
  const held = heldIn(custody);
  return held === null ? null : tallyOf(held);
}

/** The tallies of each time that somebody was held in which capsules were counted, the latest last. */
export function capsuleTallies(custody: Pick<Custody, 'entries'>): readonly CapsuleTally[] {
  return periodsIn(custody).flatMap((held) => tallyOf(held) ?? []);
}

/** Did capsules come out, or are some not accounted for, whenever somebody was held? */
export function holdsCapsules(custody: Pick<Custody, 'entries'>): boolean {
  return carriedTally(custody) !== null;
}

/** The last tally in which capsules came out, or some are not accounted for; null: there is none. */
export function carriedTally(custody: Pick<Custody, 'entries'>): CapsuleTally | null {
  return capsuleTallies(custody).findLast(({ out, remaining }) => out > 0 || (remaining ?? 0) > 0) ?? null;
}

/** Does a standing entry tell of capsules that came out or were said or seen, or of a watch that ended before it was clear? */
export function tellsOfCapsules(entry: CustodyEntry): boolean {
  if (entry.kind === 'capsules' || entry.kind === 'passage') return entry.count > 0;
  return entry.unaccounted !== undefined;
}

/** How many capsules came out in all. */
export function capsulesOut(custody: Pick<Custody, 'entries'>): number {
  return capsuleTallies(custody).reduce((sum, { out }) => sum + out, 0);
}

/** The entries of clear stools that are of the stool before, by number: they count for nothing. */
export function sameStools(custody: Pick<Custody, 'entries'>): ReadonlySet<number> {
  const same = new Set<number>();
  for (const { since } of periodsIn(custody)) {
    let stool: string | null = null;
    for (const entry of since) {
      if (entry.kind !== 'passage') continue;
      if (isAnotherStool(stool, timeOf(entry))) stool = timeOf(entry);
      else if (entry.count === 0) same.add(entry.no);
    }
  }
  return same;
}

function isAnotherStool(first: string | null, time: string): boolean {
  return first === null || minutesBetween(first, time) >= STOOLS_APART;
}

function tallyOf({ since }: Pick<Held, 'since'>): CapsuleTally | null {
  const entries = since.filter(isOfTally);
  if (entries.length === 0) return null;
  let [declared, imaged, lastPassage]: [number | null, number | null, string | null] = [null, null, null];
  let [out, stools, isPictureClear] = [0, 0, false];
  let stool: string | null = null;
  for (const entry of entries) {
    if (entry.kind === 'passage') {
      out += entry.count;
      lastPassage = timeOf(entry);
      const isAnother = isAnotherStool(stool, lastPassage);
      if (isAnother) stool = lastPassage;
      // A stool with a capsule is not clear, however often it is entered.
      stools = entry.count > 0 ? 0 : isAnother ? stools + 1 : stools;
      if (entry.count > 0) isPictureClear = false;
    } else if (entry.kind === 'capsules' && entry.source === 'declared') {
      declared = Math.max(declared ?? 0, entry.count);
    } else if (entry.kind === 'capsules') {
      imaged = Math.max(imaged ?? 0, out + entry.count);
      isPictureClear = entry.count === 0;
      if (entry.count > 0) stools = 0;
    }
  }
  const expected = declared === null && imaged === null ? null : Math.max(declared ?? 0, imaged ?? 0);
  return {
    ...{ declared, imaged, out, lastPassage },
    remaining: expected === null ? null : Math.max(0, expected - out),
    over: expected === null ? 0 : Math.max(0, out - expected),
    isClear: isPictureClear || stools >= CLEAR_STOOLS,
  };
}

/** What is not accounted for when the act ends the watch; null: it adds up, or the act ends no watch. */
export function leftOpen(custody: Pick<Custody, 'entries'>, act: CustodyAct): Unaccounted | null {
  const held = heldIn(custody);
  return held !== null && endsWatch(held, act) ? openIn(held) : null;
}

/** What is not accounted for of a time that somebody was held; null: it adds up, or nothing was counted. */
export function openIn(held: Held): Unaccounted | null {
  const tally = tallyOf(held);
  if (tally === null) return null;
  if ((tally.remaining ?? 0) === 0 && (tally.isClear || isOfNoCapsule(held, tally))) return null;
  return { remaining: tally.remaining, isClear: tally.isClear };
}

/** Nobody was watched, and whoever was asked or looked at had none. */
function isOfNoCapsule({ since }: Held, { out }: CapsuleTally): boolean {
  return out === 0 && !since.some((entry) => 'measure' in entry && entry.measure === 'medical-watch');
}

/** Whoever is held as something else is looked at no longer. */
function endsWatch({ measure }: Held, act: CustodyAct): boolean {
  if (act.kind === 'ended') return true;
  return act.kind === 'taken-over' && act.measure !== 'medical-watch' && measure === 'medical-watch';
}

function isOfTally(entry: CustodyEntry): boolean {
  return (
    entry.kind === 'capsules' || entry.kind === 'passage' || ('measure' in entry && entry.measure === 'medical-watch')
  );
}

function minutesBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / 60_000;
}
