/** Damaged rule files are read or refused, with each error at a place in the file, and nothing is thrown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRules } from '../../../rules/engine/check-rules.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import { rulesTexts } from '../../../shared/catalogue/en/rules.ts';

const OPERATORS = `format: 1
lists: { l: { owner: O, reason: R, validTo: 2027-01-01, entries: [GRU, { value: BOG, validTo: 2026-01-01 }] } }
rules:
  - id: test.one
    kind: indicator
    mandate: customs
    family: route
    weight: 10
    title: { en: Test }
    when:
      all:
        - { fact: itinerary.airports, inList: l }
        - { fact: booking.agencyIata, matches: "7*" }
        - { fact: booking.agencyIata, matchesPattern: "7[0-3]{2,4}(a|b)*" }
        - { fact: booking.created, lessThanFact: { fact: flight.departure, minus: 30d } }
        - { fact: document.issued, withinBeforeDeparture: 30d }
        - not: { any: [{ fact: traveller.sex, is: F }, { fact: bags.count, between: [1, 3] }] }
    examples: { hit: [{ bags.count: 2, booking.payment: [cash] }], unknown: [{}] }
`;
const TEXTS = [...SHIPPED_PACK.map(({ text }) => text), OPERATORS, OPERATORS, OPERATORS];
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  "'",
  '\n',
  '  ',
  '- ',
  '&a ',
  '*a',
  '? ',
  '| ',
  '> ',
  '#',
  '\0',
  '\u{1f600}',
  '9'.repeat(30),
];

const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 12 }),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 }), fc.constant('')),
  }),
  { minLength: 1, maxLength: 4 },
);

test('reading a damaged rule file gives rules or errors and never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), damage, (whole, hurts) => {
      let text = whole;
      for (const { at, cut, put } of hurts) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + put + text.slice(from + cut);
      }
      const sources = [{ file: 'damaged.yaml', text }];
      const read = readRules(sources);
      const errors = read.ok ? checkRules(sources) : read.failure;
      const lines = text.split('\n');
      for (const { line, column, code } of errors) {
        expect(rulesTexts).toHaveProperty([`rule-error.${code}`]);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
    }),
    { seed: 20_261_125, numRuns: 4 * Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 100) },
  );
});
