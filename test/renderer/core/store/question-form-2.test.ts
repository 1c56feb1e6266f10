import { expect, test } from 'vitest';
import { questionOfForm2 } from '../../../../renderer/core/store/tables/question-form-2.ts';

const BY = { officer: 'LFW-07', at: '2026-11-24T08:05:00Z' };
const ANSWERED = { ...BY, kind: 'answered', text: 'From 11C.', said: null } as const;
const REFUSED = { ...BY, kind: 'refused', text: 'Not ours.', said: { by: 'Dr Ayivi', at: BY.at } } as const;
const WITHDRAWN = { ...BY, kind: 'withdrawn' } as const;

test.each([
  ['open', null, null],
  ['answered', ANSWERED, { ...ANSWERED, file: null }],
  ['refused', REFUSED, { ...REFUSED, file: null }],
  ['taken back', WITHDRAWN, WITHDRAWN],
])('a request of release 0.2.0 that was %s came without a file', (_, was, end) => {
  expect(questionOfForm2({ id: 'q1', text: 'Whose?', end: was })).toEqual({ id: 'q1', text: 'Whose?', end });
});
