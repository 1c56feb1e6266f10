/** What may be added to a record of protection, as a pure function: the record with one entry more, or why not. */
import type { LawAgency } from '../agency/agency-id.ts';
import { tooShort } from '../reason.ts';
import { failed, type Result, success } from '../result.ts';
import { doubtsIn } from './doubt.ts';
import {
  type ByRecord,
  claimsIn,
  entriesThatHold,
  isWordAlone,
  kindsIn,
  type Protection,
  type ProtectionEntry,
} from './protection.ts';
import {
  fieldsAsked,
  PROTECTION_STEP_NAMES,
  type ProtectionStep,
  type StepField,
  stepRow,
} from './protection-steps.ts';
import { PROTECTIONS } from './protections.ts';

/** Who enters it, when, and what the flight's record says. */
export interface ProtectionContext extends ByRecord {
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** When it happened; null: now. */
  readonly happened: string | null;
  /** Who confirmed it; null: nobody. */
  readonly second: string | null;
}

export type ProtectionFailure =
  /** Something that is asked is not said. */
  | 'protection-words'
  /** It can be done only after another step. */
  | 'protection-order'
  /** The case is about a bag. */
  | 'protection-nobody'
  /** There is nothing that holds under that number. */
  | 'protection-entry'
  /** It lies in the future. */
  | 'protection-time';

/** What an officer enters. */
export interface ProtectionAct {
  readonly step: ProtectionStep;
  readonly said: Readonly<Record<string, string>>;
}

/** The record with the entry as its last, or why it is refused; the given one is not changed. */
export function enterProtection(
  record: Protection,
  { step, said }: ProtectionAct,
  context: ProtectionContext,
): Result<Protection, ProtectionFailure> {
  const { officer, agency, at, happened, second } = context;
  if (happened !== null && happened > at) return failed('protection-time');
  if (!stepsOpen(record, context).includes(step)) return failed('protection-order');
  const asked = fieldsAsked(step, said);
  if (fieldsMissing(step, said).length > 0) return failed('protection-words');
  if (step === 'lifted') {
    const wrong = entriesThatHold(record).find(({ number }) => String(number) === said.entry);
    if (wrong === undefined) return failed('protection-entry');
  }
  const entry: ProtectionEntry = {
    ...{ number: record.entries.length + 1, step, officer, agency, at },
    // What the form no longer asks is not kept.
    said: Object.fromEntries(asked.flatMap((field) => (said[field] ? [[field, said[field].trim()]] : []))),
    ...(happened === null ? {} : { happened }),
    ...(second === null ? {} : { second }),
    ...(stepRow(step).kind === 'child' && context.isChild !== true ? { byWord: true } : {}),
  };
  return success({ ...record, entries: [...record.entries, entry] });
}

/** Who confirms or answers, for the agency that leads the case, and what the documents say. */
export interface Answering extends Pick<ByRecord, 'immunity'> {
  readonly agency: LawAgency;
  readonly leads: boolean;
}

/** The steps that may be entered now, in the order of the table. */
export function stepsOpen(record: Pick<Protection, 'entries'>, byRecord: ByRecord): readonly ProtectionStep[] {
  const kinds = kindsIn(record, byRecord);
  const holding = entriesThatHold(record);
  return PROTECTION_STEP_NAMES.filter((step) => {
    const { kind, begins, after, confirmsWord } = stepRow(step);
    if (confirmsWord === true && !isWordAlone(record)) return false;
    if (after !== undefined && !holding.some((entry) => entry.step === after)) return false;
    if (kind === null) return holding.length > 0;
    return begins === true || kinds.includes(kind);
  });
}

/** The fields of a step that are asked and not answered as they should be. */
export function fieldsMissing(step: ProtectionStep, said: Readonly<Record<string, string>>): readonly string[] {
  const { fields } = stepRow(step);
  return fieldsAsked(step, said).filter((field) => {
    const row = fields[field];
    return row !== undefined && !isSaid(row, (said[field] ?? '').trim());
  });
}

const STATES = /^[A-Z]{3}(?: [A-Z]{3})*$/;

function isSaid({ as, of = [], optional }: StepField, text: string): boolean {
  if (as === 'choice') return of.includes(text);
  // Of whom it is not known whence they come, nothing goes to any state.
  if (as === 'states') return text === '' || STATES.test(text);
  if (optional === true) return true;
  return as === 'text' ? !tooShort(text) : text !== '';
}

/**
 * Who confirms the act: nobody (null), any second officer, one of another agency, or one of these agencies. What one wrote alone, they lift with a second one. A word is confirmed by two agencies: by
 * an officer of another agency alone, or beside one of that which gave it. What another agency claimed of immunity, the agency that leads the case answers at once (`leads`), where
 * no document hints at it.
 */
export function protectionConfirmer(
  record: Pick<Protection, 'entries'>,
  { step, said }: ProtectionAct,
  { agency, leads, immunity }: Answering,
): 'second-officer' | 'other-agency' | readonly LawAgency[] | null {
  if (stepRow(step).askedOfDoubters === true) {
    const doubting = doubtsIn(record).map((doubt) => doubt.agency);
    // A doubt of the own agency, which anybody may enter, answers for no other one.
    const others = [...new Set(doubting)].filter((each) => each !== agency);
    return others.length > 0 ? others : null;
  }
  if (stepRow(step).confirmsWord === true) {
    const isOther = entriesThatHold(record).every((entry) => entry.byWord !== true || entry.agency !== agency);
    return isOther ? null : 'other-agency';
  }
  const { answersClaim, byTwo } = stepRow(step);
  const claims = claimsIn(record);
  const isOfOthers = claims.length > 0 && claims.every((each) => each.agency !== agency);
  if (answersClaim === true && leads && immunity === null && isOfOthers) return null;
  if (step !== 'lifted') return byTwo === true ? 'second-officer' : null;
  const lifted = record.entries.find(({ number }) => String(number) === said.entry);
  const kind = lifted === undefined ? null : stepRow(lifted.step).kind;
  return kind === null ? 'second-officer' : PROTECTIONS[kind].undoneWith;
}
