import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ended,
  type Question,
  type QuestionEnd,
  type QuestionState,
  questionState,
  reminded,
} from '../../../shared/casework/question.ts';
import { failed, type Result } from '../../../shared/result.ts';

const ASKED: Question = {
  id: 'q1',
  flight: 'ET-508-ADD-2026-11-24',
  about: { kind: 'seat', seat: '23A' },
  to: { kind: 'airline' },
  text: 'Was the seat changed?',
  law: '',
  due: null,
  asked: { officer: 'LFW-03', agency: 'customs', at: '2026-11-24T08:00:00Z' },
  reminders: [],
  end: null,
};
const BY = { officer: 'LFW-07', at: '2026-11-24T08:05:00Z' };
const ENDS: readonly QuestionEnd[] = [
  { ...BY, kind: 'answered', text: 'From 11C.', said: null, file: null },
  { ...BY, kind: 'refused', text: 'Nobody knows.', said: { by: 'the laboratory', at: BY.at }, file: null },
  { ...BY, kind: 'withdrawn' },
];

describe('a request', () => {
  test('a request is open until an act ends it, and has its name from then on', () => {
    expect(questionState(ASKED)).toBe('open');
    for (const end of ENDS) expect(questionState({ end })).toBe(end.kind);
  });

  test.each(ENDS)('a request that is $kind stays so: no further act changes it', (end) => {
    const done = ended(ASKED, end);
    expect(done).toEqual({ ok: true, value: { ...ASKED, end } });
    if (!done.ok) return;
    for (const other of ENDS) expect(ended(done.value, other)).toEqual(failed(end.kind));
    expect(reminded(done.value, BY)).toEqual(failed(end.kind));
  });

  test('of any acts in any order, reminders before the first end count, and nothing after it', () => {
    const act = fc.constantFrom(null, ...ENDS);
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const after = acts.reduce((question, end) => {
          const tried: Result<Question, QuestionState> = end === null ? reminded(question, BY) : ended(question, end);
          return tried.ok ? tried.value : question;
        }, ASKED);
        const first = acts.findIndex((each) => each !== null);
        expect(after.end).toEqual(acts[first] ?? null);
        expect(after.reminders).toHaveLength(first < 0 ? acts.length : first);
        const { end: _, reminders: __, ...rest } = after;
        expect({ ...rest, reminders: [], end: null }).toEqual(ASKED);
      }),
    );
  });
});
