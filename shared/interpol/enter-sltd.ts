/** What may be recorded of a first-level match, and the check after it. Steps have an order. What happened is recorded in any case, and marked where it went against the procedure. */
import type { LawAgency } from '../agency/agency-id.ts';
import { tooShort } from '../reason.ts';
import { failed, type Result, success } from '../result.ts';
import {
  endingOf,
  firstTimeOf,
  isBeforeMinute,
  isConfirmed,
  isToTell,
  lastOf,
  openedAt,
  SLTD_KINDS,
  type SltdAct,
  type SltdAgainst,
  type SltdCheck,
  type SltdEntry,
  type SltdKind,
  sltdTime,
  standingSltd,
  stepOf,
  wasConfirmedBy,
  wasGroundBy,
  wasInHand,
} from './sltd-check.ts';

/** Who records it, when, and what the core knows. */
export interface SltdContext {
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** When it happened; null: now. */
  readonly happened: string | null;
  /** What the machine's clock says, where it is in doubt; left out: it is not. */
  readonly clock?: string;
  /** The officer is marked as experienced second line. */
  readonly secondLine: boolean;
  /** The bearer may be here already. */
  readonly isHere: boolean;
  /** From when the bearer can be here, ISO 8601 UTC; left out: at once, or it is not known. */
  readonly hereFrom?: string;
  /** Nothing may go to the issuing state about whom the case is about. */
  readonly isStateKept: boolean;
  /** When an answer is recommended, ISO 8601 UTC; null: details were not opened. */
  readonly answerDue: string | null;
  /** Who confirmed it; left out: nobody. */
  readonly second?: string;
  /** The measure in the result of the case of which the act says on what it rests; left out: none. */
  readonly answers?: string;
}

export type SltdFailure =
  /** The number is nearly the same: the document itself has to be seen. */
  | 'sltd-soft'
  /** The bearer is here: the document in the hand counts. */
  | 'sltd-landed'
  /** Number, type and issuing state are not confirmed. */
  | 'sltd-first-level'
  /** Details were not opened. */
  | 'sltd-not-opened'
  /** There is no answer yet. */
  | 'sltd-not-answered'
  /** The recommended hour is not over. */
  | 'sltd-early'
  /** It has ended. */
  | 'sltd-ended'
  /** The source did not confirm it. */
  | 'sltd-unconfirmed'
  /** Nobody compared the document in the hand. */
  | 'sltd-in-hand'
  /** The officer is not marked as experienced second line. */
  | 'sltd-second-line'
  /** There is no such entry, or it was struck out. */
  | 'sltd-struck'
  /** It cannot have happened then. */
  | 'sltd-time'
  /** Who, under which number, or why, is missing. */
  | 'sltd-words';

/** The check with the act as its last entry, or why it is refused; the given check is not changed. */
export function enterSltd(check: SltdCheck, act: SltdAct, context: SltdContext): Result<SltdCheck, SltdFailure> {
  const time = timeIn(context);
  const refused = refusal(check, act, context, time) ?? (sltdWordsMissing(act) ? 'sltd-words' : null);
  if (refused !== null) return failed(refused);
  const { officer, agency, at, happened, clock, hereFrom, second, answers } = context;
  const against = goesAgainst(check, act, context, time);
  const entry: SltdEntry = {
    ...act,
    ...{ no: check.entries.length + 1, officer, agency, at },
    ...(happened === null ? {} : { happened }),
    ...(clock === undefined ? {} : { clock }),
    ...(act.kind !== 'opened' || hereFrom === undefined ? {} : { hereFrom }),
    ...(second === undefined ? {} : { second }),
    ...(act.kind !== 'happened' || answers === undefined ? {} : { answers }),
    ...(against === null ? {} : { against }),
  };
  return success({ ...check, entries: [...check.entries, entry] });
}

function timeIn({ at, happened, clock }: SltdContext): string {
  return sltdTime({ at, ...(happened === null ? {} : { happened }), ...(clock === undefined ? {} : { clock }) });
}

function refusal(check: SltdCheck, act: SltdAct, context: SltdContext, time: string): SltdFailure | null {
  return time > context.at ? 'sltd-time' : ORDER[act.kind](check, act, context, time);
}

type Refuses = (check: SltdCheck, act: SltdAct, context: SltdContext, time: string) => SltdFailure | null;

/** What happened to document and bearer is recorded at any step. */
const ALWAYS: Refuses = () => null;

const ORDER: Readonly<Record<SltdKind, Refuses>> = {
  confirmed: (check, act, { isHere }) => {
    if (isCompared(check)) return 'sltd-ended';
    if (act.kind !== 'confirmed' || act.proof === 'document') return null;
    if (check.match === 'soft') return 'sltd-soft';
    return isHere ? 'sltd-landed' : null;
  },
  differs: (check) => (isCompared(check) ? 'sltd-ended' : null),
  opened: (check, _, __, time) => {
    // Whoever confirms it once more takes no hour from what was done after the first time.
    const seen = firstTimeOf(check, 'confirmed');
    if (seen === null) return firstLevelMissing(check);
    if (endingOf(check) !== null) return 'sltd-ended';
    return isBeforeMinute(time, seen) ? 'sltd-time' : null;
  },
  asked: afterOpening,
  answered: (check, act, context, time) => {
    const refused = afterOpening(check, act, context, time);
    // What comes after the hour ends it otherwise, and a wrong answer is put right by another one.
    if (refused !== null && refused !== 'sltd-ended') return refused;
    const isNone = act.kind === 'answered' && act.answer === 'none';
    if (endingOf(check) === 'differs' || (isNone && endingOf(check) !== null)) return 'sltd-ended';
    const isLate = context.answerDue !== null && time >= context.answerDue;
    return isNone && !isLate ? 'sltd-early' : null;
  },
  reported: (check) => {
    const step = stepOf(check);
    if (step === 'report') return isToTell(check) ? null : 'sltd-not-opened';
    return step === 'closed' ? 'sltd-ended' : 'sltd-not-answered';
  },
  kept: ALWAYS,
  returned: ALWAYS,
  checked: (check, _, { secondLine }) => {
    if (!secondLine) return 'sltd-second-line';
    return lastOf(check, 'confirmed') === undefined ? firstLevelMissing(check) : null;
  },
  authorised: (check, _, __, time) => {
    if (lastOf(check, 'confirmed') === undefined) return firstLevelMissing(check);
    if (!isConfirmed(check)) return 'sltd-unconfirmed';
    if (!wasInHand(check)) return 'sltd-in-hand';
    return wasGroundBy(check, time) ? null : 'sltd-time';
  },
  happened: ALWAYS,
  released: ALWAYS,
  struck: (check, act) => {
    if (act.kind !== 'struck') return null;
    const entry = standingSltd(check).find(({ no }) => no === act.of);
    return entry?.kind === act.what ? null : 'sltd-struck';
  },
};

/** Is there nothing left to compare? Where messages alone confirmed it, the document in the hand is compared also after the answer. */
function isCompared(check: SltdCheck): boolean {
  const ending = endingOf(check);
  return ending === 'differs' || (ending !== null && wasInHand(check));
}

function afterOpening(check: SltdCheck, _: SltdAct, __: SltdContext, time: string): SltdFailure | null {
  if (lastOf(check, 'confirmed') === undefined) return firstLevelMissing(check);
  const opened = openedAt(check);
  if (opened === null) return 'sltd-not-opened';
  // First the hour: a late answer is recorded after the end, and none comes before the details were opened.
  if (isBeforeMinute(time, opened)) return 'sltd-time';
  return endingOf(check) === null ? null : 'sltd-ended';
}

function firstLevelMissing({ match }: SltdCheck): SltdFailure {
  return match === 'soft' ? 'sltd-soft' : 'sltd-first-level';
}

function goesAgainst(check: SltdCheck, act: SltdAct, context: SltdContext, time: string): SltdAgainst | null {
  if (act.kind === 'opened') return context.isStateKept ? 'protected-state' : null;
  if (act.kind === 'struck') return takesGround(check, act.of) ? 'ground-struck' : null;
  if (act.kind !== 'happened' || act.ground !== 'hit') return null;
  if (wasGroundBy(check, time)) return null;
  return wasConfirmedBy(check, time) ? 'not-in-hand' : 'unconfirmed';
}

/** Does a measure that was taken or authorised stand on the entry with that number? */
function takesGround(check: SltdCheck, of: number): boolean {
  const left = { entries: check.entries.filter(({ no }) => no !== of) };
  return standingSltd(left).some((entry) => {
    const isOnMatch = entry.kind === 'authorised' || (entry.kind === 'happened' && entry.ground === 'hit');
    return isOnMatch && wasGroundBy(check, sltdTime(entry)) && !wasGroundBy(left, sltdTime(entry));
  });
}

/** Who answered, under which number the document is kept, which power, or why, has to be said where somebody asks later. */
export function sltdWordsMissing(act: SltdAct): boolean {
  switch (act.kind) {
    case 'differs':
    case 'checked':
    case 'authorised':
    case 'struck':
      return tooShort(act.note);
    case 'happened':
      return tooShort(act.note) || (act.ground === 'own-powers' && tooShort(act.powers));
    case 'asked':
    case 'reported':
      return tooShort(act.whom);
    case 'answered':
      // Whoever asks the bureau later finds the answer by its reference.
      return act.answer !== 'none' && (tooShort(act.whom) || tooShort(act.reference));
    case 'kept':
      return tooShort(act.receipt);
    default:
      return false;
  }
}

/** The kinds that would not be refused now for their order, in the order in which forms offer them. `proof` and `answer` are for the form. */
export function maySltd(check: SltdCheck, context: SltdContext): readonly SltdKind[] {
  return SLTD_KINDS.filter((kind) => {
    const act = kind === 'struck' ? strikeOfLast(check) : PLAINEST[kind];
    return refusal(check, act, { ...context, happened: null }, timeIn({ ...context, happened: null })) === null;
  });
}

function strikeOfLast(check: SltdCheck): SltdAct {
  const last = standingSltd(check).at(-1);
  return last === undefined ? PLAINEST.struck : { ...PLAINEST.struck, of: last.no, what: last.kind };
}

const SAID = { whom: '', note: '' } as const;

/** An act of each kind that is refused for nothing but its order. */
const PLAINEST: { readonly [Kind in SltdKind]: Extract<SltdAct, { readonly kind: Kind }> } = {
  confirmed: { kind: 'confirmed', proof: 'document', note: '' },
  differs: { kind: 'differs', note: '' },
  opened: { kind: 'opened', ...SAID },
  asked: { kind: 'asked', ...SAID, language: 'en', text: '' },
  answered: { kind: 'answered', ...SAID, answer: 'valid', reference: '' },
  reported: { kind: 'reported', ...SAID },
  kept: { kind: 'kept', receipt: '', note: '' },
  returned: { kind: 'returned', note: '' },
  checked: { kind: 'checked', note: '' },
  authorised: { kind: 'authorised', measure: 'seizure', note: '' },
  happened: { kind: 'happened', measure: 'seizure', ground: 'own-powers', powers: '', note: '' },
  released: { kind: 'released', note: '' },
  struck: { kind: 'struck', of: 0, what: 'confirmed', note: '' },
};
