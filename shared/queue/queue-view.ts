import type { QueueQuestion } from './queue-question.ts';

/** A question that an officer asks often, under a name. Typed words are left out: they may name a person, and a view is kept for good. */
export interface QueueView {
  readonly name: string;
  readonly question: Omit<QueueQuestion, 'search'>;
}

/** Most views of an officer. */
export const MOST_VIEWS = 20;

/** The views with this one first, in place of one of the same name; null: there are as many as there may be, and none is dropped unasked. */
export function withView(views: readonly QueueView[], view: QueueView): readonly QueueView[] | null {
  const others = withoutView(views, view.name);
  return others.length < MOST_VIEWS ? [view, ...others] : null;
}

/** The views but for the one of that name. */
export function withoutView(views: readonly QueueView[], name: string): readonly QueueView[] {
  return views.filter((each) => each.name !== name);
}
