/** The record of protection of a case: what was asked, said and done, entry by entry. Entries are only added; one that does not hold any more is lifted by another one. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { PossibleImmunity } from '../screening/possible-immunity.ts';
import { PROTECTION_STEP_NAMES, type ProtectionStep, stepRow } from './protection-steps.ts';
import { PROTECTION_KINDS, PROTECTIONS, type ProtectionKind } from './protections.ts';

export interface ProtectionEntry {
  /** Its number in the record, from 1. */
  readonly number: number;
  readonly step: ProtectionStep;
  /** By the fields of the step. */
  readonly said: Readonly<Record<string, string>>;
  readonly officer: string;
  readonly agency: LawAgency;
  /** When it was typed, ISO 8601 UTC. */
  readonly at: string;
  /** When it happened; left out: when it was typed. */
  readonly happened?: string;
  /** Who confirmed it, where it takes two. */
  readonly second?: string;
  /** By the word of an officer, where the flight's record does not say a child. Until somebody of another agency confirms that, it takes nothing from others. */
  readonly byWord?: true;
}

export interface Protection {
  /** The number of the case. */
  readonly id: string;
  /** Whom it protects, wherever else they stand; null: the case is on no traveller. */
  readonly flight: FlightId | null;
  readonly traveller: TravellerId | null;
  readonly entries: readonly ProtectionEntry[];
}

/** What the record of the flight says by itself. */
export interface ByRecord {
  /** Null: the age is not known. */
  readonly isChild: boolean | null;
  readonly immunity: PossibleImmunity | null;
}

/** When it happened, ISO 8601 UTC. */
export function happenedWhen({ happened, at }: Pick<ProtectionEntry, 'happened' | 'at'>): string {
  return happened ?? at;
}

type Entries = Pick<Protection, 'entries'>;

/** The numbers of entries that were lifted. */
export function liftedIn({ entries }: Entries): ReadonlySet<number> {
  return new Set(entries.flatMap(({ step, said }) => (step === 'lifted' ? [Number(said.entry)] : [])));
}

/** The entries that hold. */
export function entriesThatHold(record: Entries): readonly ProtectionEntry[] {
  const lifted = liftedIn(record);
  return record.entries.filter(({ step, number }) => step !== 'lifted' && !lifted.has(number));
}

/** The kinds of protection that officers set, in the order of the table. */
export function kindsSet(record: Entries): readonly ProtectionKind[] {
  const set = new Set(entriesThatHold(record).flatMap(({ step }) => stepRow(step).kind ?? []));
  return PROTECTION_KINDS.filter((kind) => set.has(kind));
}

/** Does a child by an officer's word wait for another agency to confirm it? */
export function isWordAlone(record: Entries): boolean {
  const holding = entriesThatHold(record).filter(({ step }) => stepRow(step).kind === 'child');
  return (
    holding.length > 0 && holding.every(({ step, byWord }) => byWord === true && stepRow(step).confirmsWord !== true)
  );
}

/** The kinds set that hold for everybody: without a child who is one by the word of one officer so far. */
export function kindsForAll(record: Entries): readonly ProtectionKind[] {
  const isAlone = isWordAlone(record);
  return kindsSet(record).filter((kind) => kind !== 'child' || !isAlone);
}

/** The kinds set, with what the flight's record says: a child, or a document that may come with immunity. */
export function kindsIn(record: Entries, { isChild, immunity }: ByRecord): readonly ProtectionKind[] {
  const set = kindsSet(record);
  return PROTECTION_KINDS.filter(
    (kind) =>
      set.includes(kind) || (kind === 'child' && isChild === true) || (kind === 'immunity' && immunity !== null),
  );
}

/** Is somebody met and protected by what officers set and confirmed? Then nothing words them as a target. */
export function isCaredFor(record: Entries): boolean {
  return kindsForAll(record).some((kind) => PROTECTIONS[kind].isCare);
}

/** Was what their protection asks first done: child protection called, the victim asked? Whoever was met, too, is examined. */
export function isExaminedByCare(record: Entries): boolean {
  return entriesThatHold(record).some(({ step }) => stepRow(step).examines === true);
}

/** Do only officers of the case, those whom it names, and supervisors see the case? A victim who refused is not marked. */
export function restrictsAccess(record: Entries): boolean {
  return entriesThatHold(record).some(
    ({ step, said }) => step === 'victim-asked' && PROTECTIONS.victim.restricts && said.consent === 'given',
  );
}

/** May the officer see the case by this record: because it names them, or they entered something? */
export function isNamedIn(record: Entries, officer: string): boolean {
  return (
    record.entries.some((entry) => entry.officer === officer || entry.second === officer) ||
    entriesThatHold(record).some(({ step, said }) => step === 'victim-named' && said.officer === officer)
  );
}

/** What is asked next, in the order of the table. */
export function askedNext(record: Entries, byRecord: ByRecord): readonly ProtectionStep[] {
  const kinds = kindsIn(record, byRecord);
  const holding = entriesThatHold(record);
  const last = (step: string) => holding.findLast((entry) => entry.step === step);
  return PROTECTION_STEP_NAMES.filter((step) => {
    const { kind, asked, confirmsWord } = stepRow(step);
    if (kind === null || asked === undefined || !kinds.includes(kind) || isAnswered(holding, step)) return false;
    if (confirmsWord === true && !isWordAlone(record)) return false;
    return asked === true || last(asked[0])?.said[asked[1]] === asked[2];
  });
}

/** An answer of protocol is one to the last claim; any other step is done once, unless it was answered that it is not known yet. */
function isAnswered(holding: readonly ProtectionEntry[], step: ProtectionStep): boolean {
  const done = holding.findLastIndex((entry) => entry.step === step);
  const { stillAsked } = stepRow(step);
  if (stillAsked !== undefined && holding[done]?.said[stillAsked[0]] === stillAsked[1]) return false;
  return done >= 0 && (step !== 'immunity-answered' || done > holding.findLastIndex(isClaim));
}

function isClaim({ step }: ProtectionEntry): boolean {
  return step === 'immunity-claimed';
}

/** The claims of immunity that hold. */
export function claimsIn(record: Entries): readonly ProtectionEntry[] {
  return entriesThatHold(record).filter(isClaim);
}
