/** A request as an officer sees it, and what that officer may do with it. */
import { type Agency, AIRLINE } from '../../../shared/agency/agency-id.ts';
import type { AnswerFile } from '../../../shared/casework/answer-file.ts';
import {
  fileOf,
  type Question,
  type QuestionAbout,
  type QuestionAct,
  type QuestionState,
  type QuestionTo,
  questionState,
  type Said,
} from '../../../shared/casework/question.ts';
import { byDue, isOverdue } from '../../../shared/casework/question-lists.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Request } from '../request.ts';
import type { SeenQuestion } from '../seen/seen-questions.ts';

export interface QuestionView {
  readonly id: string;
  readonly flight: FlightId;
  readonly about: QuestionAbout;
  /** The traveller of the case that it is about; null: it is about none. */
  readonly traveller: TravellerId | null;
  readonly to: QuestionTo;
  readonly text: string;
  /** Empty for an airline, which is not told by which law it is asked. */
  readonly law: string;
  /** Null for an airline, as for a request without a time. */
  readonly due: string | null;
  readonly state: QuestionState;
  /** It is open past its time, by the time that went by. */
  readonly overdue: boolean;
  /** `officer`: id; null for an airline, which sees only the agency. */
  readonly asked: { readonly at: string; readonly agency: Agency; readonly officer: string | null };
  /** None for an airline. */
  readonly reminders: readonly QuestionAct[];
  /** What was answered, or why nothing is. */
  readonly answer:
    | (QuestionAct & { readonly text: string; readonly said: Said | null; readonly file: AnswerFile | null })
    | null;
  readonly mayAnswer: boolean;
  readonly mayRemind: boolean;
  readonly mayWithdraw: boolean;
}

type Looking = Pick<Request, 'context'>;

/** Does the officer answer for whoever was asked? What an office outside answers, the agency that asked types. */
export function mayAnswer({ to, asked }: Pick<Question, 'to' | 'asked'>, { context }: Looking): boolean {
  const { agency } = context;
  if (to.kind === 'airline') return agency === AIRLINE;
  return agency === (to.kind === 'agency' ? to.agency : asked.agency);
}

/** Every officer of the agency that asked may ask again. */
export function mayRemind({ asked }: Pick<Question, 'asked'>, { context }: Looking): boolean {
  return asked.agency === context.agency;
}

/** The officer who asked, or a supervisor of the same agency. */
export function mayWithdraw({ asked }: Pick<Question, 'asked'>, { context }: Looking): boolean {
  if (asked.officer === context.officer.id) return true;
  return context.role === 'supervisor' && asked.agency === context.agency;
}

/** `now`: the time that went by, as the store has seen it. */
export function viewOf({ value: question, onCase }: SeenQuestion, request: Looking, now: string): QuestionView {
  const { id, flight, about, to, text, law, due, asked, reminders, end } = question;
  const state = questionState(question);
  const isAirline = request.context.agency === AIRLINE;
  const isOpen = state === 'open';
  return {
    id,
    flight: onCase?.flight ?? flight,
    about,
    traveller: onCase?.traveller ?? null,
    to,
    text,
    law: isAirline ? '' : law,
    due: isAirline ? null : due,
    state,
    overdue: !isAirline && isOverdue({ state, due }, now),
    asked: { at: asked.at, agency: asked.agency, officer: isAirline ? null : asked.officer },
    reminders: isAirline ? [] : reminders,
    answer:
      end === null || end.kind === 'withdrawn'
        ? null
        : { officer: end.officer, at: end.at, text: end.text, said: end.said, file: fileOf(question) },
    mayAnswer: isOpen && mayAnswer(question, request),
    mayRemind: isOpen && mayRemind(question, request),
    mayWithdraw: isOpen && mayWithdraw(question, request),
  };
}

/** Open ones first, of these the one due first, then the latest. An airline, which is told no time, has the latest first. */
export function inOrder(views: readonly QuestionView[]): readonly QuestionView[] {
  return [...views].sort(byDue);
}
