import { describe, expect, test } from 'vitest';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import { frameChanges } from '../../../shared/frame/frame-changes.ts';
import {
  confirmedVersion,
  type FrameAct,
  frameAt,
  frameInForce,
  NO_FRAME_SETTING,
  secondPersonProblem,
} from '../../../shared/frame/frame-setting.ts';
import { type PowerLine, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { DRUG, SECURITY, WITH_MADE } from '../agency/made-agencies.ts';

const act = (officer: string, name: string, agency: FrameAct['agency']): FrameAct => ({
  officer,
  name,
  agency,
  at: '2026-11-24T08:00:00.000Z',
});
const KOFI = act('LFW-01', 'Kofi', 'customs');
const AFI = act('LFW-02', 'Afi', 'police');

describe('a second person', () => {
  test.each([
    [KOFI, KOFI, 'same-person'],
    [KOFI, act('LFW-09', ' KOFI ', 'police'), 'same-person'],
    [KOFI, act('LFW-03', 'Yao', 'customs'), 'same-agency'],
    [KOFI, AFI, null],
    [KOFI, act('LFW-04', 'Sena', DRUG.id), null],
    [KOFI, act('LFW-04', 'Sena', SECURITY.id), 'agency-not-counted'],
    [act('LFW-04', 'Sena', SECURITY.id), AFI, 'agency-not-counted'],
  ] as const)('a second person is needed or not for %j by %j: %s', (first, second, problem) => {
    expect(secondPersonProblem(first, second, agenciesIn(WITH_MADE))).toBe(problem);
  });
});

test.each([
  ['2026-11-23T00:00:00.000Z', 'as-police'],
  ['2026-11-24T08:00:00.000Z', 'own-lines'],
  ['2026-11-26T08:00:00.000Z', 'as-police'],
] as const)('the frame in force at %s counts the gendarmerie: %s', (time, gendarmerie) => {
  const own = { hash: 'a', frame: { ...STARTING_FRAME, gendarmerie: 'own-lines' as const }, note: '', proposed: KOFI };
  const first = confirmedVersion({ ...NO_FRAME_SETTING, proposal: own }, own, AFI);
  const again = { ...own, hash: 'b', frame: STARTING_FRAME };
  const second = confirmedVersion(first, again, { ...AFI, at: '2026-11-25T08:00:00.000Z' });
  expect(frameAt(second, time).gendarmerie).toBe(gendarmerie);
});

test('confirmed frames are numbered, and former ones kept, latest first', () => {
  const proposal = { hash: 'a', frame: STARTING_FRAME, note: 'first', proposed: KOFI };
  const first = confirmedVersion({ ...NO_FRAME_SETTING, proposal }, proposal, AFI);
  const second = confirmedVersion(first, { ...proposal, hash: 'b' }, AFI);
  expect(first).toMatchObject({ inForce: { number: 1, hash: 'a', confirmed: AFI }, proposal: null, former: [] });
  expect(second.inForce?.number).toBe(2);
  expect(second.former.map(({ number }) => number)).toEqual([1]);
  expect(frameInForce(NO_FRAME_SETTING)).toBe(STARTING_FRAME);
});

test('two frames are compared line by line', () => {
  const line: PowerLine = {
    id: 'p1',
    agency: 'customs',
    area: 'drugs',
    powers: ['search'],
    goesTo: '',
    cites: 'Law 1',
    validFrom: null,
    validTo: null,
    note: '',
  };
  const one = { ...STARTING_FRAME, powers: [line] };
  const other = { ...one, uses: one.uses.slice(1), powers: [{ ...line, validTo: '2027-01-01' }] };
  expect(frameChanges(one, structuredClone(one))).toEqual([]);
  expect(frameChanges(one, other).map(({ table, before, after }) => [table, before !== null, after !== null])).toEqual([
    ['uses', true, false],
    ['powers', true, true],
  ]);
  expect(frameChanges(STARTING_FRAME, { ...STARTING_FRAME, gendarmerie: 'own-lines' })).toEqual([
    { table: 'gendarmerie', before: 'as-police', after: 'own-lines' },
  ]);
  expect(frameChanges(STARTING_FRAME, { ...STARTING_FRAME, lists: 'by-owner' })).toEqual([
    { table: 'lists', before: 'open', after: 'by-owner' },
  ]);
});
