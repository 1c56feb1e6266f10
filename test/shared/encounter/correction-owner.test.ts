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

test.each([
  ['an act of another agency is asked of that agency', 1, { officer: 'LFW-01', agency: 'customs' }, 'police'],
  ['an act of the own agency is asked of nobody', 1, { officer: 'LFW-09', agency: 'police' }, null],
  ['the intrusive act of a colleague is asked of the agency', 2, { officer: 'LFW-09', agency: 'police' }, 'police'],
  ['the own intrusive act is asked of nobody', 2, { officer: 'LFW-02', agency: 'police' }, null],
  ['a tick of the board is asked of nobody', 3, { officer: 'LFW-01', agency: 'customs' }, null],
  ['an entry that is none is asked of nobody', 7, { officer: 'LFW-01', agency: 'customs' }, null],
] as const)('to correct %s', (_, of, by, expected) => {
  expect(correctionOwner(ENTRIES, { kind: 'correction', of, why: 'misread' }, by)).toBe(expected);
});

test('to enter an act is asked of nobody', () => {
  const { number: _, officer: _o, agency: _a, at: _t, ...body } = SWAB;
  expect(correctionOwner(ENTRIES, body, { officer: 'LFW-01', agency: 'customs' })).toBeNull();
});
