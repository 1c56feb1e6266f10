import type { QueueQuestion } from './queue-question.ts';

/** A question that an officer asks often, under a name. Typed words are left out: they may name a person, and a view is kept for good. */
export interface QueueView {
  readonly name: string;
  readonly question: Omit<QueueQuestion, 'search'>;
}

/** Most views of an officer. */
export const MOST_VIEWS = 20;
