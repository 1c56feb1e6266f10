/** How hits become scores: format 1 as ever, and format 2 sentence by sentence of the contract ("Rule files"). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../rules/engine/account.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { judge } from '../../../rules/engine/judge.ts';
import { isLevelLimited, levelOf, sumsOf } from '../../../rules/engine/score.ts';
import type { RuleFormat } from '../../../rules/language/rule-set.ts';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import { FAMILIES, MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { counts, type Hit, type Scores } from '../../../shared/screening/screening.ts';
import { runsOf } from '../../property-runs.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const SETTINGS = { seed: 20_261_128, numRuns: runsOf(500) };
const THRESHOLDS = { watch: 30, inspect: 60 };

function judging(format: RuleFormat) {
  const compiled = compileRules(
    ruleSet(
      ruleText(
        '{ fact: bags.none, is: true }',
        { id: 'a.trigger', kind: 'trigger', weight: '', outcome: 'inspect' },
        format,
      ),
    ),
  );
  return { compiled, sizes: new Map(), powers: null, agencies: SHIPPED_TABLE, sight: null };
}
const BY_FORMAT = { 1: judging(1), 2: judging(2) };

function hit(rule: string, weight: number, more: Partial<Hit> = {}): Hit {
  return {
    rule,
    kind: weight < 0 ? 'exoneration' : 'indicator',
    mandate: 'customs',
    family: 'payment',
    weight,
    handling: null,
    truths: Uint8Array.of(1),
    ...more,
  };
}

const trigger = hit('a.trigger', 0, { kind: 'trigger', family: 'list' });

function screened(hits: readonly Hit[], format: RuleFormat = 2) {
  return judge({ hits, unknown: [] }, BY_FORMAT[format]);
}

/** Customs, police, immigration, joint. */
function scoresOf(hits: readonly Hit[], format: RuleFormat = 2): readonly number[] {
  const { scores } = screened(hits, format);
  return MANDATES.map((mandate) => scores[mandate]);
}

test('the scores stand in the order customs, police, immigration, joint', () => {
  expect(MANDATES).toEqual(['customs', 'police', 'immigration', 'joint']);
});

describe('a sign counts once', () => {
  const payer = { sign: 'payer' };
  const police = { mandate: 'police' } as const;

  test.each<[string, readonly Hit[], readonly number[]]>([
    ['the strongest of one mandate', [hit('a', 30, payer), hit('b', 20, payer)], [30, 0, 0, 30]],
    [
      'the strongest in each score: of its mandate there, of all in the joint one',
      [hit('a', 30, payer), hit('b', 20, { ...payer, ...police })],
      [30, 20, 0, 30],
    ],
    ['signs that differ, each', [hit('a', 30, payer), hit('b', 20, { sign: 'late' })], [50, 0, 0, 50]],
    ['rules without a sign, each', [hit('a', 30), hit('b', 20)], [50, 0, 0, 50]],
    ['a rule without a sign beside one with', [hit('a', 30, payer), hit('b', 20)], [50, 0, 0, 50]],
    [
      'not a held hit, even the strongest',
      [hit('a', 30, { ...payer, held: true }), hit('b', 20, payer)],
      [20, 0, 0, 20],
    ],
    [
      'not a muted hit, even the strongest',
      [hit('a', 30, { ...payer, mute: 'm' }), hit('b', 20, payer)],
      [20, 0, 0, 20],
    ],
    [
      'of exonerations of one sign the strongest',
      [hit('a', 50), hit('x', -5, payer), hit('y', -8, payer)],
      [42, 0, 0, 42],
    ],
    ['an indicator is not replaced by an exoneration', [hit('a', 30, payer), hit('x', -10, payer)], [20, 0, 0, 20]],
    ['a trigger replaces nothing', [hit('a', 30, payer), { ...trigger, sign: 'payer' }], [30, 0, 0, 30]],
  ])('of the rules of one sign that hit counts: %s', (_, hits, expected) => {
    expect(scoresOf(hits)).toEqual(expected);
  });

  test.each<[string, readonly Hit[], Outcome, readonly Mandate[] | undefined]>([
    [
      'two families of one sign are one',
      [hit('a', 50, { sign: 'payer' }), hit('b', 40, { sign: 'payer', family: 'time' })],
      'watch',
      undefined,
    ],
    [
      'a score of one sign alone rests on one family',
      [hit('a', 70, { sign: 'payer' }), hit('b', 40, { sign: 'payer', family: 'time' })],
      'watch',
      ['customs', 'joint'],
    ],
    [
      'two signs of two families are two',
      [hit('a', 50, { sign: 'payer' }), hit('b', 20, { sign: 'late', family: 'time' })],
      'inspect',
      undefined,
    ],
    [
      'two signs of one family are one',
      [hit('a', 50, { sign: 'payer' }), hit('b', 20, { sign: 'late' })],
      'watch',
      ['customs', 'joint'],
    ],
  ])('an inspection needs families of distinct signs: %s', (_, hits, outcome, oneFamily) => {
    const found = screened(hits);
    expect([found.outcome, found.oneFamily]).toEqual([outcome, oneFamily]);
  });

  test('a hit of one agency more lowers no joint level: its sign gives the family that makes the most of them', () => {
    const payer = hit('police.payer', 40, { mandate: 'police', sign: 's' });
    const late = hit('joint.late', 30, { mandate: 'joint', family: 'time' });
    const more = hit('customs.payer', 40, { family: 'time', sign: 's' });
    expect(screened([payer, late]).outcomes.joint).toBe('inspect');
    expect(screened([payer, late, more]).outcomes.joint).toBe('inspect');
    const other = hit('police.late', 10, { mandate: 'police', family: 'time', sign: 't' });
    expect(sumsOf([payer, more, other], 2).joint.families, 'each sign gives one').toBe(2);
    expect(sumsOf([payer, more], 2).joint.families).toBe(1);
  });

  describe('a combination and the signs that it contains', () => {
    const combination = hit('c.all', 60, { sign: 'hub', family: 'route', contains: ['cash', 'late'] });
    const cash = hit('j.cash', 2, { mandate: 'joint', sign: 'cash' });
    const late = hit('j.late', 2, { mandate: 'joint', sign: 'late', family: 'time' });

    test.each<[string, readonly Hit[], Outcome, number]>([
      ['are as many families as it contains signs, and the weights stay', [combination, cash, late], 'inspect', 64],
      ['are enough where it stands alone', [combination], 'inspect', 60],
      ['are one family where it contains one sign', [{ ...combination, contains: ['cash'] }, cash], 'watch', 62],
      [
        'are two families where it contains one sign and another hits beside it',
        [{ ...combination, contains: ['cash'] }, cash, late],
        'inspect',
        64,
      ],
      [
        'are two families where it contains one sign, beside one that it does not contain',
        [{ ...combination, contains: ['cash'] }, cash, hit('p.payer', 2)],
        'inspect',
        64,
      ],
      [
        'are two families beside a heavier rule of such a sign',
        [combination, hit('j.cash-here', 61, { mandate: 'joint', sign: 'cash' })],
        'inspect',
        100,
      ],
      [
        'are not one where the combination does not count',
        [{ ...combination, mute: 'm' }, hit('x', 58), cash, late],
        'inspect',
        62,
      ],
    ])('a combination and what it contains %s', (_, hits, outcome, score) => {
      const found = screened(hits);
      expect([found.outcomes.joint, found.scores.joint]).toEqual([outcome, score]);
    });

    test('what two combinations contain belongs to the heavier one', () => {
      const other = hit('c.other', 10, { sign: 'bags', family: 'bags', contains: ['cash'] });
      expect(sumsOf([combination, other, cash, late], 2).joint.families).toBe(2);
      expect(sumsOf([{ ...combination, contains: ['cash'] }, cash], 2).joint.families).toBe(1);
      expect(sumsOf([other, cash, late], 2).joint.families).toBe(2);
      expect(sumsOf([combination, other, cash, late], 2).customs.families).toBe(2);
    });
  });

  describe('combinations of one agency beside rules of others', () => {
    const police = hit('p.a', 35, { mandate: 'police', sign: 's', family: 'route' });
    const immigration = hit('i.b', 35, { mandate: 'immigration', sign: 't' });
    const ofSign = (rule: string, weight: number, contains: readonly string[]) =>
      hit(rule, weight, { sign: 'z', family: 'bags', contains });

    test('two combinations of one sign, each of which contains the sign of another agency, lower no joint level', () => {
      const combinations = [ofSign('c.y', 40, ['s']), ofSign('c.z', 41, ['t'])];
      expect(screened([police, immigration]).outcomes.joint).toBe('inspect');
      expect(screened([police, immigration, ...combinations]).outcomes.joint).toBe('inspect');
    });

    test('a rule of another agency stays evidence of its own beside a combination that contains its sign', () => {
      expect(sumsOf([ofSign('c.y', 40, ['s']), police], 2).joint.families).toBe(2);
      expect(sumsOf([ofSign('c.y', 40, ['s']), { ...police, mandate: 'customs' }], 2).joint.families).toBe(1);
      expect(sumsOf([ofSign('c.y', 40, ['s']), { ...police, mandate: 'joint' }], 2).joint.families).toBe(1);
    });
  });

  test('of equal weights the rule with the first id counts', () => {
    const hits = [hit('b', 30, { sign: 's', family: 'time' }), hit('a', 30, { sign: 's' }), hit('c', 30)];
    expect(sumsOf(hits, 2).customs).toMatchObject({ score: 60, families: 2 });
    expect(accountOf({ hits }, BY_FORMAT[2].compiled.ruleSet).hits.map(({ beside }) => beside)).toEqual([
      'a',
      null,
      null,
    ]);
  });
});

describe('exonerations', () => {
  const all = MANDATES.filter((mandate) => mandate !== 'joint').map((mandate) => hit(`i.${mandate}`, 20, { mandate }));

  test.each<[string, readonly Hit[], readonly number[]]>([
    ['a joint one every score', [...all, hit('x', -10, { mandate: 'joint' })], [10, 10, 10, 50]],
    ['one of a mandate its own and the joint', [...all, hit('x', -10, { mandate: 'police' })], [20, 10, 20, 50]],
    [
      'together at most 20 points of a score',
      [hit('a', 90), hit('x', -15, { mandate: 'joint' }), hit('y', -15)],
      [70, 0, 0, 70],
    ],
    ['of what is left when the score is held to 100', [hit('a', 90), hit('b', 40), hit('x', -30)], [100, 0, 0, 100]],
    ['never below nothing', [hit('a', 10), hit('x', -20)], [0, 0, 0, 0]],
    ['never below the list hits', [hit('a', 40, { family: 'list' }), hit('b', 5), hit('x', -20)], [40, 0, 0, 40]],
    [
      'never below all list hits together',
      [hit('a', 40, { family: 'list' }), hit('b', 30, { family: 'list' }), hit('x', -20)],
      [70, 0, 0, 70],
    ],
    [
      'of list hits of one sign never below the strongest',
      [hit('a', 40, { family: 'list', sign: 's' }), hit('b', 30, { family: 'list', sign: 's' }), hit('x', -20)],
      [40, 0, 0, 40],
    ],
    [
      'never below a list hit that stands beside a stronger one of its sign',
      [hit('a', 50, { sign: 's' }), hit('b', 45, { family: 'list', sign: 's' }), hit('x', -20)],
      [45, 0, 0, 45],
    ],
  ])('exonerations lower: %s', (_, hits, expected) => {
    expect(scoresOf(hits)).toEqual(expected);
  });

  test.each<[string, readonly Hit[], Outcome]>([
    ['from inspect to watch', [hit('a', 50), hit('b', 20, { family: 'bags' }), hit('x', -20)], 'watch'],
    ['from watch to clear', [hit('a', 40), hit('x', -20)], 'clear'],
    ['not at all where the score stays in its level', [hit('a', 55), hit('x', -20)], 'watch'],
    ['nothing of what a trigger forces', [trigger, hit('a', 40), hit('x', -20)], 'inspect'],
  ])('exonerations lower the outcome: %s', (_, hits, outcome) => {
    expect(screened(hits).outcome).toBe(outcome);
  });

  test('exonerations lower the outcome by one level, even where the score falls through two', () => {
    const hits = [hit('a', 40), hit('b', 22, { family: 'bags' }), hit('x', -20)];
    const [close, wide] = [
      { watch: 50, inspect: 60 },
      { watch: 30, inspect: 60 },
    ];
    const sum = sumsOf(hits, 2).customs;
    expect(sum).toEqual({ score: 42, indicators: 62, asked: 20, taken: 20, families: 2 });
    expect([levelOf(sum, close, 2), isLevelLimited(sum, close, 2)]).toEqual(['watch', true]);
    expect([levelOf(sum, wide, 2), isLevelLimited(sum, wide, 2)]).toEqual(['watch', false]);
    expect([levelOf(sum, close, 1), isLevelLimited(sum, close, 1)]).toEqual(['clear', false]);
  });
});

describe('the handling of an indicator', () => {
  const minor = hit('minor', 20, { handling: 'safeguard' });

  test('an indicator with a handling sets it for a traveller who is flagged', () => {
    expect(screened([minor, hit('b', 20)])).toMatchObject({
      outcome: 'watch',
      handling: 'safeguard',
      situation: 'safeguard',
    });
  });

  test('a possible victim whom another hit asks to observe is met, and the observation ends', () => {
    expect(screened([minor, hit('b', 20, { handling: 'observe and report' })])).toMatchObject({
      handling: 'safeguard',
      situation: 'observation-ended',
      attendance: ['police'],
    });
  });

  test.each<[string, Hit]>([
    ['muted', hit('b', 20, { handling: 'observe and report', mute: 'm' })],
    ['held', hit('b', 20, { handling: 'observe and report', held: true })],
  ])('an observation that is %s is not said to end', (_, observed) => {
    expect(screened([minor, hit('c', 20), observed])).toMatchObject({ handling: 'safeguard', situation: 'safeguard' });
  });

  test('an indicator sets its handling beside a stronger rule of its sign too', () => {
    expect(screened([{ ...minor, sign: 's' }, hit('b', 40, { sign: 's' })])).toMatchObject({ handling: 'safeguard' });
  });

  test.each<[string, readonly Hit[]]>([
    ['for a traveller who is clear', [minor]],
    ['while it is held', [{ ...minor, held: true }, hit('b', 40)]],
    ['while it is muted', [{ ...minor, mute: 'm' }, hit('b', 40)]],
  ])('an indicator sets no handling %s', (_, hits) => {
    expect(screened(hits)).toMatchObject({ handling: null, attendance: [] });
  });
});

describe('the account of a traveller', () => {
  test('the account names what counts where, what stands beside what, and what exonerations asked and took', () => {
    const hits = [
      hit('a', 30, { sign: 's' }),
      hit('b', 20, { sign: 's', mandate: 'police' }),
      hit('c', 10, { sign: 's' }),
      hit('x', -30, { mandate: 'joint' }),
      hit('held', 40, { held: true }),
      trigger,
    ];
    const { scores, hits: parts } = accountOf({ hits }, BY_FORMAT[2].compiled.ruleSet);
    expect(parts).toEqual([
      { countsIn: ['customs', 'joint'], beside: null },
      { countsIn: ['police'], beside: 'a' },
      { countsIn: [], beside: 'a' },
      { countsIn: MANDATES, beside: null },
      { countsIn: [], beside: null },
      { countsIn: [], beside: null },
    ]);
    expect(scores).toEqual({
      customs: { indicators: 30, asked: 30, taken: 20, limited: false },
      police: { indicators: 20, asked: 30, taken: 20, limited: false },
      immigration: { indicators: 0, asked: 30, taken: 0, limited: false },
      joint: { indicators: 30, asked: 30, taken: 20, limited: false },
    });
  });

  test.each([1, 2] as const)('a score of format %i is the sum of the parts of its account, held to 100', (format) => {
    fc.assert(
      fc.property(drawn(format), (hits) => {
        const { scores } = screened(hits, format);
        const account = accountOf({ hits }, BY_FORMAT[format].compiled.ruleSet);
        for (const mandate of MANDATES) {
          const { indicators, asked, taken } = account.scores[mandate];
          const counted = hits.filter((_, at) => account.hits[at]?.countsIn.includes(mandate));
          const sum = (kind: Hit['kind']) =>
            counted.filter((each) => each.kind === kind).reduce((total, { weight }) => total + Math.abs(weight), 0);
          expect([indicators, asked]).toEqual([sum('indicator'), sum('exoneration')]);
          expect(scores[mandate]).toBe(Math.min(100, indicators - taken));
        }
      }),
      SETTINGS,
    );
  });
});

/** Hits of different rules, in any order; with signs and handling of indicators where the format has them. */
function drawn(format: RuleFormat): fc.Arbitrary<readonly Hit[]> {
  const one = fc.record({
    kind: fc.constantFrom<Hit['kind']>('indicator', 'indicator', 'indicator', 'exoneration', 'trigger'),
    mandate: fc.constantFrom(...MANDATES),
    family: fc.constantFrom(...FAMILIES),
    weight: fc.integer({ min: 1, max: 60 }),
    sign: fc.constantFrom(undefined, undefined, 'p', 'q', 'r'),
    contains: fc.constantFrom<readonly string[] | undefined>(undefined, undefined, ['p'], ['q'], ['p', 'r']),
    mark: fc.constantFrom<Partial<Hit>>({}, {}, {}, {}, { held: true }, { mute: 'm1' }),
  });
  return fc.array(one, { maxLength: 8 }).map((all) =>
    all.map(({ kind, weight, sign, contains, mark, ...rest }, at) =>
      hit(`r${at}`, kind === 'trigger' ? 0 : kind === 'exoneration' ? -weight : weight, {
        kind,
        ...rest,
        ...mark,
        ...(format === 1 || sign === undefined ? {} : { sign }),
        ...(format === 1 || sign === undefined || kind !== 'indicator' || contains === undefined
          ? {}
          : { contains: contains.filter((other) => other !== sign) }),
      }),
    ),
  );
}

/** Format 1 as it was before there was another: written out here, so that no change of the engine changes it. */
function frozenScores(hits: readonly Hit[]): Scores {
  const sum = (mandate: Mandate): number => {
    let total = 0;
    for (const each of hits) if (mandate === 'joint' || each.mandate === mandate) total += each.weight;
    return Math.min(100, Math.max(0, total));
  };
  return { customs: sum('customs'), police: sum('police'), immigration: sum('immigration'), joint: sum('joint') };
}

function frozenOutcomes(hits: readonly Hit[]): Readonly<Record<Mandate, Outcome>> {
  const scores = frozenScores(hits);
  const level = (mandate: Mandate): Outcome => {
    const own = hits.filter((each) => mandate === 'joint' || each.mandate === mandate);
    if (own.some(({ kind }) => kind === 'trigger')) return 'inspect';
    const families = new Set(own.filter(({ kind }) => kind === 'indicator').map(({ family }) => family)).size;
    if (scores[mandate] >= THRESHOLDS.inspect && families >= 2) return 'inspect';
    return scores[mandate] >= THRESHOLDS.watch ? 'watch' : 'clear';
  };
  return {
    customs: level('customs'),
    police: level('police'),
    immigration: level('immigration'),
    joint: level('joint'),
  };
}

test('format 1 scores as before there was another format', () => {
  fc.assert(
    fc.property(drawn(1), (hits) => {
      const counting = hits.filter(counts);
      const { scores, outcomes } = screened(hits, 1);
      expect([scores, outcomes]).toEqual([frozenScores(counting), frozenOutcomes(counting)]);
    }),
    SETTINGS,
  );
});

describe('format 2, whatever the hits', () => {
  const exoneration = fc.record({
    mandate: fc.constantFrom(...MANDATES),
    weight: fc.integer({ min: 1, max: 100 }),
    sign: fc.constantFrom(undefined, 'p', 'q'),
  });

  test('another exoneration raises no score and no outcome, and takes at most 20 points and one level in all', () => {
    fc.assert(
      fc.property(drawn(2), exoneration, (hits, { weight, sign, mandate: of }) => {
        const more = hit('more', -weight, { mandate: of, ...(sign === undefined ? {} : { sign }) });
        const without = screened(hits.filter(({ kind }) => kind !== 'exoneration'));
        const before = screened(hits);
        const after = screened([...hits, more]);
        for (const mandate of MANDATES) {
          expect(after.scores[mandate]).toBeLessThanOrEqual(before.scores[mandate]);
          expect(without.scores[mandate] - after.scores[mandate]).toBeLessThanOrEqual(20);
          const [none, one, other] = [without, before, after].map((each) => OUTCOMES.indexOf(each.outcomes[mandate]));
          expect(other).toBeLessThanOrEqual(one as number);
          expect((none as number) - (other as number)).toBeLessThanOrEqual(1);
        }
      }),
      SETTINGS,
    );
  });

  test('another indicator or trigger lowers no score, no level and no number of families', () => {
    fc.assert(
      fc.property(drawn(2), drawn(2), (hits, drawnMore) => {
        const more = drawnMore.filter(({ kind }) => kind !== 'exoneration');
        const before = screened(hits);
        // Ids before and after those of the others, so that ties go either way.
        for (const id of ['a', 'z']) {
          const all = [...hits, ...more.map((each) => ({ ...each, rule: `${id}${each.rule}` }))];
          const after = screened(all);
          const [one, other] = [hits, all].map((each) => sumsOf(each.filter(counts), 2));
          for (const mandate of MANDATES) {
            expect(after.scores[mandate]).toBeGreaterThanOrEqual(before.scores[mandate]);
            expect(OUTCOMES.indexOf(after.outcomes[mandate])).toBeGreaterThanOrEqual(
              OUTCOMES.indexOf(before.outcomes[mandate]),
            );
            expect(other?.[mandate].families).toBeGreaterThanOrEqual(one?.[mandate].families ?? 0);
          }
        }
      }),
      SETTINGS,
    );
  });

  test('no score is below the strongest list hit of each sign, and no outcome below what a trigger forces', () => {
    fc.assert(
      fc.property(drawn(2), (hits) => {
        const { scores, outcomes } = screened(hits);
        for (const mandate of MANDATES) {
          const own = hits.filter((each) => counts(each) && (mandate === 'joint' || each.mandate === mandate));
          const listed = own.filter(({ kind, family }) => kind === 'indicator' && family === 'list');
          const strongest = new Map<string, number>();
          for (const { rule, sign, weight } of listed) {
            const key = sign ?? `rule ${rule}`;
            strongest.set(key, Math.max(strongest.get(key) ?? 0, weight));
          }
          const least = [...strongest.values()].reduce((sum, weight) => sum + weight, 0);
          expect(scores[mandate]).toBeGreaterThanOrEqual(Math.min(100, least));
          if (own.some(({ kind }) => kind === 'trigger')) expect(outcomes[mandate]).toBe('inspect');
        }
      }),
      SETTINGS,
    );
  });

  test('the order of the hits changes nothing', () => {
    fc.assert(
      fc.property(drawn(2), (hits) => {
        const { hits: _, ...forward } = screened(hits);
        const { hits: __, ...backward } = screened(hits.toReversed());
        expect(backward).toEqual(forward);
      }),
      SETTINGS,
    );
  });
});
