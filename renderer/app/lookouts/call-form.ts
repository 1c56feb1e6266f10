/** What is typed of a lookout, and the terms that it makes. */

import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Role } from '../../../shared/casework/case.ts';
import type { CallContext } from '../../../shared/lookout/call/call-reader.ts';
import { isFindableLookout } from '../../../shared/lookout/findable.ts';
import type { InformationGrade, SourceGrade } from '../../../shared/lookout/grades.ts';
import {
  type Lookout,
  type LookoutSource,
  type LookoutTerms,
  NO_LOOKOUT_TERMS,
} from '../../../shared/lookout/lookout.ts';
import { areDaysOver, LOOKOUT_HOURS, MOST_LOOKOUT_HOURS, proposedHours } from '../../../shared/lookout/lookout-end.ts';
import { type CallReading, readCall } from '../../../shared/lookout/read-call.ts';
import { readTerm, TYPED_FIELDS, type TypedField } from '../../../shared/lookout/read-term.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { LookoutRow } from '../../core/calls/lookout-views.ts';

/** What the officer typed in place of a term; null: the term is not meant, and its words are description. */
export type Corrections = { readonly [Field in TypedField]?: string | null } & {
  readonly description?: DescriptionTyped;
};

/** A description that was typed anew. Words that are said later are added to it. */
export interface DescriptionTyped {
  /** Its parts when it was typed. */
  readonly of: readonly string[];
  readonly as: string;
}

export const SOURCES = ['agency', 'code'] as const;
export const REACHED = ['watch', 'inspect', 'intercept'] as const;
/** Hours that are offered for a new one, and for one that is extended. */
const HOURS: readonly number[] = [12, 24, 48, LOOKOUT_HOURS, 120, 168];
const LONGER: readonly number[] = [...HOURS, 336, MOST_LOOKOUT_HOURS];

export interface CallForm {
  readonly said: string;
  readonly corrections: Corrections;
  /** The local day on which its words were begun: `tomorrow` stays the day that was meant. Null: nothing is typed. */
  readonly begunOn: IsoDate | null;
  /** Who called: an agency by its name, or a source by its code. */
  readonly from: (typeof SOURCES)[number];
  readonly agency: string;
  readonly code: string;
  readonly grade: SourceGrade;
  readonly information: InformationGrade;
  readonly outcome: (typeof REACHED)[number];
  readonly handling: Handling | null;
  readonly instruction: string;
  readonly warning: string;
  /** Null: as it is proposed. */
  readonly hours: number | null;
  readonly seenBy: readonly LawAgency[] | null;
  readonly seenByRoles: readonly Role[] | null;
}

/** Nothing is typed yet. Nobody has graded the source, and nobody can say how far the information is right. */
export const NEW_CALL: CallForm = {
  ...{ said: '', corrections: {}, begunOn: null, from: 'agency', agency: '', code: '', grade: 'F', information: 6 },
  ...{ outcome: 'inspect', handling: null, instruction: '', warning: '', hours: null },
  ...{ seenBy: null, seenByRoles: null },
};

/** Has the officer typed anything that would be lost? */
export function isTyped({ said, warning, instruction, code }: CallForm): boolean {
  return [said, warning, instruction, code].some((text) => text.trim() !== '');
}

export interface ReadForm {
  readonly reading: CallReading;
  /** With the corrections. */
  readonly terms: LookoutTerms;
  /** Corrections that say no value. */
  readonly wrong: readonly TypedField[];
}

/** Reads what is typed. `base`: the terms of a lookout that is there, to which the words add. */
export function readForm(
  { said, corrections }: Pick<CallForm, 'said' | 'corrections'>,
  context: CallContext,
  base: LookoutTerms = NO_LOOKOUT_TERMS,
): ReadForm {
  const reading = readCall(said, context);
  const wrong: TypedField[] = [];
  let terms: LookoutTerms = base;
  for (const field of TYPED_FIELDS) {
    const typed = corrections[field];
    const value = typed === undefined ? (reading.terms[field] ?? base[field]) : readTyped(field, typed, context);
    if (typed != null && value === null) wrong.push(field);
    else terms = { ...terms, [field]: value };
  }
  const dropped = reading.pieces.filter(
    ({ field }) => field !== null && field !== 'description' && corrections[field] === null,
  );
  const texts = [base, reading.terms].map(({ description }) => description);
  const parts = [...texts, ...dropped.map(({ from, to }) => said.slice(from, to).trim())].flatMap(partsOf);
  return { reading, terms: { ...terms, description: withTyped(parts, corrections.description).join(', ') }, wrong };
}

/** A description in parts, between commas. */
function partsOf(description: string): readonly string[] {
  return description.split(/,\s+/).filter((part) => part !== '');
}

function withTyped(parts: readonly string[], typed: DescriptionTyped | undefined): readonly string[] {
  if (typed === undefined) return parts;
  const later = parts.filter((part) => !typed.of.includes(part));
  return typed.as === '' ? later : [typed.as, ...later];
}

/** The correction by which the description that is shown becomes what was typed. */
export function describedAs(description: string, { description: before }: Corrections, as: string): DescriptionTyped {
  return { of: [...(before?.of ?? []), ...partsOf(description)], as: as.trim() };
}

function readTyped<Field extends TypedField>(
  field: Field,
  typed: string | null,
  context: CallContext,
): LookoutTerms[Field] | null {
  return typed === null ? null : readTerm(field, typed, context);
}

/** What is still to be said of the words as a whole: too little to find anybody, or nothing that a machine finds; null: neither. */
export function saidTooLittle({ terms }: ReadForm, today: IsoDate): string | null {
  if (areDaysOver(terms, today)) return 'failure.refused.lookout-days-over';
  if (!isFindableLookout(terms)) return 'failure.refused.lookout-empty';
  const finds = [terms.name, terms.document, terms.phone, terms.locator, terms.seat, terms.bagTag, terms.company?.name];
  return finds.some((each) => each != null) ? null : 'lookout.pinned-only';
}

/** Hours to choose from at a UTC minute, those that are proposed among them. */
export function hoursToTake(terms: Pick<LookoutTerms, 'days'>, now: number): readonly number[] {
  return inOrder([...HOURS, proposedHours(terms, now)]);
}

/** By how many hours from a UTC minute on it may be extended: beyond its end, and to 30 days after it was taken at most. */
export function hoursToExtend(
  { terms, validFrom, validUntil }: Pick<LookoutRow, 'terms' | 'validFrom' | 'validUntil'>,
  now: number,
): readonly number[] {
  const most = Math.floor((minuteOf(validFrom) - now) / 60) + MOST_LOOKOUT_HOURS;
  const proposed = terms === null ? [] : [proposedHours(terms, now)];
  return inOrder([...LONGER, ...proposed, most]).filter(
    (each) => each <= most && now + each * 60 > minuteOf(validUntil),
  );
}

function inOrder(hours: readonly number[]): readonly number[] {
  return [...new Set(hours)].sort((a, b) => a - b);
}

function minuteOf(instant: string): number {
  return Date.parse(instant) / 60_000;
}

/** What a lookout states, as the form has it. */
export function statedIn(form: CallForm, { terms }: ReadForm) {
  const { outcome, handling, instruction, warning } = form;
  return {
    ...{ outcome, handling, instruction: instruction.trim(), warning: warning.trim() || null },
    terms: structuredClone(terms),
    source: sourceOf(form),
  };
}

/** The source as the form has it; nobody is named who was not typed. */
export function sourceOf({ from, agency, code, grade, information }: CallForm): LookoutSource {
  return {
    agency: from === 'agency' ? agency.trim() || null : null,
    code: from === 'code' ? code.trim() : null,
    ...{ grade, information },
  };
}

/** May it be saved? A source with a code needs it. */
export function isReady(form: CallForm, read: ReadForm, today: IsoDate): boolean {
  if (areDaysOver(read.terms, today)) return false;
  return isFindableLookout(read.terms) && read.wrong.length === 0 && !(form.from === 'code' && form.code.trim() === '');
}

/** What a lookout states besides its terms, so that it can be changed. */
export function formOf(
  lookout: Pick<Lookout, 'source' | 'outcome' | 'handling' | 'instruction' | 'warning' | 'seenBy' | 'seenByRoles'>,
): CallForm {
  const { source, outcome, handling, instruction, warning, seenBy, seenByRoles } = lookout;
  return {
    ...NEW_CALL,
    ...{ handling, instruction, seenBy, seenByRoles },
    warning: warning ?? '',
    from: source.code === null ? 'agency' : 'code',
    agency: source.agency ?? '',
    code: source.code ?? '',
    ...{ grade: source.grade, information: source.information },
    outcome: outcome === 'clear' ? 'watch' : outcome,
  };
}
