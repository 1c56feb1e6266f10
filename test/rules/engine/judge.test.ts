/** Conditions for an inspection by score alone: at least two families of evidence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { judge } from '../../../rules/engine/judge.ts';
import { atLeast } from '../../../rules/engine/outcome.ts';
import { sumsOf } from '../../../rules/engine/score.ts';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import { FAMILIES, MANDATES } from '../../../shared/fact/fact.ts';
import type { Powers } from '../../../shared/frame/powers.ts';
import { counts, type Hit } from '../../../shared/screening/screening.ts';
import { runsOf } from '../../property-runs.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const SETTINGS = { seed: 20_261_125, numRuns: runsOf(300) };
const COMPILED = compileRules(
  ruleSet(
    ruleText('{ fact: bags.none, is: true }', { id: 'test.a' }),
    ruleText('{ fact: bags.none, is: true }', {
      id: 'police.trigger',
      kind: 'trigger',
      weight: '',
      outcome: 'inspect',
      mandate: 'police',
    }),
  ),
);
const JUDGING = { compiled: COMPILED, sizes: new Map(), powers: null, agencies: SHIPPED_TABLE, sight: null };

function hit(more: Partial<Hit>): Hit {
  return {
    rule: 'test.a',
    kind: 'indicator',
    mandate: 'customs',
    family: 'payment',
    weight: 40,
    handling: null,
    truths: Uint8Array.of(1),
    ...more,
  };
}

const hits = fc.array(
  fc
    .record({
      kind: fc.constantFrom('indicator', 'indicator', 'indicator', 'exoneration'),
      mandate: fc.constantFrom(...MANDATES),
      family: fc.constantFrom(...FAMILIES),
      weight: fc.integer({ min: 1, max: 70 }),
      mark: fc.constantFrom({}, {}, {}, { held: true as const }, { mute: 'm1' }),
    })
    .map(({ kind, weight, mark, ...rest }) =>
      hit({ kind, weight: kind === 'exoneration' ? -weight : weight, ...mark, ...rest }),
    ),
  { maxLength: 8 },
);

describe('an inspection by score', () => {
  test.each([
    ['one family watches', [hit({ weight: 90 })], 'watch', ['customs', 'joint']],
    ['two of one family too', [hit({ weight: 50 }), hit({ weight: 40 })], 'watch', ['customs', 'joint']],
    ['two families inspect', [hit({ weight: 50 }), hit({ weight: 20, family: 'bags' })], 'inspect', undefined],
    [
      'an exoneration of another family is no evidence',
      [hit({ weight: 90 }), hit({ kind: 'exoneration', weight: -5, family: 'history' })],
      'watch',
      ['customs', 'joint'],
    ],
    [
      'a second family of another mandate counts in the joint score only',
      [hit({ weight: 70 }), hit({ weight: 10, mandate: 'police', family: 'links' })],
      'inspect',
      ['customs'],
    ],
    [
      'a trigger is no family',
      [hit({ weight: 70 }), hit({ kind: 'trigger', weight: 0, family: 'list', mandate: 'customs' })],
      'inspect',
      ['customs', 'joint'],
    ],
  ] as const)('a score gives an inspection or not: %s', (_, found, outcome, oneFamily) => {
    const screened = judge({ hits: found, unknown: [] }, JUDGING);
    expect(screened.outcome).toBe(outcome);
    expect(screened.oneFamily).toEqual(oneFamily);
  });

  test('one family alone never gives an inspection, and two with enough score always do', () => {
    fc.assert(
      fc.property(hits, (found) => {
        const { scores, outcomes, oneFamily = [] } = judge({ hits: found, unknown: [] }, JUDGING);
        for (const mandate of MANDATES) {
          const counted = found.filter(
            ({ kind, held, mute, mandate: of }) =>
              kind === 'indicator' && !held && mute === undefined && (mandate === 'joint' || of === mandate),
          );
          const families = new Set(counted.map(({ family }) => family)).size;
          const asks = scores[mandate] >= COMPILED.ruleSet.thresholds[mandate].inspect;
          expect(atLeast(outcomes[mandate], 'inspect')).toBe(asks && families >= 2);
          expect(oneFamily.includes(mandate)).toBe(asks && families < 2);
        }
      }),
      SETTINGS,
    );
  });

  test('an inspection by score does not depend on the order of hits', () => {
    fc.assert(
      fc.property(hits, (found) => {
        const { hits: _, ...forward } = judge({ hits: found, unknown: [] }, JUDGING);
        const { hits: __, ...backward } = judge({ hits: found.toReversed(), unknown: [] }, JUDGING);
        expect(backward).toEqual(forward);
      }),
      SETTINGS,
    );
  });

  test('hits that are marked are kept and change nothing', () => {
    fc.assert(
      fc.property(hits, (found) => {
        const whole = judge({ hits: found, unknown: [] }, JUDGING);
        const plain = judge({ hits: found.filter(counts), unknown: [] }, JUDGING);
        const { otherwise: _, ...moved } = whole;
        expect({ ...moved, hits: plain.hits }).toEqual(plain);
        expect(whole.hits).toHaveLength(found.length);
      }),
      SETTINGS,
    );
  });
});

describe('the thresholds of a mandate', () => {
  const { watch, inspect } = COMPILED.ruleSet.thresholds.customs;
  const outcomeOf = (...found: readonly Hit[]) => judge({ hits: found, unknown: [] }, JUDGING).outcomes.customs;

  test('a score that just reaches a threshold has its level', () => {
    expect([outcomeOf(hit({ weight: watch - 1 })), outcomeOf(hit({ weight: watch }))]).toEqual(['clear', 'watch']);
    const other = hit({ weight: 1, family: 'bags' });
    expect(outcomeOf(hit({ weight: inspect - 2 }), other)).toBe('watch');
    expect(outcomeOf(hit({ weight: inspect - 1 }), other)).toBe('inspect');
  });

  test('a score of one family is named where it just reaches the threshold of an inspection', () => {
    const restsOn = (weight: number) => judge({ hits: [hit({ weight })], unknown: [] }, JUDGING).oneFamily;
    expect([restsOn(inspect - 1), restsOn(inspect)]).toEqual([undefined, ['customs', 'joint']]);
  });
});

test('a family is unjudged where none of its rules could be decided, not where one of several could not', () => {
  const judged = (size: number) =>
    judge(
      { hits: [], unknown: [{ rule: 'test.a', truths: Uint8Array.of(2) }] },
      { ...JUDGING, sizes: new Map([['payment', size]]) },
    );
  expect([judged(1).unjudged, judged(2).unjudged]).toEqual([['payment'], []]);
});

test('families of evidence are counted separately for each mandate', () => {
  const sums = sumsOf([hit({}), hit({ mandate: 'police', family: 'bags' }), hit({ mandate: 'joint' })], 1);
  expect(MANDATES.map((mandate) => sums[mandate].families)).toEqual([1, 1, 0, 2]);
});

describe('hits that must not warn the traveller', () => {
  const quiet = hit({ rule: 'quiet', kind: 'trigger', weight: 0, mandate: 'police', handling: 'observe and report' });
  const stop = hit({ rule: 'stop', kind: 'trigger', weight: 0, mandate: 'customs', handling: 'stop' });
  const scored = [hit({ weight: 50 }), hit({ weight: 40, family: 'bags' })];
  test.each([
    ['by themselves', [quiet], 'quiet'],
    ['beside hits that ask for nothing', [quiet, hit({ weight: 10 })], 'quiet'],
    ['beside hits whose score asks for an inspection', [quiet, ...scored], 'held-for-duty'],
    ['beside a hit that asks for a stop', [quiet, stop], 'held-for-duty'],
    [
      'beside an indicator that asks for a stop and weighs little',
      [quiet, { ...stop, kind: 'indicator' as const, weight: 1 }],
      'held-for-duty',
    ],
    [
      'beside a hit that asks for a stop and one that asks for nothing',
      [quiet, stop, hit({ weight: 1 })],
      'held-for-duty',
    ],
    ['beside another of them', [quiet, { ...quiet, handling: 'contact the owner before acting' as const }], 'quiet'],
    ['beside a stop that is held', [quiet, { ...stop, held: true as const }], 'quiet'],
  ])('hits that must not warn the traveller make a situation of their own %s', (_, found, situation) => {
    expect(judge({ hits: found, unknown: [] }, JUDGING)).toMatchObject({ situation, attendance: [] });
  });

  test('a stop by itself is no such situation', () => {
    expect(judge({ hits: [stop], unknown: [] }, JUDGING)).toMatchObject({
      situation: 'own-mandates',
      handling: 'stop',
    });
  });
});

describe('the mandate of a hit', () => {
  test.each(['customs', 'police', 'immigration'] as const)(
    'the score of %s and the joint one have its hits',
    (mandate) => {
      const none = { customs: 0, police: 0, immigration: 0, joint: 40 };
      expect(judge({ hits: [hit({ mandate })], unknown: [] }, JUDGING).scores).toEqual({ ...none, [mandate]: 40 });
    },
  );

  test.each(['customs', 'police', 'immigration'] as const)(
    'a trigger of %s raises its outcome and the joint one',
    (mandate) => {
      const clear = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'inspect' };
      const found = hit({ rule: 'police.trigger', kind: 'trigger', weight: 0, mandate });
      expect(judge({ hits: [found], unknown: [] }, JUDGING).outcomes).toEqual({ ...clear, [mandate]: 'inspect' });
    },
  );

  test('a trigger whose rule is not known any more asks for an inspection', () => {
    const found = hit({ rule: 'gone', kind: 'trigger', weight: 0, mandate: 'customs' });
    expect(judge({ hits: [found], unknown: [] }, JUDGING).outcome).toBe('inspect');
  });
});

describe('the powers of the agencies', () => {
  const compiled = compileRules(
    ruleSet(
      ruleText('{ fact: bags.none, is: true }', { id: 'customs.drugs', threat: '[drugs]' }),
      ruleText('{ fact: bags.none, is: true }', { id: 'police.cash', threat: '[cash]', mandate: 'police' }),
    ),
  );
  const powers: Powers = {
    tells: () => true,
    whoMay: (power, area) => (area === 'drugs' ? ['police'] : power === 'search' ? ['customs'] : []),
  };
  const heavy = (rule: string, mandate: 'customs' | 'police', kind: Hit['kind'] = 'indicator') => [
    hit({ rule, mandate, kind, weight: kind === 'exoneration' ? -1 : 50 }),
    hit({ rule: 'other', mandate, weight: 20, family: 'bags' }),
  ];

  test('the agency that may investigate what the hits look for is named', () => {
    const screened = judge({ hits: heavy('customs.drugs', 'customs'), unknown: [] }, { ...JUDGING, compiled, powers });
    expect(screened).toMatchObject({ situation: 'by-powers', attendance: ['police'], investigator: 'police' });
  });

  test('the joint score looks for what the hits of any mandate look for', () => {
    const found = [
      hit({ rule: 'customs.drugs', weight: 40 }),
      hit({ rule: 'police.cash', mandate: 'police', weight: 40, family: 'bags' }),
    ];
    expect(judge({ hits: found, unknown: [] }, { ...JUDGING, compiled, powers })).toMatchObject({
      situation: 'by-powers',
      attendance: ['customs', 'police'],
      investigator: 'police',
    });
  });

  test('nobody is named where the frame gives nobody the power', () => {
    const screened = judge({ hits: heavy('police.cash', 'police'), unknown: [] }, { ...JUDGING, compiled, powers });
    expect(screened).toMatchObject({ situation: 'by-powers', attendance: ['customs'] });
    expect(screened).not.toHaveProperty('investigator');
  });

  test('only hits of a mandate tell what it looks for, and exonerations never do', () => {
    const found = [...heavy('gone', 'customs'), ...heavy('customs.drugs', 'police').slice(0, 1)];
    const screened = judge({ hits: found, unknown: [] }, { ...JUDGING, compiled, powers });
    expect(screened).toMatchObject({ situation: 'own-mandates', attendance: ['customs'] });
    const exonerated = [...heavy('gone', 'customs'), hit({ rule: 'customs.drugs', kind: 'exoneration', weight: -1 })];
    expect(judge({ hits: exonerated, unknown: [] }, { ...JUDGING, compiled, powers }).situation).toBe('own-mandates');
  });
});
