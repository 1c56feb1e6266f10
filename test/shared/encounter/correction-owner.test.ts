import { expect, test } from 'vitest';
import { correctionOwner } from '../../../shared/encounter/correction-owner.ts';
import type { EncounterEntry } from '../../../shared/encounter/encounter-entry.ts';

const STEP = { officer: 'LFW-02', agency: 'police', at: '2026-11-24T14:00:00.000Z' } as const;
const SWAB: EncounterEntry = {
  ...{ ...STEP, number: 1, kind: 'act', act: 'swab', result: 'something', guardian: null, note: null },
};
const ENDED: EncounterEntry = {
  ...{ ...STEP, number: 2, kind: 'ended', of: 1, result: 'nothing', note: null, medical: null },
};
const BAG: EncounterEntry = { ...STEP, number: 3, kind: 'bag', tag: '0071234567', check: 'dog' };
const ENTRIES = [SWAB, ENDED, BAG];
const CUSTOMS = { officer: 'LFW-01', agency: 'customs', isSupervisor: false } as const;
const COLLEAGUE = { officer: 'LFW-09', agency: 'police', isSupervisor: false } as const;
const FINDER = { ...COLLEAGUE, officer: 'LFW-02' } as const;

test.each([
  ['an act of another agency is asked of that agency', 1, CUSTOMS, 'police'],
  [
    'an act of another agency is asked of that agency by a supervisor, too',
    1,
    { ...CUSTOMS, isSupervisor: true },
    'police',
  ],
  ['what a colleague found is asked of another agency', 1, COLLEAGUE, 'other-agency'],
  ['what a colleague found is asked of nobody by a supervisor', 1, { ...COLLEAGUE, isSupervisor: true }, null],
  ['what the officer found is asked of nobody', 1, FINDER, null],
  ['an act of a colleague that found nothing is asked of nobody', 4, COLLEAGUE, null],
  ['the intrusive act of a colleague is asked of the agency', 2, COLLEAGUE, 'police'],
  ['the own intrusive act is asked of nobody', 2, FINDER, null],
  ['a tick of the board is asked of nobody', 3, CUSTOMS, null],
  ['an entry that is none is asked of nobody', 7, CUSTOMS, null],
] as const)('to correct %s', (_, of, by, expected) => {
  const entries = [...ENTRIES, { ...SWAB, number: 4, result: 'nothing' } as EncounterEntry];
  expect(correctionOwner(entries, { kind: 'correction', of, why: 'misread' }, by)).toBe(expected);
});

test('to enter an act is asked of nobody', () => {
  const { number: _, officer: _o, agency: _a, at: _t, ...body } = SWAB;
  expect(correctionOwner(ENTRIES, body, CUSTOMS)).toBeNull();
});
