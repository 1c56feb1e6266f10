import { expect, test } from 'vitest';
import {
  byDue,
  IN_QUESTION_LIST,
  isOverdue,
  type ListedQuestion,
  QUESTION_LISTS,
} from '../../../shared/casework/question-lists.ts';

const AT = '2026-11-24T08:00:00.000Z';
const LATER = '2026-11-24T09:00:00.000Z';
const one = (more: Partial<ListedQuestion> = {}): ListedQuestion => ({
  id: 'a',
  to: { kind: 'agency', agency: 'police' },
  due: null,
  state: 'open',
  asked: { agency: 'customs', officer: 'LFW-01', at: AT },
  ...more,
});
const AIRLINE = { kind: 'airline' } as const;
const OFFICE = { kind: 'office', office: 'laboratory' } as const;

test.each([
  ['whoever asked', one(), { id: 'LFW-01', agency: 'customs' }, ['mine', 'agency']],
  ['a colleague of theirs', one(), { id: 'LFW-02', agency: 'customs' }, ['agency']],
  ['the agency that is asked', one(), { id: 'LFW-03', agency: 'police' }, ['answer']],
  ['another agency', one(), { id: 'LFW-04', agency: 'immigration' }, []],
  ['another agency, of what ended', one({ state: 'refused' }), { id: 'LFW-04', agency: 'immigration' }, ['ended']],
  ['whoever asked, of what was answered', one({ state: 'answered' }), { id: 'LFW-01', agency: 'customs' }, ['ended']],
  ['the airline', one({ to: AIRLINE }), { id: 'LFW-09', agency: 'airline' }, ['answer']],
  ['the agency that asked an airline', one({ to: AIRLINE }), { id: 'LFW-02', agency: 'customs' }, ['agency']],
  ['the agency that asked an office', one({ to: OFFICE }), { id: 'LFW-02', agency: 'customs' }, ['agency']],
] as const)('a request is in these lists of %s', (_, question, officer, lists) => {
  expect(QUESTION_LISTS.filter((list) => IN_QUESTION_LIST[list](question, officer))).toEqual(lists);
});

test.each([
  ['open and past its time', one({ due: AT }), true],
  ['open and due later', one({ due: '2026-11-24T10:00:00.000Z' }), false],
  ['open without a time', one(), false],
  ['answered', one({ due: AT, state: 'answered' }), false],
])('a request is overdue only while it is open past its time: %s', (_, question, overdue) => {
  expect(isOverdue(question, LATER)).toBe(overdue);
});

test('open requests come first, the one due first before them, then the latest', () => {
  const asked = { agency: 'customs', officer: null, at: LATER } as const;
  const sorted = [
    one({ id: 'due-first', due: AT }),
    one({ id: 'due-later', due: LATER }),
    one({ id: 'latest', asked }),
    one({ id: 'b' }),
    one({ id: 'c' }),
    one({ id: 'ended', state: 'answered', due: AT, asked }),
    one({ id: 'ended-before', state: 'withdrawn' }),
  ];
  expect([...sorted].reverse().sort(byDue)).toEqual(sorted);
});
