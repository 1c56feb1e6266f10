/** What may be entered into a custody record, and the record after it. */
import type { LawAgency } from '../agency/agency-id.ts';
import { custodyLine, measuresOf } from '../frame/custody-line.ts';
import type { CustodyLine, LegalFrame } from '../frame/legal-frame.ts';
import type { IsoDate } from '../manifest.ts';
import { noSentence, tooShort } from '../reason.ts';
import { failed, type Result, success } from '../result.ts';
import { leftOpen } from './capsule-tally.ts';
import {
  type Custody,
  type CustodyAct,
  type CustodyEntry,
  type CustodyKind,
  countsLonger,
  type Held,
  heldIn,
  isRelease,
  standingEntries,
  struckIn,
  timeOf,
} from './custody.ts';
import { custodyClock } from './custody-clock.ts';
import { isByOrder, namesSomebody, waysOf } from './duty-done.ts';
import type { CustodyMeasure, Regime } from './measures.ts';

/** The day at the airport of a time, ISO 8601 UTC: laws come into force by it. */
export type DayOf = (time: string) => IsoDate;

/** Who enters it, when, and under which frame. */
export interface CustodyContext {
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** When it happened; null: now. */
  readonly happened: string | null;
  /** What the machine's clock says, where it is in doubt; left out: it is not. */
  readonly clock?: string;
  /** Who confirmed it; null: nobody. */
  readonly second: string | null;
  readonly frame: LegalFrame;
  readonly dayOf: DayOf;
}

export type CustodyFailure =
  /** The case is about a bag. */
  | 'custody-nobody'
  /** Somebody is held already. */
  | 'custody-running'
  /** Nobody is held. */
  | 'custody-none'
  /** The frame does not let the agency hold anybody so. */
  | 'custody-measure'
  /** The frame allows no such extension, or not by that authority, or not for so long. */
  | 'custody-extension'
  /** A minor cannot give that up. */
  | 'custody-minor'
  /** The way is none of the duty. */
  | 'custody-way'
  /** Who ordered it, was told or takes over is missing, or a reason. */
  | 'custody-words'
  /** It cannot have happened then: before the beginning, after the end, or in the future. */
  | 'custody-time'
  /** Somebody was held until later, by the record. */
  | 'custody-overlap'
  /** The two who saw a passage are one. */
  | 'custody-witness'
  /** A watch ends whose capsules are not accounted for, and nobody says why. */
  | 'custody-unaccounted'
  /** There is no such entry, it was struck out, or others rest on it. */
  | 'custody-struck';

/** The line of the frame under which somebody is held, as it was on the day on which it began. */
export function lineOf(frame: LegalFrame, held: Held, dayOf: DayOf): CustodyLine | null {
  return custodyLine(frame, held, dayOf(held.from));
}

/** What may be entered of a time that is over. */
const LATE: readonly CustodyKind[] = [
  'duty',
  'moved',
  'escorted',
  'meal',
  'rest',
  'watch',
  'capsules',
  'passage',
  'emergency',
];

/** What an agency may enter now. */
export interface MayEnter {
  readonly kinds: readonly CustodyKind[];
  /** Under which measures somebody may be held, by whose rules apply. */
  readonly measures: Readonly<Record<Regime, readonly CustodyMeasure[]>>;
}

/** What the forms offer. */
export function mayEnter(
  custody: Custody,
  { frame, agency, at, dayOf }: Pick<CustodyContext, 'frame' | 'agency' | 'at' | 'dayOf'>,
): MayEnter {
  const held = heldIn(custody);
  const measures = {
    adult: measuresOf(frame, agency, 'adult', dayOf(at)),
    minor: measuresOf(frame, agency, 'minor', dayOf(at)),
  };
  const strikes: readonly CustodyKind[] = standingEntries(custody).length === 0 ? [] : ['began-at', 'struck'];
  const can = [...measures.adult, ...measures.minor].length > 0;
  const begins: readonly CustodyKind[] = can ? ['begun'] : [];
  if (held === null) return { kinds: [...begins, ...strikes], measures };
  if (held.ended !== null) return { kinds: [...begins, ...LATE, ...strikes], measures };
  const clock = custodyClock(held, lineOf(frame, held, dayOf), at);
  const more: readonly CustodyKind[] = [
    ...(clock.next === null ? [] : (['extended'] as const)),
    ...(can ? (['taken-over'] as const) : []),
    ...LATE,
    ...(['regime', 'ended'] as const),
  ];
  return { kinds: [...more, ...strikes], measures };
}

/** The record with the act as its last entry, or why it is refused; the given record is not changed. */
export function enterCustody(
  custody: Custody,
  act: CustodyAct,
  context: CustodyContext,
): Result<Custody, CustodyFailure> {
  const { officer, agency, at, happened, clock, second } = context;
  const counted = countedOnly(custody, act, context);
  const refused = refusal(custody, act, { ...context, counted });
  if (refused !== null) return failed(refused);
  const open = leftOpen(custody, act);
  const entry: CustodyEntry = {
    ...act,
    ...{ no: custody.entries.length + 1, officer, agency, at },
    ...(happened === null ? {} : { happened }),
    ...(clock === undefined ? {} : { clock }),
    ...(counted === undefined ? {} : { counted }),
    ...(second === null ? {} : { second }),
    ...(open === null ? {} : { unaccounted: open }),
  };
  return success({ ...custody, entries: [...custody.entries, entry] });
}

/**
 * The hour of a beginning as it was typed, under a clock of the machine that is ahead. It counts so where it cannot be read off that clock, since somebody was held until after the hour
 * that it would be, and nothing else speaks against it. Undefined: it counts as `timeOf` says.
 */
function countedOnly(custody: Custody, act: CustodyAct, context: CustodyContext): string | undefined {
  const { at, happened, clock } = context;
  if (happened === null || clock === undefined || !countsLonger({ kind: act.kind, at, happened, clock }))
    return undefined;
  const longer = refusal(custody, act, context);
  if (longer !== 'custody-overlap' && longer !== 'custody-time') return undefined;
  return refusal(custody, act, { ...context, counted: happened }) === null ? happened : undefined;
}

/** `counted`: when the act counts as happened, whatever the clock said; left out: as `timeOf` says. */
type Counting = CustodyContext & { readonly counted?: string | undefined };

function refusal(custody: Custody, act: CustodyAct, context: Counting): CustodyFailure | null {
  const { at, frame, agency, dayOf } = context;
  const time = timeIn(context, act.kind);
  if (time > at) return 'custody-time';
  if (act.kind === 'struck') return strikeRefusal(custody, act);
  if (act.kind === 'began-at') return beganRefusal(custody, act, time);
  const held = heldIn(custody);
  if (act.kind === 'begun') {
    if (held !== null && held.ended === null) return 'custody-running';
    // The times of two periods never overlap.
    if (held?.ended != null && time < held.ended) return 'custody-overlap';
    if (wordsMissing(act)) return 'custody-words';
    return measuresOf(frame, agency, act.regime, dayOf(time)).includes(act.measure) ? null : 'custody-measure';
  }
  if (held === null) return 'custody-none';
  if (time < held.from || (held.ended !== null && time > held.ended)) return 'custody-time';
  if (held.ended !== null && (act.kind === 'ended' || act.kind === 'extended' || act.kind === 'taken-over'))
    return 'custody-none';
  const refused = heldRefusal(held, act, context) ?? (wordsMissing(act) ? 'custody-words' : null);
  return refused ?? (leftOpen(custody, act) !== null && tooShort(act.note) ? 'custody-unaccounted' : null);
}

/** When an act of this kind happened, by the time that counts. */
export function timeIn(
  { at, happened, clock, counted }: Pick<Counting, 'at' | 'happened' | 'clock' | 'counted'>,
  kind: CustodyKind,
): string {
  return timeOf({
    ...{ kind, at },
    ...(happened === null ? {} : { happened }),
    ...(clock === undefined ? {} : { clock }),
    ...(counted === undefined ? {} : { counted }),
  });
}

function heldRefusal(held: Held, act: CustodyAct, context: Counting): CustodyFailure | null {
  const { frame, agency, at, dayOf } = context;
  switch (act.kind) {
    case 'taken-over':
      return custodyLine(frame, { ...held, agency, measure: act.measure }, dayOf(held.from)) === null
        ? 'custody-measure'
        : null;
    case 'duty':
      if (waysOf(act.duty, held.regime).includes(act.way)) return null;
      return waysOf(act.duty, 'adult').includes(act.way) ? 'custody-minor' : 'custody-way';
    case 'extended': {
      const { next } = custodyClock(held, lineOf(frame, held, dayOf), at);
      return next !== null && act.by === next.by && act.hours > 0 && act.hours <= next.hours
        ? null
        : 'custody-extension';
    }
    case 'passage':
      return isSame(act.saw, act.witness) ? 'custody-witness' : null;
    case 'ended': {
      const last = held.since.at(-1);
      return last !== undefined && timeIn(context, act.kind) < timeOf(last) ? 'custody-time' : null;
    }
    default:
      return null;
  }
}

function isSame(one: string, other: string): boolean {
  return !tooShort(one) && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Who did it, or why, has to be said where a court would ask. */
export function wordsMissing(act: CustodyAct): boolean {
  switch (act.kind) {
    case 'begun':
    case 'taken-over':
      return tooShort(act.judicialOfficer);
    case 'regime':
      return act.regime === 'adult' && tooShort(act.note);
    case 'duty':
      if (isByOrder(act.duty, act.way) && tooShort(act.note)) return true;
      return namesSomebody(act.duty, act.way) && tooShort(act.whom);
    case 'extended':
      return tooShort(act.whom);
    case 'moved':
    case 'emergency':
      return tooShort(act.where);
    case 'escorted':
    case 'watch':
    case 'capsules':
      return tooShort(act.whom);
    case 'passage':
      return tooShort(act.saw) || tooShort(act.witness);
    case 'ended':
      // Whoever lets somebody go says who ordered it, and why.
      return tooShort(act.whom) || (isRelease(act) && noSentence(act.note));
    default:
      return false;
  }
}

export const WORDS_OF_CUSTODY = ['judicialOfficer', 'whom', 'saw', 'witness', 'where', 'note'] as const;

/** Is an act of this kind refused without these words, whatever else is said? */
export function needsWords(act: CustodyAct, field: (typeof WORDS_OF_CUSTODY)[number]): boolean {
  const said = {
    ...Object.fromEntries(WORDS_OF_CUSTODY.map((each) => [each, 'said'])),
    note: 'said in one sentence',
  };
  return wordsMissing({ ...act, ...said, [field]: '' });
}

function strikeRefusal(custody: Custody, act: Extract<CustodyAct, { kind: 'struck' }>): CustodyFailure | null {
  const entry = custody.entries.find(({ no }) => no === act.of);
  if (entry === undefined || entry.kind !== act.what || entry.kind === 'struck' || struckIn(custody).has(act.of))
    return 'custody-struck';
  if (tooShort(act.note)) return 'custody-words';
  const left = { entries: custody.entries.filter(({ no }) => no !== act.of) };
  // What rests on it would hang in the air.
  return isSound(left, struckIn(custody)) ? null : 'custody-struck';
}

function beganRefusal(
  custody: Custody,
  act: Extract<CustodyAct, { kind: 'began-at' }>,
  time: string,
): CustodyFailure | null {
  if (tooShort(act.note)) return 'custody-words';
  const standing = standingEntries(custody);
  const at = standing.findIndex(({ no, kind }) => no === act.of && kind === 'begun');
  if (at < 0) return 'custody-struck';
  const [before, after] = [standing[at - 1], standing[at + 1]];
  const fits = (before === undefined || timeOf(before) <= time) && (after === undefined || time <= timeOf(after));
  return fits ? null : 'custody-time';
}

/** Does every standing entry belong to a time at which somebody was held, and each beginning follow an end? */
function isSound(custody: Pick<Custody, 'entries'>, struck: ReadonlySet<number>): boolean {
  let running = false;
  let ended: string | null = null;
  for (const entry of standingEntries({ entries: custody.entries.filter(({ no }) => !struck.has(no)) })) {
    if (entry.kind === 'begun') {
      if (running) return false;
      running = true;
      ended = null;
    } else if (!running && (ended === null || timeOf(entry) > ended)) return false;
    else if (entry.kind === 'ended') {
      running = false;
      ended = timeOf(entry);
    }
  }
  return true;
}
