import { expect, test } from 'vitest';
import { questionOfForm1 } from '../../../../renderer/core/store/tables/question-form-1.ts';

const BODY = {
  id: 'q1',
  flight: 'ET-508-ADD-2026-11-24',
  about: { kind: 'seat', seat: '23A' },
  text: 'Was the seat changed?',
  asked: { officer: 'LFW-03', agency: 'customs', at: '2026-11-24T08:00:00Z' },
} as const;
const BY = { officer: 'LFW-07', at: '2026-11-24T08:05:00Z' };
const ANSWER = { ...BY, text: 'From 11C.' };

test.each([
  ['open', { answer: null, withdrawn: null }, null],
  ['answered', { answer: ANSWER, withdrawn: null }, { ...ANSWER, kind: 'answered', said: null }],
  ['withdrawn', { answer: null, withdrawn: BY }, { ...BY, kind: 'withdrawn' }],
])('a question of release 0.1.0 that was %s is a request to the airline that is so', (_, was, end) => {
  expect(questionOfForm1({ ...BODY, ...was })).toEqual({
    ...BODY,
    to: { kind: 'airline' },
    law: '',
    due: null,
    reminders: [],
    end,
  });
});
