/** Entries of lists in a screening. */
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { replay } from '../../../rules/engine/replay.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { NO_TERMS, type ScreeningTerms } from '../../../rules/engine/screening-terms.ts';
import { seenBy } from '../../../rules/engine/seen-by.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { type LegalFrame, STARTING_FRAME, type UseLine } from '../../../shared/frame/legal-frame.ts';
import { entryRule, type ListPin, listRule, sourceOf } from '../../../shared/screening/listed.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };
const COMPILED = compileRules(
  ruleSet(ruleText('{ fact: bags.none, is: true }', { id: 'customs.no-bag', weight: '35' })),
);
const BLOCK = blockFromExamples([{ 'bags.none': true }, { 'bags.none': false }, {}]);
const WANTED: ListPin = { list: 'wanted', version: 4, mandate: 'police', owner: 'police', seenBy: null, contact: null };
const LOST: ListPin = { list: 'lost', version: 1, mandate: 'joint', owner: 'immigration', seenBy: null, contact: null };
const KEPT: ListPin = { ...WANTED, seenBy: [], contact: 'police' };

const hit = ({ list, version, mandate }: ListPin, entry: string, more: Partial<Hit> = {}): Hit => ({
  rule: entryRule(list, entry),
  kind: 'trigger',
  mandate,
  family: 'list',
  weight: 0,
  handling: null,
  truths: new Uint8Array(0),
  listed: {
    ...{ list, title: 'Persons sought', version, entry, owner: 'police', outcome: 'intercept', instruction: '' },
    ...{ reference: null, name: 'AMOAKO Yaw', class: 'name-birth', lines: [], warning: null, content: 'c0ffee' },
  },
  ...more,
});

const HITS = new Map<number, readonly Hit[]>([
  [0, [hit(WANTED, 'e-1')]],
  [1, [hit(WANTED, 'e-1'), hit(LOST, 'e-2')]],
]);
const LISTED: ScreeningTerms = {
  ...NO_TERMS,
  lists: { pins: [WANTED, LOST], hitsOf: (row) => HITS.get(row) ?? [] },
};
const line = (more: Partial<UseLine>): UseLine => ({ ...(STARTING_FRAME.uses[2] as UseLine), id: 'own', ...more });
const framed = (...lines: readonly UseLine[]): LegalFrame => ({
  ...STARTING_FRAME,
  uses: [...STARTING_FRAME.uses, ...lines],
});
const under = (frame: LegalFrame, wanted = WANTED) =>
  screenFlight(COMPILED, BLOCK, PINS, {
    ...LISTED,
    frame: { hash: 'f00d', frame },
    lists: { pins: [wanted, LOST], hitsOf: (row) => HITS.get(row) ?? [] },
  });
const rulesOf = ({ travellers }: Pick<ReturnType<typeof screenFlight>, 'travellers'>) =>
  travellers.map(({ hits }) => hits.map(({ rule }) => rule));

describe('an entry of a list that matches a traveller', () => {
  test('an entry that matches forces its outcome beside the rules, which keep their scores', () => {
    const { travellers, lists } = screenFlight(COMPILED, BLOCK, PINS, LISTED);
    expect(travellers.map(({ outcome, scores }) => [outcome, scores.joint])).toEqual([
      ['intercept', 35],
      ['intercept', 0],
      ['clear', 0],
    ]);
    expect(travellers[0]?.outcomes).toMatchObject({ police: 'intercept', customs: 'watch', joint: 'intercept' });
    expect(rulesOf({ travellers })[1]).toEqual(['list:wanted:e-1', 'list:lost:e-2']);
    expect(lists).toEqual([WANTED, LOST]);
  });

  test('a hit that somebody declared another person is kept and counts for nothing', () => {
    const muted = {
      ...LISTED,
      lists: { pins: [WANTED], hitsOf: () => [hit(WANTED, 'e-1', { mute: 'other-person' })] },
    };
    const [first] = screenFlight(COMPILED, BLOCK, PINS, muted).travellers;
    expect(first).toMatchObject({ outcome: 'watch', otherwise: 'intercept' });
    expect(first?.hits.map(({ mute }) => mute)).toEqual([undefined, 'other-person']);
  });

  test('a hit that must not warn the traveller calls nobody', () => {
    const quiet = {
      ...LISTED,
      lists: { pins: [WANTED], hitsOf: () => [hit(WANTED, 'e-1', { handling: 'observe and report' })] },
    };
    const [, second] = screenFlight(COMPILED, BLOCK, PINS, quiet).travellers;
    expect(second).toMatchObject({ handling: 'observe and report', attendance: [] });
  });

  test('a screening with list hits is replayed from itself, without the list', () => {
    const kept = screenFlight(COMPILED, BLOCK, PINS, LISTED);
    expect(replay(kept, BLOCK, COMPILED, null)).toEqual({ parts: [], travellers: [] });
    const other = { ...kept, lists: [{ ...WANTED, version: 5 }, LOST] };
    expect(replay(other, BLOCK, COMPILED, null)).toEqual({ parts: [], travellers: [] });
  });
});

describe('a lookout that asks to protect somebody', () => {
  const MARK = { source: 'B', information: 2, description: '' } as const;
  const looked = (isReviewed: boolean): Hit => {
    const found = hit(LOST, 'e-2', { handling: 'safeguard' });
    if (found.listed === undefined) throw new Error('no entry');
    return { ...found, listed: { ...found.listed, outcome: 'inspect', lookout: { ...MARK, isReviewed } } };
  };
  const screenedWith = (...hits: readonly Hit[]) =>
    screenFlight(COMPILED, BLOCK, PINS, { ...NO_TERMS, lists: { pins: [WANTED, LOST], hitsOf: () => hits } })
      .travellers[0];

  test('it keeps nobody from an inspection that another hit asks for until somebody has reviewed it', () => {
    const other = hit(WANTED, 'e-1');
    expect(screenedWith(other, looked(false))).toMatchObject({
      ...{ outcome: 'intercept', handling: null, situation: 'safeguard-unreviewed', attendance: ['police'] },
    });
    expect(screenedWith(other, looked(true))).toMatchObject({ handling: 'safeguard', situation: 'safeguard' });
    const stop = hit(WANTED, 'e-1', { handling: 'stop' });
    expect(screenedWith(stop, looked(false))).toMatchObject({ handling: 'stop', situation: 'safeguard-unreviewed' });
  });

  test('it protects at once where no other hit asks for an inspection', () => {
    expect(screenedWith(looked(false))).toMatchObject({ handling: 'safeguard', situation: 'safeguard' });
  });

  test('it protects at once whom another hit asks to be quiet about, since nobody inspects them', () => {
    const newer = compileRules(ruleSet(ruleText('{ fact: bags.none, is: true }', {}, 2)));
    const hits = [hit(WANTED, 'e-1', { handling: 'observe and report' }), looked(false)];
    const lists = { pins: [WANTED, LOST], hitsOf: () => hits };
    expect(screenFlight(newer, BLOCK, PINS, { ...NO_TERMS, lists }).travellers[0]).toMatchObject({
      ...{ handling: 'safeguard', situation: 'observation-ended' },
    });
  });

  test('a list entry that asks the same, which two officers wrote, counts beside it', () => {
    const entered = hit(WANTED, 'e-1', { handling: 'safeguard' });
    expect(screenedWith(entered, looked(false))).toMatchObject({ handling: 'safeguard', situation: 'safeguard' });
  });
});

describe('the legal frame', () => {
  test('a list that the frame forbids hits nobody, and is named as inactive', () => {
    const screening = under(framed(line({ of: listRule('wanted'), may: false })));
    expect(rulesOf(screening)).toEqual([['customs.no-bag'], ['list:lost:e-2'], []]);
    expect(screening.inactive).toEqual([
      { rule: 'list:wanted', refusal: { code: 'forbidden', kind: 'list', of: 'list:wanted', day: null } },
    ]);
  });

  test.each([
    ['the frame', WANTED, framed(line({ of: listRule('wanted'), seenBy: ['police'], contact: 'police' }))],
    ['the owner of the list', KEPT, STARTING_FRAME],
  ])('hits that %s lets only the police see are gone for customs, and so is the list', (_, pin, frame) => {
    const screening = under(frame, pin);
    expect(seenBy(screening, BLOCK, COMPILED, frame, 'police')).toBe(screening);
    const seen = seenBy(screening, BLOCK, COMPILED, frame, 'customs');
    expect(rulesOf(seen)).toEqual([['customs.no-bag'], ['list:lost:e-2'], []]);
    expect(seen.lists).toEqual([LOST]);
    expect(seen.travellers.map(({ outcome, askDuty }) => [outcome, askDuty])).toEqual([
      ['watch', ['police']],
      ['intercept', ['police']],
      ['clear', undefined],
    ]);
  });

  test.each([
    ['with a legal frame', STARTING_FRAME],
    ['without a legal frame', null],
  ])('what customs sees of a flight with a kept list is what it would see without the list, %s', (_, frame) => {
    const terms = (pins: readonly ListPin[], lists: readonly string[]): ScreeningTerms => ({
      ...NO_TERMS,
      frame: frame === null ? null : { hash: 'f00d', frame },
      lists: {
        pins,
        hitsOf: (row) => (HITS.get(row) ?? []).filter(({ listed }) => lists.includes(listed?.list ?? '')),
      },
    });
    const silent = { ...KEPT, contact: null };
    const screening = screenFlight(COMPILED, BLOCK, PINS, terms([silent, LOST], ['wanted', 'lost']));
    const without = screenFlight(COMPILED, BLOCK, PINS, terms([LOST], ['lost']));
    expect(seenBy(screening, BLOCK, COMPILED, frame, 'customs')).toEqual(without);
  });

  test('lead and attendance name no agency that may not see what calls it, and say that nobody of it is told', () => {
    const joint: ListPin = { ...KEPT, mandate: 'joint', owner: 'police' };
    const terms = { ...NO_TERMS, lists: { pins: [joint], hitsOf: () => [hit(joint, 'e-1')] } };
    const [, whole] = screenFlight(COMPILED, BLOCK, PINS, terms).travellers;
    expect(whole).toMatchObject({ situation: 'joint-only', attendance: ['police'], untold: ['customs'] });
    const open = { ...terms, lists: { ...terms.lists, pins: [{ ...joint, seenBy: null }] } };
    expect(screenFlight(COMPILED, BLOCK, PINS, open).travellers[1]).toMatchObject({
      attendance: ['customs', 'police'],
    });
  });

  test('an airline sees no hit of any list', () => {
    expect(rulesOf(seenBy(under(STARTING_FRAME), BLOCK, COMPILED, STARTING_FRAME, 'airline'))).toEqual([[], [], []]);
  });
});

test.each([
  ['customs.no-bag', 'customs.no-bag'],
  ['list:wanted', 'list:wanted'],
  ['list:wanted:e-1', 'list:wanted'],
  ['list:wanted:a:b', 'list:wanted'],
])('the hit %s is counted under %s', (rule, source) => {
  expect(sourceOf(rule)).toBe(source);
});
