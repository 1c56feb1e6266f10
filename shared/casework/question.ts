/**
 * A question to the airline about a flight, a seat, a bag or a booking, and its answer. It is all that an airline's officer sees of an agency's
 * interest, so it names no traveller and no hit.
 */

import type { Agency } from '../agency/agency-id.ts';
import { failed, type Result, success } from '../result.ts';

/** The subject of the question; codes in capitals. */
export type QuestionAbout =
  | { readonly kind: 'flight' }
  | { readonly kind: 'seat'; readonly seat: string }
  | { readonly kind: 'bag'; readonly tag: string }
  | { readonly kind: 'booking'; readonly locator: string };

export const QUESTION_KINDS = ['flight', 'seat', 'bag', 'booking'] as const satisfies readonly QuestionAbout['kind'][];

/** An act on a question: who, and when (ISO 8601 UTC). */
export interface QuestionAct {
  /** Officer id. */
  readonly officer: string;
  readonly at: string;
}

export interface Question {
  readonly id: string;
  /** Id of the flight. */
  readonly flight: string;
  readonly about: QuestionAbout;
  readonly text: string;
  readonly asked: QuestionAct & { readonly agency: Agency };
  readonly answer: (QuestionAct & { readonly text: string }) | null;
  readonly withdrawn: QuestionAct | null;
}

export type QuestionState = 'open' | 'answered' | 'withdrawn';

/** The state of a question. */
export function questionState({ answer, withdrawn }: Pick<Question, 'answer' | 'withdrawn'>): QuestionState {
  if (withdrawn !== null) return 'withdrawn';
  return answer === null ? 'open' : 'answered';
}

/** The question with its answer; fails unless it is open. */
export function answered(question: Question, answer: NonNullable<Question['answer']>): Result<Question, QuestionState> {
  const state = questionState(question);
  return state === 'open' ? success({ ...question, answer }) : failed(state);
}

/** The question withdrawn; fails unless it is open. */
export function withdrawn(question: Question, by: QuestionAct): Result<Question, QuestionState> {
  const state = questionState(question);
  return state === 'open' ? success({ ...question, withdrawn: by }) : failed(state);
}
