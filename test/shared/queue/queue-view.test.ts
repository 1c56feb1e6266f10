import { describe, expect, test } from 'vitest';
import { WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import { MOST_VIEWS, type QueueView, withoutView, withView } from '../../../shared/queue/queue-view.ts';

const { search: _, ...question } = WHOLE_QUEUE;
const view = (name: string, more: Partial<QueueView['question']> = {}): QueueView => ({
  name,
  question: { ...question, ...more },
});
const some = (count: number) => Array.from({ length: count }, (_, at) => view(`View ${at}`));

describe('saving a view', () => {
  test('the new view comes first', () => {
    expect(withView(some(2), view('New'))).toEqual([view('New'), ...some(2)]);
  });

  test('a view of the same name is replaced', () => {
    const newer = view('View 1', { sort: 'due' });
    expect(withView(some(3), newer)).toEqual([newer, view('View 0'), view('View 2')]);
  });

  test('where there are as many as there may be, none is dropped for another', () => {
    expect(withView(some(MOST_VIEWS - 1), view('New'))).toHaveLength(MOST_VIEWS);
    expect(withView(some(MOST_VIEWS), view('New'))).toBeNull();
    expect(withView(some(MOST_VIEWS), view('View 3', { sort: 'due' }))).toHaveLength(MOST_VIEWS);
  });

  test('one is forgotten by its name, and an unknown name changes nothing', () => {
    expect(withoutView(some(3), 'View 1')).toEqual([view('View 0'), view('View 2')]);
    expect(withoutView(some(2), 'View 9')).toEqual(some(2));
  });
});
