/** What is typed of a lookout, and the terms that it makes. */

import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Role } from '../../../shared/casework/case.ts';
import type { CallContext } from '../../../shared/lookout/call/call-reader.ts';
import { isFindableLookout } from '../../../shared/lookout/findable.ts';
import type { InformationGrade, SourceGrade } from '../../../shared/lookout/grades.ts';
import {
  LOOKOUT_HOURS,
  type Lookout,
  type LookoutSource,
  type LookoutTerms,
  NO_LOOKOUT_TERMS,
} from '../../../shared/lookout/lookout.ts';
import { type CallReading, readCall } from '../../../shared/lookout/read-call.ts';
import { readTerm, TYPED_FIELDS, type TypedField } from '../../../shared/lookout/read-term.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { dayNumber } from '../../../shared/time/civil.ts';

/** What the officer typed in place of a term; null: the term is not meant, and its words are description. */
export type Corrections = { readonly [Field in TypedField]?: string | null };

export const SOURCES = ['agency', 'code'] as const;
export const REACHED = ['watch', 'inspect', 'intercept'] as const;
/** Hours that are offered. */
export const HOURS = [12, 24, 48, LOOKOUT_HOURS, 120, 168] as const;

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
  readonly hours: number;
  readonly seenBy: readonly LawAgency[] | null;
  readonly seenByRoles: readonly Role[] | null;
}

/** Nothing is typed yet. Nobody has graded the source, and nobody can say how far the information is right. */
export const NEW_CALL: CallForm = {
  ...{ said: '', corrections: {}, begunOn: null, from: 'agency', agency: '', code: '', grade: 'F', information: 6 },
  ...{ outcome: 'inspect', handling: null, instruction: '', warning: '', hours: LOOKOUT_HOURS },
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
  const description = [...texts, ...dropped.map(({ from, to }) => said.slice(from, to).trim())];
  return { reading, terms: { ...terms, description: description.filter((text) => text !== '').join(', ') }, wrong };
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
  if (isOver(terms, today)) return 'lookout.past-day';
  if (!isFindableLookout(terms)) return 'failure.refused.lookout-empty';
  const finds = [terms.name, terms.document, terms.phone, terms.locator, terms.seat, terms.bagTag, terms.company?.name];
  return finds.some((each) => each != null) ? null : 'lookout.pinned-only';
}

/** Its last day is before yesterday: whoever left then has arrived. */
function isOver({ days }: LookoutTerms, today: IsoDate): boolean {
  return days !== null && dayNumber(days.to) < dayNumber(today) - 1;
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
  if (isOver(read.terms, today)) return false;
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
