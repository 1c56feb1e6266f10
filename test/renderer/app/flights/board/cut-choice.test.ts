/** Whom a supervisor takes and leaves out. */
import { expect, test } from 'vitest';
import { isTakenBy, keyOf } from '../../../../../renderer/app/flights/board/cut-choice.ts';

const PERSON = { flight: 'ET-508-ADD-2026-11-24', ids: ['a', 'b'], uncut: null };

test.each([
  ['takes whom the plan proposes where nobody chose', [], { ...PERSON, isTaken: true }, true],
  ['leaves out whom the plan proposes to leave out', [], { ...PERSON, isTaken: false }, false],
  ['keeps whom the supervisor took when the proposal takes them since', [true], { ...PERSON, isTaken: true }, true],
  [
    'keeps whom the supervisor left out when the proposal leaves them out since',
    [false],
    { ...PERSON, isTaken: false },
    false,
  ],
  ['takes whoever cannot be left out since', [false], { ...PERSON, uncut: 'listed' as const, isTaken: true }, true],
])('%s', (_, chosen, person, expected) => {
  expect(isTakenBy(new Map(chosen.map((taken) => [keyOf(PERSON), taken])), person)).toBe(expected);
});
