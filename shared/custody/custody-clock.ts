/** How the time of custody stands: how long it may last, and what is still owed until when. It rests on stored times alone, so a lock or a restart changes nothing. */
import type { CustodyExtension, CustodyLine } from '../frame/legal-frame.ts';
import { type Stand, standing } from '../time/due-clock.ts';
import type { Kept } from './consular.ts';
import type { Held } from './custody.ts';
import { timeOf } from './custody.ts';
import { fulfils } from './duty-done.ts';
import { type Duty, LOOK_MINUTES } from './measures.ts';

const MINUTE = 60_000;
const HOUR = 60;
/** Of the time that a duty leaves, the share after which it is nearly due. */
const WARN_SHARE = 0.75;
/** Minutes before the end in which officers are warned, at most. */
const WARN_BEFORE_END = 120;

/** What is owed by no time, and why. */
export type KeptDuties = ReadonlyMap<Duty, Kept>;

const NOTHING_KEPT: KeptDuties = new Map();

/** A time until which something has to be done. */
export interface CustodyTerm extends Stand {
  readonly due: string;
  readonly warnAt: string;
}

export interface OwedTerm extends CustodyTerm {
  readonly duty: Duty;
  /** The number of the entry that did it; null: it is still owed. */
  readonly done: number | null;
  /** It was done after its time, or its time is over. */
  readonly late: boolean;
  /** Why it is not owed after all; null: it is. */
  readonly kept: Kept | null;
}

/** Is it owed, and was not done? */
export function isUndone({ done, kept }: Pick<OwedTerm, 'done' | 'kept'>): boolean {
  return done === null && kept === null;
}

/** When somebody looks again. */
export interface LookTerm extends CustodyTerm {
  /** When somebody looked last, ISO 8601 UTC; null: nobody did since it began. */
  readonly last: string | null;
  /** From when supervisors are told as well: a whole look was missed. */
  readonly escalateAt: string;
}

export interface CustodyClock {
  readonly minutesHeld: number;
  /** The end of what the frame and the extensions allow; null: no line of the frame allows it. */
  readonly end: CustodyTerm | null;
  readonly owed: readonly OwedTerm[];
  /** The next look at whoever is under medical watch; null: nobody is. */
  readonly look: LookTerm | null;
  /** The next extension that the frame allows. */
  readonly next: CustodyExtension | null;
}

/** The clock at a time (ISO 8601 UTC) under a line of the frame; null: the frame has none. `kept`: what is not owed after all. */
export function custodyClock(
  held: Held,
  line: CustodyLine | null,
  now: string,
  kept: KeptDuties = NOTHING_KEPT,
): CustodyClock {
  const until = held.ended ?? now;
  const minutesHeld = Math.max(0, Math.floor((Date.parse(until) - Date.parse(held.from)) / MINUTE));
  const look = lookTerm(held, line, until);
  if (line === null) return { minutesHeld, end: null, owed: [], look, next: null };
  const extensions = held.since.flatMap((entry) => (entry.kind === 'extended' ? [entry.hours] : []));
  const minutes = HOUR * (line.hours + extensions.reduce((sum, hours) => sum + hours, 0));
  const warning = Math.max(minutes * WARN_SHARE, minutes - WARN_BEFORE_END);
  return {
    minutesHeld,
    end: termOf(held.from, minutes, warning, until),
    owed: line.owed.map(({ duty, minutes: within }) => owedTerm(held, duty, within, until, kept.get(duty) ?? null)),
    look,
    next: line.extensions[extensions.length] ?? null,
  };
}

/**
 * Each entry of the watch is a look, and so is each passage, which two saw. It counts from the last one, so that nobody makes up for one that was missed, and from the entry that made it a medical watch, if that came
 * later.
 */
function lookTerm({ measure, ended, from, since }: Held, line: CustodyLine | null, now: string): LookTerm | null {
  if (measure !== 'medical-watch' || ended !== null) return null;
  const minutes = line?.lookMinutes ?? LOOK_MINUTES;
  const seen = since.findLast(({ kind }) => kind === 'watch' || kind === 'passage');
  const last = seen === undefined ? null : timeOf(seen);
  const begun = watchedSince(since) ?? from;
  const counted = last === null || last < begun ? begun : last;
  return nextLook(counted, last, minutes, now);
}

/** The next look, so many minutes after the time from which it counts (ISO 8601 UTC). Supervisors are told once a whole look was missed. */
export function nextLook(counted: string, last: string | null, minutes: number, now: string): LookTerm {
  const escalateAt = later(counted, 2 * minutes);
  const term = termOf(counted, minutes, minutes * WARN_SHARE, now);
  return { ...term, ...standing({ ...term, escalateAt }, now), escalateAt, last };
}

/** When it became the medical watch that it is; null: no entry names a measure. */
function watchedSince(since: Held['since']): string | null {
  const named = since.filter((entry) => entry.kind === 'begun' || entry.kind === 'taken-over');
  const [first] = named.slice(named.findLastIndex(({ measure }) => measure !== 'medical-watch') + 1);
  return first === undefined ? null : timeOf(first);
}

function owedTerm(held: Held, duty: Duty, minutes: number, until: string, kept: Kept | null): OwedTerm {
  const term = termOf(held.from, minutes, minutes * WARN_SHARE, until);
  const done = held.since.find((entry) => entry.kind === 'duty' && entry.duty === duty && fulfils(duty, entry.way));
  return {
    ...term,
    duty,
    done: done?.no ?? null,
    late: done === undefined ? kept === null && until >= term.due : timeOf(done) > term.due,
    kept,
  };
}

function termOf(from: string, minutes: number, warning: number, now: string): CustodyTerm {
  const due = later(from, minutes);
  const warnAt = later(from, Math.floor(warning));
  return { due, warnAt, ...standing({ due, warnAt, escalateAt: due }, now) };
}

function later(from: string, minutes: number): string {
  return new Date(Date.parse(from) + minutes * MINUTE).toISOString();
}
