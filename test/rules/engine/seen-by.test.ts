/** An agency cannot infer hidden hits from what it sees. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { type ListTerms, NO_TERMS } from '../../../rules/engine/screening-terms.ts';
import { seenBy } from '../../../rules/engine/seen-by.ts';
import type { RuleFormat } from '../../../rules/language/rule-set.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { type LegalFrame, STARTING_FRAME, type UseLine } from '../../../shared/frame/legal-frame.ts';
import { entryRule, type ListPin } from '../../../shared/screening/listed.ts';
import type { Hit, Screening } from '../../../shared/screening/screening.ts';
import { runsOf } from '../../property-runs.ts';
import { POLICE_ONLY } from '../../shared/frame/frame-fixtures.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };

const hiding = (more: Partial<UseLine>): LegalFrame => ({
  ...STARTING_FRAME,
  uses: [...STARTING_FRAME.uses, { ...POLICE_ONLY, ...more }],
  powers: [
    {
      id: 'p',
      agency: 'police',
      area: 'drugs',
      powers: ['search', 'investigate'],
      goesTo: '',
      cites: '',
      validFrom: null,
      validTo: null,
      note: '',
    },
  ],
});

const LEAVES = [
  '{ fact: bags.none, is: true }',
  '{ fact: booking.payment, in: [cash] }',
  '{ fact: itinerary.oneWay, is: true }',
  '{ all: [{ fact: bags.none, is: true }, { fact: itinerary.oneWay, is: true }] }',
] as const;

const rules = fc.array(
  fc.record({
    when: fc.constantFrom(...LEAVES),
    kind: fc.constantFrom('indicator', 'indicator', 'exoneration', 'trigger'),
    mandate: fc.constantFrom('customs', 'police', 'immigration', 'joint'),
    family: fc.constantFrom('payment', 'bags', 'route', 'list'),
    threat: fc.constantFrom('[drugs]', '[cash]', '[drugs, documents]'),
    weight: fc.integer({ min: 1, max: 60 }),
    outcome: fc.constantFrom('inspect', 'intercept'),
    handling: fc.constantFrom('', 'stop', 'observe and report', 'safeguard'),
    sign: fc.constantFrom('', 'p', 'q', 'r'),
    contains: fc.constantFrom('', '', '[p, q]', '[q, r]'),
  }),
  { minLength: 1, maxLength: 8 },
);
const travellers = fc.array(
  fc.record(
    {
      'bags.none': fc.boolean(),
      'booking.payment': fc.constantFrom(['cash'], ['card']),
      'itinerary.oneWay': fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  { minLength: 1, maxLength: 6 },
);

type Draft = typeof rules extends fc.Arbitrary<(infer Item)[]> ? Item : never;

function textOf(
  { when, kind, weight, outcome, handling, sign, contains, ...rest }: Draft,
  at: number,
  format: RuleFormat,
): string {
  const trigger = kind === 'trigger';
  const fields = {
    ...rest,
    kind,
    id: `test.r${at}`,
    weight: trigger ? '' : String(weight),
    outcome: trigger ? outcome : '',
    handling: trigger || (format > 1 && kind === 'indicator') ? handling : '',
    sign: format > 1 ? sign : '',
    contains: format > 1 && kind === 'indicator' && sign !== '' ? contains : '',
  };
  return ruleText(when, fields, format);
}

const KEPT: ListPin = { list: 'kept', version: 2, mandate: 'joint', owner: 'police', seenBy: [], contact: null };
const OPEN: ListPin = { ...KEPT, list: 'open', seenBy: null };

/** Hits of two lists, one of which an agency keeps, by row of their traveller. */
const listHits = fc.array(
  fc.record({
    row: fc.nat(5),
    pin: fc.constantFrom(KEPT, OPEN),
    outcome: fc.constantFrom('watch', 'inspect', 'intercept'),
    handling: fc.constantFrom(null, 'stop', 'observe and report', 'safeguard'),
    mandate: fc.constantFrom('customs', 'police', 'joint'),
    mute: fc.boolean(),
    more: fc.nat(3),
  }),
  { maxLength: 8 },
);

type ListHit = typeof listHits extends fc.Arbitrary<(infer Item)[]> ? Item : never;

/** What a screening is told of those lists. */
function termsOf(pins: readonly ListPin[], drafts: readonly ListHit[]): ListTerms {
  const isPinned = ({ pin }: ListHit) => pins.includes(pin);
  const more = (of: ListPin) => drafts.reduce((sum, draft) => (draft.pin === of ? sum + draft.more : sum), 0);
  return {
    pins: pins.map((pin) => (more(pin) === 0 ? pin : { ...pin, more: more(pin) })),
    hitsOf: (row) =>
      drafts.flatMap((draft, at) => (isPinned(draft) && draft.row === row ? [listHit(draft, String(at))] : [])),
  };
}

function listHit({ pin: { list, version }, outcome, handling, mandate, mute }: ListHit, entry: string): Hit {
  return {
    ...{ rule: entryRule(list, entry), kind: 'trigger', mandate, family: 'list', weight: 0, handling },
    truths: new Uint8Array(0),
    ...(mute ? { mute: 'other-person' } : {}),
    listed: {
      ...{ list, title: 'Persons sought', version, entry, owner: 'police', outcome, instruction: '', warning: null },
      ...{ reference: null, name: 'AMOAKO Yaw', class: 'name-birth', lines: [], content: 'c0ffee' },
    },
  };
}

describe('a screening seen by an agency', () => {
  test.each([
    ['with a legal frame', hiding({})],
    ['without a legal frame', null],
  ])('a screening seen by an agency equals that without the lists kept from it, %s', (_, frame) => {
    fc.assert(
      fc.property(rules, travellers, listHits, (drafts, examples, hits) => {
        const block = blockFromExamples(examples);
        const framed = { ...NO_TERMS, frame: frame === null ? null : { hash: 'f00d', frame } };
        const compiled = compileRules(ruleSet(...drafts.map((draft, at) => textOf(draft, at, 2))));
        const screened = (...pins: readonly ListPin[]) =>
          screenFlight(compiled, block, PINS, { ...framed, lists: termsOf(pins, hits) });
        const whole = screened(KEPT, OPEN);
        const seenByCustoms = (screening: Screening) => seenBy(screening, block, compiled, frame, 'customs');
        expect(seenByCustoms(whole)).toEqual(seenByCustoms(screened(OPEN)));
        expect(seenBy(whole, block, compiled, frame, 'police')).toBe(whole);
      }),
      { seed: 20_261_129, numRuns: runsOf(150) },
    );
  });

  test.each(
    ([1, 2] as const).flatMap((format) => [
      ['a mandate', format, hiding({}), (draft: Draft) => draft.mandate === 'police'] as const,
      [
        'a fact',
        format,
        hiding({ kind: 'fact', of: 'bags.none' }),
        (draft: Draft) => draft.when.includes('bags.none'),
      ] as const,
      [
        'a family of facts',
        format,
        hiding({ kind: 'family', of: 'route' }),
        (draft: Draft) => draft.when.includes('oneWay'),
      ] as const,
    ]),
  )(
    'a screening seen by an agency equals that of a rule set without the rules hidden from %s, in format %i',
    (_, format, frame, isHidden) => {
      fc.assert(
        fc.property(rules, travellers, (drafts, examples) => {
          const block = blockFromExamples(examples);
          const terms = { ...NO_TERMS, frame: { hash: 'f00d', frame } };
          const compiled = compileRules(ruleSet(...drafts.map((draft, at) => textOf(draft, at, format))));
          const visible = drafts.flatMap((draft, at) => (isHidden(draft) ? [] : [textOf(draft, at, format)]));
          // A set has at least one rule; this one is valid on no day of the test.
          const never = ruleText(LEAVES[0], { id: 'test.never', validTo: '2020-01-01' }, format);
          const without = screenFlight(compileRules(ruleSet(...visible, never)), block, PINS, terms);
          const whole = screenFlight(compiled, block, PINS, terms);
          const seen = seenBy(whole, block, compiled, frame, 'customs');
          expect({ ...seen, ruleSet: null }).toEqual({ ...without, ruleSet: null });
          expect(seenBy(whole, block, compiled, frame, 'police')).toBe(whole);
          expect(seenBy(whole, block, compiled, frame, 'gendarmerie')).toBe(whole);
        }),
        { seed: 20_261_125, numRuns: runsOf(150) },
      );
    },
  );

  test('of a sign the strongest that the agency may see counts, and an exoneration that it may not see is as if absent', () => {
    const text = (id: string, more: Readonly<Record<string, string>>) => ruleText(LEAVES[0], { id, ...more }, 2);
    const compiled = compileRules(
      ruleSet(
        text('police.strong', { mandate: 'police', weight: '50', sign: 'no-bag' }),
        text('customs.weak', { weight: '40', sign: 'no-bag' }),
        text('police.family', { mandate: 'police', kind: 'exoneration', weight: '15' }),
      ),
    );
    const block = blockFromExamples([{ 'bags.none': true }]);
    const whole = screenFlight(compiled, block, PINS);
    const [seen] = seenBy(whole, block, compiled, hiding({}), 'customs').travellers;
    expect(whole.travellers[0]?.scores).toEqual({ customs: 40, police: 35, immigration: 0, joint: 35 });
    expect(seen?.scores).toEqual({ customs: 40, police: 0, immigration: 0, joint: 40 });
    expect(seen?.outcomes).toMatchObject({ customs: 'watch', police: 'clear', joint: 'watch' });
  });

  test('a screening seen by an agency is the same object when nothing is hidden', () => {
    const compiled = compileRules(ruleSet(ruleText(LEAVES[0])));
    const block = blockFromExamples([{ 'bags.none': true }]);
    const screening = screenFlight(compiled, block, PINS);
    expect(seenBy(screening, block, compiled, null, 'customs')).toBe(screening);
    expect(seenBy(screening, block, compiled, STARTING_FRAME, 'customs')).toBe(screening);
  });

  test('a screening is empty for an agency without law enforcement, whatever the frame says', () => {
    const compiled = compileRules(ruleSet(ruleText(LEAVES[0])));
    const block = blockFromExamples([{ 'bags.none': true }]);
    const whole = screenFlight(compiled, block, PINS);
    expect(whole.travellers[0]?.hits).toHaveLength(1);
    for (const frame of [null, STARTING_FRAME, hiding({ contact: 'police' })]) {
      const [seen] = seenBy(whole, block, compiled, frame, 'airline').travellers;
      expect(seen).toMatchObject({ outcome: 'clear', hits: [], unknown: [], attendance: [] });
      expect(seen).not.toHaveProperty('askDuty');
    }
  });

  test('a screening names the duty officer to ask when the line says so', () => {
    const compiled = compileRules(ruleSet(ruleText(LEAVES[0], { mandate: 'police' })));
    const block = blockFromExamples([{ 'bags.none': true }, { 'bags.none': false }]);
    const frame = hiding({ contact: 'police' });
    const seen = seenBy(screenFlight(compiled, block, PINS), block, compiled, frame, 'customs');
    expect(seen.travellers.map(({ outcome, hits, askDuty }) => [outcome, hits, askDuty])).toEqual([
      ['clear', [], ['police']],
      ['clear', [], undefined],
    ]);
  });

  test('a screening names no duty officer for a hidden hit that counts for nothing', () => {
    const compiled = compileRules(
      ruleSet(
        ruleText(LEAVES[0], { id: 'police.no-bag', mandate: 'police' }),
        ruleText(LEAVES[2], { id: 'police.one-way', mandate: 'police' }),
      ),
    );
    const block = blockFromExamples([{ 'bags.none': true, 'itinerary.oneWay': true }, { 'bags.none': true }]);
    const frame = hiding({ contact: 'police' });
    const terms = { ...NO_TERMS, frame: { hash: 'f00d', frame }, held: new Set(['police.no-bag']) };
    const whole = screenFlight(compiled, block, PINS, terms);
    const seen = seenBy(whole, block, compiled, frame, 'customs');
    expect(seen.travellers.map(({ askDuty }) => askDuty)).toEqual([['police'], undefined]);
  });

  test('a screening names hidden rules neither as held, nor as uncovered, nor as inactive, and names the others', () => {
    const compiled = compileRules(
      ruleSet(
        ruleText(LEAVES[0], { id: 'police.no-bag', mandate: 'police' }),
        ruleText(LEAVES[0], { id: 'customs.no-bag' }),
        ruleText(LEAVES[2], { id: 'police.one-way', mandate: 'police' }),
        ruleText(LEAVES[2], { id: 'customs.one-way' }),
      ),
    );
    const block = blockFromExamples([{ 'bags.none': true, 'itinerary.oneWay': true }]);
    const frame = hiding({});
    const uses = [
      ...frame.uses,
      { ...POLICE_ONLY, id: 'no', kind: 'fact', of: 'itinerary.oneWay', may: false, seenBy: null },
    ];
    const forbidding = { ...frame, uses } as LegalFrame;
    const whole = screenFlight(compiled, block, PINS, {
      ...NO_TERMS,
      frame: { hash: 'f00d', frame: forbidding },
      held: new Set(['police.no-bag', 'customs.no-bag']),
      uncovered: new Map([
        ['police.no-bag', 'bags'],
        ['customs.no-bag', 'bags'],
      ]),
    });
    const namesIn = ({ held, uncovered, inactive }: typeof whole) => [
      held,
      uncovered?.map(({ rule }) => rule),
      inactive?.map(({ rule }) => rule),
    ];
    expect(namesIn(whole)).toEqual([
      ['customs.no-bag', 'police.no-bag'],
      ['customs.no-bag', 'police.no-bag'],
      ['customs.one-way', 'police.one-way'],
    ]);
    const seen = seenBy(whole, block, compiled, forbidding, 'customs');
    expect(namesIn(seen)).toEqual([['customs.no-bag'], ['customs.no-bag'], ['customs.one-way']]);
    const nothing = seenBy(whole, block, compiled, forbidding, 'airline');
    for (const part of ['held', 'uncovered', 'inactive']) expect(nothing).not.toHaveProperty(part);
  });

  test('a screening hides what is hidden on its day, the last one included', () => {
    const compiled = compileRules(ruleSet(ruleText(LEAVES[0], { mandate: 'police' })));
    const block = blockFromExamples([{ 'bags.none': true }]);
    const uses = [
      ...STARTING_FRAME.uses,
      { ...POLICE_ONLY, validTo: '2026-11-24' },
      { ...POLICE_ONLY, id: 'for-all', seenBy: null, validFrom: '2026-11-25' },
    ];
    const hitsOn = (day: string) => {
      const screening = screenFlight(compiled, block, { ...PINS, at: `${day}T10:00Z` });
      return seenBy(screening, block, compiled, { ...STARTING_FRAME, uses }, 'customs').travellers[0]?.hits.length;
    };
    expect([hitsOn('2026-11-24'), hitsOn('2026-11-25')]).toEqual([0, 1]);
  });
});
