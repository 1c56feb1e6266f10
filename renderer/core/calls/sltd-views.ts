/** A check of a first-level match as an officer sees it: the step now, its clocks, what they may record, and the drafts. */
import type { Case } from '../../../shared/casework/case.ts';
import { wasMet } from '../../../shared/casework/standing-steps.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { tooEarly } from '../../../shared/flight/meeting-time.ts';
import { maySltd, type SltdContext } from '../../../shared/interpol/enter-sltd.ts';
import {
  endingOf,
  isToTell,
  SLTD_LANGUAGES,
  type SltdCheck,
  type SltdEnding,
  type SltdKind,
  type SltdLanguage,
  type SltdMatch,
  type SltdStep,
  stepOf,
  wasInHand,
} from '../../../shared/interpol/sltd-check.ts';
import { answerDue, runningTerms, type SltdLimits, type SltdTerm } from '../../../shared/interpol/sltd-clock.ts';
import { sltdReport, sltdRequest } from '../../../shared/interpol/sltd-draft.ts';
import { type UnsaidMeasure, unsaidMeasures } from '../../../shared/interpol/sltd-unsaid.ts';
import { type Stand, standing } from '../../../shared/time/due-clock.ts';
import type { SeenClock } from '../../../shared/time/seen-clock.ts';
import { exportWords } from '../exports/make-export.ts';
import { wayOutRefused } from '../protected.ts';
import type { Request } from '../request.ts';
import { meetingOf, sectionOf } from './encounter-adding.ts';

export type SltdDrafts = Readonly<Record<SltdLanguage, string>>;

export interface SltdCheckView extends Pick<SltdCheck, 'id' | 'document' | 'match' | 'begun' | 'entries'> {
  /** Titles of the copies that have the document. */
  readonly lists: readonly string[];
  readonly step: SltdStep;
  readonly ending: SltdEnding | null;
  readonly terms: readonly (SltdTerm & Stand)[];
  /** What the officer may record now. */
  readonly may: readonly SltdKind[];
  /** The bearer is not here yet, so that advance passenger information counts. */
  readonly isAwaited: boolean;
  /** Somebody compared the document in the hand. */
  readonly isInHand: boolean;
  /** Nothing about the bearer may go to the issuing state. */
  readonly isStateKept: boolean;
  /** Measures in the result of the case of which nobody said whether they rest on the match. */
  readonly unsaid: readonly Pick<UnsaidMeasure, 'id' | 'measure' | 'what'>[];
  /** The request to the own bureau; null: details were not opened, or it has ended. */
  readonly request: SltdDrafts | null;
  /** What is told the bureau; null: it has not ended, or nobody is told. */
  readonly report: SltdDrafts | null;
}

/** Of a document with a match. What is not known of it is null. */
export interface MatchedDocument {
  readonly document: { readonly number: string; readonly type: string | null; readonly issuer: string | null };
  /** The number and the issuing state that messages gave; null: it was read at the terminal. */
  readonly sent: string | null;
  readonly match: SltdMatch;
  readonly lists: SltdCheck['lists'];
}

export interface SltdView {
  /** How many checks do not open. */
  readonly damaged: number;
  readonly checks: readonly SltdCheckView[];
  /** Documents with a match of which there is no check yet. */
  readonly matches: readonly MatchedDocument[];
  readonly mayBegin: boolean;
  /** The machine's clock, and the time that counts until two officers confirm which is right; null: they agree. */
  readonly doubt: SeenClock | null;
}

export interface PrintedSltd {
  readonly text: string;
  /** When it was printed, ISO 8601 UTC. */
  readonly at: string;
}

/** What the core knows of a check at a time (ISO 8601 UTC). */
export type SltdKnown = Pick<SltdContext, 'isHere' | 'hereFrom' | 'isStateKept' | 'answerDue'>;

export async function sltdKnown(
  request: Request,
  onCase: Case,
  check: SltdCheck,
  limits: SltdLimits,
  at: string,
): Promise<SltdKnown> {
  const meeting = await meetingOf(request, onCase, await sectionOf(request, onCase));
  const early = wasMet(onCase) ? null : tooEarly(meeting, Math.floor(Date.parse(at) / 60_000));
  const { issuer } = check.document;
  const kept = await wayOutRefused(request, [onCase], { isForeign: true, state: issuer });
  return {
    ...{ isHere: early === null, isStateKept: kept !== null, answerDue: answerDue(check, limits) },
    ...(early === null ? {} : { hereFrom: new Date(early.from * 60_000).toISOString() }),
  };
}

export function sltdCheckView(
  request: Request,
  onCase: Case,
  check: SltdCheck,
  context: SltdContext,
  limits: SltdLimits,
  mayWork: boolean,
): SltdCheckView {
  const { id, document, match, lists, begun, entries } = check;
  const { at, isHere, isStateKept } = context;
  const step = stepOf(check);
  const asks = step === 'ask' || step === 'await';
  return {
    ...{ id, document, match, begun, entries, step, isStateKept },
    lists: lists.map(({ title }) => title),
    ending: endingOf(check),
    terms: runningTerms(check, limits).map((term) => ({ ...term, ...standing({ ...term, escalateAt: term.due }, at) })),
    may: mayWork ? maySltd(check, context) : [],
    isAwaited: !isHere,
    isInHand: wasInHand(check),
    unsaid: unsaidMeasures(check, onCase).map(({ id: asked, measure, what }) => ({ id: asked, measure, what })),
    request: asks ? inEach((language) => sltdRequestIn(request, check, context, language)) : null,
    report: isToTell(check) ? inEach((language) => reportIn(request, check, context, language)) : null,
  };
}

function inEach(draft: (language: SltdLanguage) => string): SltdDrafts {
  const [en, fr] = SLTD_LANGUAGES;
  return { en: draft(en), fr: draft(fr) };
}

/** The draft of the request in a language. */
export function sltdRequestIn(request: Request, check: SltdCheck, known: SltdKnown, language: SltdLanguage): string {
  return sltdRequest(sayIn(exportWords(request, language).texts), check, termsOf(request, known));
}

function reportIn(request: Request, check: SltdCheck, known: SltdKnown, language: SltdLanguage): string {
  return sltdReport(sayIn(exportWords(request, language).texts), check, termsOf(request, known)) ?? '';
}

function termsOf({ context, store }: Request, { answerDue: due, isStateKept }: SltdKnown) {
  return { unit: context.unit?.code ?? '–', due, isStateKept, isPractice: store.name === 'practice' };
}
