/**
 * A request, and what came of it: an officer asks an airline, another agency of the unit or an office outside it. It is about a flight, a seat, a bag, a booking or a
 * case. What an airline reads is all that its officers see of an agency's interest, so it names no traveller and no hit.
 */

import { type Agency, AIRLINE, type LawAgency } from '../agency/agency-id.ts';
import { failed, type Result, success } from '../result.ts';
import type { AnswerFile } from './answer-file.ts';

/** The subject of the request; codes in capitals. */
export type QuestionAbout =
  | { readonly kind: 'flight' }
  | { readonly kind: 'seat'; readonly seat: string }
  | { readonly kind: 'bag'; readonly tag: string }
  | { readonly kind: 'booking'; readonly locator: string }
  | { readonly kind: 'case'; readonly case: string };

/** Subjects that an officer chooses from; a case is asked about from its own screen, and never of an airline. */
export const QUESTION_KINDS = ['flight', 'seat', 'bag', 'booking'] as const satisfies readonly QuestionAbout['kind'][];

/** Offices outside the unit. Nothing is sent to them: an officer asks by other means, and types what they answer. */
export const OFFICES = [
  'laboratory',
  'ncb',
  'rilo',
  'embassy',
  'airport-company',
  'prosecutor',
  'investigation',
  'financial-intelligence',
  'cites',
  'child-protection',
] as const;
export type Office = (typeof OFFICES)[number];

/** Of whom it is asked. */
export type QuestionTo =
  | { readonly kind: 'airline' }
  | { readonly kind: 'agency'; readonly agency: LawAgency }
  /** `state`: whose office it is, ISO 3166-1 alpha-3; left out: the own one's, or it is not said. */
  | { readonly kind: 'office'; readonly office: Office; readonly state?: string };

/** An act on a request: who, and when (ISO 8601 UTC). */
export interface QuestionAct {
  /** Officer id. */
  readonly officer: string;
  readonly at: string;
}

/** Who outside the unit answered, and when, apart from the officer who typed it. */
export interface Said {
  readonly by: string;
  readonly at: string;
}

/** An answer, or the reason why there is none. */
export interface QuestionReply extends QuestionAct {
  readonly kind: 'answered' | 'refused';
  readonly text: string;
  /** Null: the officer who wrote it answered. */
  readonly said: Said | null;
  /** The file that came with it; null: none. */
  readonly file: AnswerFile | null;
}

/** What ended the request. */
export type QuestionEnd = QuestionReply | (QuestionAct & { readonly kind: 'withdrawn' });

export interface Question {
  readonly id: string;
  /** Id of the flight; of a case, the flight of its traveller. */
  readonly flight: string;
  readonly about: QuestionAbout;
  readonly to: QuestionTo;
  readonly text: string;
  /** The law or the line of the joint frame by which it is asked; empty: none is named. */
  readonly law: string;
  /** Until when it should be answered, ISO 8601 UTC; null: no time was set. */
  readonly due: string | null;
  readonly asked: QuestionAct & { readonly agency: Agency };
  /** That somebody asked again, the earliest first. */
  readonly reminders: readonly QuestionAct[];
  readonly end: QuestionEnd | null;
}

export type QuestionState = 'open' | QuestionEnd['kind'];

/** Of whom it is asked, in one word. */
export function receiverOf(to: QuestionTo): string {
  if (to.kind === 'agency') return to.agency;
  return to.kind === 'office' ? to.office : AIRLINE;
}

/** The state of a request. */
export function questionState({ end }: Pick<Question, 'end'>): QuestionState {
  return end?.kind ?? 'open';
}

/** The file that came with the answer; null: none. */
export function fileOf({ end }: Pick<Question, 'end'>): AnswerFile | null {
  return end === null || end.kind === 'withdrawn' ? null : end.file;
}

/** The request ended by that act; fails unless it is open. */
export function ended(question: Question, end: QuestionEnd): Result<Question, QuestionState> {
  return whileOpen(question, { end });
}

/** The request with one more reminder; fails unless it is open. */
export function reminded(question: Question, by: QuestionAct): Result<Question, QuestionState> {
  return whileOpen(question, { reminders: [...question.reminders, by] });
}

function whileOpen(question: Question, change: Partial<Question>): Result<Question, QuestionState> {
  const state = questionState(question);
  return state === 'open' ? success({ ...question, ...change }) : failed(state);
}
