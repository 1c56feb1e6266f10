import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { FREE_USE, frameUses, type RuleNeeds } from '../../../shared/frame/frame-use.ts';
import { type LegalFrame, STARTING_FRAME, type UseLine } from '../../../shared/frame/legal-frame.ts';
import { DRUG, SECURITY, WITH_MADE } from '../agency/made-agencies.ts';

const DAY = '2026-11-24';
const NEEDS: RuleNeeds = { mandate: 'police', facts: ['booking.payment', 'bags.none'], lists: ['hubs'] };

const use = (more: Partial<UseLine>): UseLine => ({
  id: JSON.stringify(more),
  kind: 'mandate',
  of: 'police',
  may: true,
  seenBy: null,
  contact: null,
  cites: 'Law 1',
  validFrom: null,
  validTo: null,
  note: '',
  ...more,
});

const useUnder = (lines: readonly UseLine[], more: Partial<LegalFrame> = {}) =>
  frameUses({ ...STARTING_FRAME, ...more, uses: [...STARTING_FRAME.uses, ...lines] }, DAY)(NEEDS);

describe('the use of a rule', () => {
  test('the use of a rule is free under the starting frame', () => {
    expect(useUnder([])).toBe(FREE_USE);
  });

  test.each([
    ['a mandate forbidden', [use({ may: false })], { code: 'forbidden', kind: 'mandate', of: 'police' }],
    ['a fact forbidden', [use({ kind: 'fact', of: 'bags.none', may: false })], { kind: 'fact', of: 'bags.none' }],
    ['a family forbidden', [use({ kind: 'family', of: 'bags', may: false })], { kind: 'fact', of: 'bags.none' }],
    ['a list forbidden', [use({ kind: 'list', of: 'hubs', may: false })], { kind: 'list', of: 'hubs' }],
    ['a line past its last day', [use({ validTo: '2026-11-23' })], { code: 'line-ended', day: '2026-11-23' }],
    ['a line before its first day', [use({ validFrom: '2026-12-01' })], { code: 'line-not-yet', day: '2026-12-01' }],
  ])('the use of a rule is refused: %s', (_, lines, refusal) => {
    expect(useUnder(lines).refusal).toMatchObject(refusal);
  });

  test.each([
    ['on its last day', [use({ validTo: DAY })]],
    [
      'a close line that allows goes before a wide one that forbids',
      [use({ kind: 'family', of: 'bags', may: false }), use({ kind: 'fact', of: 'bags.none' })],
    ],
    ['a prohibition that has ended', [use({ may: false, validTo: '2026-11-23' })]],
    ['one of two lines counts still', [use({ validTo: '2026-11-23' }), use({ validFrom: '2026-11-24' })]],
  ])('the use of a rule is free: %s', (_, lines) => {
    expect(useUnder(lines)).toBe(FREE_USE);
  });
});

describe('hits of a rule', () => {
  test('hits of a rule are hidden from agencies that no line names, without notice unless the owner wants to be asked', () => {
    const silent = useUnder([use({ seenBy: ['police'] })]);
    expect([...silent.hiddenFrom]).toEqual([
      ['customs', null],
      ['immigration', null],
    ]);
    const told = useUnder([use({ seenBy: ['police', 'customs'], contact: 'police' })]);
    expect([...told.hiddenFrom]).toEqual([['immigration', 'police']]);
  });

  test('hits of a rule are visible to the gendarmerie as to the police, unless the frame says otherwise', () => {
    const own = useUnder([use({ seenBy: ['police'] })], { gendarmerie: 'own-lines' });
    expect(own.hiddenFrom.has('gendarmerie')).toBe(true);
  });

  test('hits of a rule are hidden when any part of the rule is, and hiding without notice wins', () => {
    const both = useUnder([
      use({ seenBy: ['police', 'customs'], contact: 'police' }),
      use({ kind: 'list', of: 'hubs', seenBy: ['police', 'immigration'] }),
    ]);
    expect(both.hiddenFrom.get('customs')).toBeNull();
    expect(both.hiddenFrom.get('immigration')).toBe('police');
    expect(both.hiddenFrom.has('police')).toBe(false);
  });

  test('hits of a rule are hidden from an agency that the unit made and no line lets see, also while it is paused', () => {
    const rows = WITH_MADE.map((row) => (row.id === SECURITY.id ? { ...row, state: 'paused' as const } : row));
    const made = useUnder([use({ seenBy: ['police', DRUG.id as LawAgency] })], { agencies: rows });
    expect([...made.hiddenFrom.keys()]).toEqual(['customs', 'immigration', SECURITY.id]);
  });

  test('hits of a rule are visible to the agencies of each of several lines', () => {
    const { hiddenFrom } = useUnder([use({ seenBy: ['police'] }), use({ seenBy: ['customs'] })]);
    expect([...hiddenFrom.keys()]).toEqual(['immigration']);
  });
});
