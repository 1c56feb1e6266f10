/** Rules written back: reading them again gives the same rules, as JSON and as YAML. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRules } from '../../../rules/language/read-rules.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import { ruleSources, rulesAsYaml } from '../../../rules/language/rule-texts.ts';
import { writtenRule, writtenRules } from '../../../rules/language/write-rules.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import { HANDLINGS } from '../../../shared/screening/screening.ts';
import { errorsOf, ruleSet, ruleText } from '../rule-fixtures.ts';

const SETTINGS = { seed: 20_261_125, numRuns: 50 };

/** One comparison for every operator, and every form of an operand. */
const LEAVES: readonly object[] = [
  { fact: 'bags.none', is: true },
  { fact: 'bags.count', equals: -1 },
  { fact: 'bags.count', notEquals: 0 },
  { fact: 'bags.kgPerNight', in: [0.5, 1.5] },
  { fact: 'booking.leadHours', notIn: [1, '3d'] },
  { fact: 'booking.payment', includes: 'cash' },
  { fact: 'booking.payment', includesAny: ['cash', 'card'] },
  { fact: 'booking.payment', includesAll: ['cash'] },
  { fact: 'booking.leadHours', lessThan: '72h' },
  { fact: 'bags.kgPerNight', atMost: 0.1 },
  { fact: 'booking.created', greaterThan: '2026-01-01T00:00Z' },
  { fact: 'document.issued', atLeast: '2026-01-01' },
  { fact: 'booking.leadHours', between: ['1h', 72] },
  { fact: 'itinerary.airports', inList: 'a-list' },
  { fact: 'booking.locator', notInList: 'a-list' },
  { fact: 'booking.ticketLeadHours', lessThanFact: 'booking.leadHours' },
  { fact: 'booking.created', atMostFact: { fact: 'flight.departure', minus: '30d' } },
  { fact: 'booking.ticketLeadHours', equalsFact: { fact: 'booking.leadHours', plus: 3 } },
  { fact: 'document.issued', withinBeforeDeparture: '30d' },
  { fact: 'booking.payment', sent: false },
  { fact: 'booking.agencyIata', empty: true },
  { fact: 'booking.agencyIata', matches: '7*' },
  { fact: 'booking.agencyIata', matchesPattern: '7[0-3]{2,4}(a|b)*' },
];

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom('1E5', '0123', 'null', 'True', '~', 'no', '2026-01-01', '30d', ' x ', '# x', '- x', 'a: b', '"', "'"),
  fc.constantFrom('\\', '\r\n', '\u0085', '\u2028', '\ufeff', '\ud800', 'long '.repeat(39), 'x\n\n y\t'),
);
const text = word.filter((given) => !given.includes('\ufffd'));
const prose = text.filter((given) => given.trim() !== '');
const day = fc.constantFrom('2026-01-01', '2026-12-31', '2028-02-29');

const leaf: fc.Arbitrary<object> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LEAVES) },
  { weight: 1, arbitrary: text.map((contains) => ({ fact: 'booking.locator', contains })) },
  { weight: 1, arbitrary: fc.array(text, { minLength: 1 }).map((given) => ({ fact: 'booking.locator', in: given })) },
);
const { condition } = fc.letrec<{ condition: object }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));
const example = fc.record(
  {
    'bags.count': fc.option(fc.integer({ min: -9, max: 9 })),
    'bags.kgPerNight': fc.integer({ min: 0, max: 99 }).map((tenths) => tenths / 10),
    'booking.locator': fc.option(text),
    'itinerary.airports': fc.array(text, { maxLength: 3 }),
    'document.issued': day,
  },
  { requiredKeys: [] },
);

const rule = fc
  .record(
    {
      mandate: fc.constantFrom('customs', 'police', 'immigration', 'joint'),
      family: fc.constantFrom('payment', 'bags', 'list'),
      threat: fc.subarray(['drugs', 'cash', 'persons'], { minLength: 1 }),
      title: fc.record({ en: prose, fr: prose }, { requiredKeys: ['en'] }),
      rationale: prose,
      source: prose,
      owner: prose,
      validFrom: fc.constant('2025-06-01'),
      validTo: day,
      when: condition,
      examples: fc.record(
        { hit: fc.array(example), miss: fc.array(example), unknown: fc.array(example) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['mandate', 'family', 'title', 'when'] },
  )
  .chain((rest) =>
    fc
      .oneof(
        fc.record({ kind: fc.constantFrom('indicator', 'exoneration'), weight: fc.integer({ min: 1, max: 100 }) }),
        fc.record(
          {
            kind: fc.constant('trigger'),
            outcome: fc.constantFrom('inspect', 'intercept'),
            handling: fc.constantFrom(...HANDLINGS),
          },
          { requiredKeys: ['kind', 'outcome'] },
        ),
      )
      .map((kind) => ({ ...rest, ...kind })),
  );
/** What only a rule of format 2 has. */
const wider = fc.record(
  { sign: fc.constantFrom('payer', 'a.b-1'), handling: fc.constantFrom(...HANDLINGS) },
  { requiredKeys: [] },
);
const list = fc.record({
  owner: prose,
  reason: prose,
  validTo: day,
  entries: fc.uniqueArray(
    fc.oneof(
      text.map((value) => ({ value })),
      fc.record({ value: text, validTo: day, reason: prose }, { requiredKeys: ['value'] }),
    ),
    { minLength: 1, maxLength: 5, selector: ({ value }) => value },
  ),
});
const file = fc
  .record({
    thresholds: fc.record(
      { customs: fc.constant({ watch: 10, inspect: 20 }), joint: fc.constant({ watch: 40, inspect: 100 }) },
      { requiredKeys: [] },
    ),
    list,
    format: fc.constantFrom(1, 2),
    rules: fc.array(fc.tuple(rule, wider), { maxLength: 3 }),
  })
  .map(({ thresholds, list: entries, format, rules }) => ({
    format,
    thresholds,
    lists: { 'a-list': entries },
    rules: rules.map(([each, { sign, handling }], index) => ({
      id: `test.${index}`,
      ...each,
      ...(format === 1 || sign === undefined ? {} : { sign }),
      ...(format === 1 || handling === undefined || each.kind !== 'indicator' ? {} : { handling }),
    })),
  }));

function read(content: unknown): RuleSet {
  return ruleSet(JSON.stringify(content));
}

describe('a rule set written back', () => {
  test('a rule set written back is the same rule set when read again, as JSON and as YAML', () => {
    fc.assert(
      fc.property(file, (content) => {
        const given = read(content);
        const written = writtenRules(given);
        expect(read(written)).toEqual(given);
        expect(ruleSet(rulesAsYaml(written, 'first line\nsecond: {'))).toEqual(given);
        expect(writtenRules(read(written))).toEqual(written);
      }),
      SETTINGS,
    );
  });

  test('the shipped pack written back as one file is the same rule set when read again', () => {
    const shipped = readRules(SHIPPED_PACK);
    if (!shipped.ok) throw new Error('the shipped pack must be right');
    const written = writtenRules(shipped.value);
    expect(read(written)).toEqual(shipped.value);
    expect(ruleSet(rulesAsYaml(written))).toEqual(shipped.value);
  });

  test('a rule set written back omits optional empty parts', () => {
    const [first] = ruleSet(ruleText('{ fact: bags.none, is: true }')).rules;
    expect(first && writtenRule(first)).toEqual({
      id: 'test.rule',
      kind: 'indicator',
      mandate: 'customs',
      family: 'payment',
      weight: 30,
      title: { en: 'Test' },
      when: { fact: 'bags.none', is: true },
    });
  });

  test('a rule set written back uses several sources when larger than a file', () => {
    const written = writtenRules(ruleSet(ruleText('{ fact: bags.none, is: true }')));
    const [only] = written.rules;
    if (only === undefined) throw new Error('no rule');
    const many = { ...written, rules: Array.from({ length: 1201 }, (_, index) => ({ ...only, id: `test.${index}` })) };
    const sources = ruleSources(many);
    expect(sources).toHaveLength(3);
    const back = readRules(sources);
    expect(back.ok && back.value.rules.length).toBe(1201);
  });
});

describe('a rule that could not be written back', () => {
  test.each([
    ['a number smaller than any fact can tell from nothing', '{ fact: bags.kgPerNight, lessThan: 0.0000001 }'],
    ['a character that stands for what no one could read', '{ fact: booking.locator, is: "\\ufffd" }'],
  ])('a rule that could not be written back is refused: %s', (_, when) => {
    expect(errorsOf(ruleText(when))).toHaveLength(1);
  });
});
