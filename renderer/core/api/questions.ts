/** Calls about questions to the airline. */
import type { Agency } from '../../../shared/casework/case.ts';
import type { QuestionAbout, QuestionState } from '../../../shared/casework/question.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';

export interface QuestionView {
  readonly id: string;
  readonly flight: FlightId;
  readonly about: QuestionAbout;
  readonly text: string;
  readonly state: QuestionState;
  /** `officer`: id; an airline is told the agency only. */
  readonly asked: { readonly at: string; readonly agency: Agency; readonly officer: string | null };
  readonly answer: { readonly at: string; readonly officer: string; readonly text: string } | null;
  readonly mayWithdraw: boolean;
}

export interface QuestionCalls {
  /** Open ones first, then the latest; of one flight, or (null) of all. */
  'question.list': { input: { flight: FlightId | null }; output: readonly QuestionView[] };
  'question.ask': { input: { flight: FlightId; about: QuestionAbout; text: string }; output: QuestionView };
  'question.answer': { input: { id: string; text: string }; output: QuestionView };
  /** By whoever asked, or a supervisor of the same agency; while it is open. */
  'question.withdraw': { input: { id: string }; output: QuestionView };
}
