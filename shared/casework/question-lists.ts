/** The lists of requests: those that the officer or the own agency has to answer, those that were asked, and those that ended. */
import { type Agency, isLawAgency } from '../agency/agency-id.ts';
import { compareText } from '../flight/message-order.ts';
import type { Question, QuestionState } from './question.ts';

export const QUESTION_LISTS = ['answer', 'mine', 'agency', 'ended'] as const;
export type QuestionList = (typeof QUESTION_LISTS)[number];

/** A request as far as the lists need it. */
export interface ListedQuestion extends Pick<Question, 'id' | 'to' | 'due'> {
  readonly state: QuestionState;
  readonly asked: { readonly agency: Agency; readonly officer: string | null; readonly at: string };
}

/** Whose lists they are. */
export interface Asker {
  readonly id: string;
  readonly agency: Agency;
}

/** Which requests each list shows. */
export const IN_QUESTION_LIST: {
  readonly [List in QuestionList]: (listed: ListedQuestion, officer: Asker) => boolean;
} = {
  answer: ({ state, to }, { agency }) =>
    state === 'open' && (to.kind === 'agency' ? to.agency === agency : to.kind === 'airline' && !isLawAgency(agency)),
  mine: ({ state, asked }, { id }) => state === 'open' && asked.officer === id,
  agency: ({ state, asked }, { agency }) => state === 'open' && asked.agency === agency,
  ended: ({ state }) => state !== 'open',
};

/** Is it open past its time? `now`: ISO 8601 UTC. */
export function isOverdue({ state, due }: Pick<ListedQuestion, 'state' | 'due'>, now: string): boolean {
  return state === 'open' && due !== null && due < now;
}

/** Open ones first, of these the one due first, then the latest. */
export function byDue(a: ListedQuestion, b: ListedQuestion): number {
  const [first, second] = [a.state === 'open', b.state === 'open'];
  if (first !== second) return first ? -1 : 1;
  const due = first ? compareText(a.due ?? LAST, b.due ?? LAST) : 0;
  return due || compareText(b.asked.at, a.asked.at) || compareText(a.id, b.id);
}

/** After every instant. */
const LAST = '~';
