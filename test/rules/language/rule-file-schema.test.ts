import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readRules } from '../../../rules/language/read-rules.ts';
import { ruleFileSchema } from '../../../rules/language/schema/rule-file-schema.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import { ruleText } from '../rule-fixtures.ts';

type Schema = Parameters<typeof z.fromJSONSchema>[0];

const validator = z.fromJSONSchema(JSON.parse(JSON.stringify(ruleFileSchema())) satisfies Schema);

function fits(text: string): boolean {
  return validator.safeParse(parse(text, { schema: 'core' })).success;
}

function isRead(text: string): boolean {
  const [format] = text.split('\n');
  return readRules([
    { file: 'test.yaml', text },
    {
      file: 'lists.yaml',
      text: `${format}\nlists: { l: { owner: O, reason: R, validTo: 2027-01-01, entries: [GRU] } }\n`,
    },
  ]).ok;
}

const CASH = '{ fact: booking.payment, in: [cash] }';

/** Rules that reader and schema accept. */
const RIGHT: readonly string[] = [
  ruleText(CASH),
  ruleText(`{ all: [${CASH}, { any: [{ not: ${CASH} }] }] }`),
  ruleText('{ fact: bags.none, is: true }'),
  ruleText('{ fact: bags.count, between: [1, 2] }'),
  ruleText('{ fact: booking.leadHours, lessThan: 3d }'),
  ruleText('{ fact: booking.leadHours, lessThan: 72 }'),
  ruleText('{ fact: booking.agencyIata, equals: 0123 }'),
  ruleText('{ fact: booking.agencyIata, matchesPattern: "70.*" }'),
  ruleText('{ fact: itinerary.airports, includesAll: [GRU, ADD] }'),
  ruleText('{ fact: itinerary.airports, notInList: l }'),
  ruleText('{ fact: document.expiry, atMost: 2027-01-31 }'),
  ruleText('{ fact: document.expiry, withinAfterDeparture: 26w }'),
  ruleText('{ fact: booking.created, lessThanFact: { fact: flight.departure, minus: 30d } }'),
  ruleText('{ fact: traveller.nationality, notEqualsFact: document.issuer }'),
  ruleText('{ fact: booking.currency, sent: false }'),
  ruleText(CASH, { kind: 'trigger', weight: '', outcome: 'inspect', handling: 'safeguard' }),
  ruleText(CASH, {
    validFrom: '2026-01-01',
    examples: '{ hit: [{ booking.payment: [cash] }], miss: [{ booking.payment: null }] }',
  }),
  ruleText(CASH, { threat: 'drugs' }),
  ruleText(CASH, { threat: '[cash, drugs]' }),
  ruleText(CASH, { sign: 'payer' }, 2),
  ruleText(CASH, { handling: 'safeguard' }, 2),
  ruleText(CASH, { kind: 'exoneration', sign: 'payer' }, 2),
  ruleText(CASH, { kind: 'trigger', weight: '', outcome: 'inspect', sign: 'payer' }, 2),
  'format: 1\nthresholds: { customs: { watch: 20, inspect: 50 } }\n',
  'format: 1\nlists: { a: { owner: O, reason: R, validTo: 2027-01-01, entries: [A, { value: B, validTo: 2026-12-01 }] } }\n',
];

/** Rules that reader and schema refuse. */
const WRONG: readonly string[] = [
  'format: 3\nrules: []\n',
  ruleText(CASH, { sign: 'payer' }),
  ruleText(CASH, { handling: 'safeguard' }),
  ruleText(CASH, { sign: 'Payer!' }, 2),
  ruleText(CASH, { kind: 'exoneration', handling: 'safeguard' }, 2),
  'format: 1\nthresholds: { customs: { watch: 20 } }\n',
  'format: 1\nlists: { a: { owner: O, reason: R, entries: [A] } }\n',
  ruleText(CASH, { id: 'UPPER' }),
  ruleText(CASH, { kind: 'hint' }),
  ruleText(CASH, { weight: '0' }),
  ruleText(CASH, { weight: '' }),
  ruleText(CASH, { outcome: 'inspect' }),
  ruleText(CASH, { title: '{ fr: Sans }' }),
  ruleText(CASH, { severity: '1' }),
  ruleText(CASH, { threat: 'tourism' }),
  ruleText(CASH, { threat: '[]' }),
  ruleText(CASH, { threat: '[cash, tourism]' }),
  ruleText(CASH, { kind: 'trigger', weight: '' }),
  ruleText('{}'),
  ruleText('{ all: [] }'),
  ruleText(`{ all: [${CASH}], any: [${CASH}] }`),
  ruleText('{ fact: booking.moon, is: true }'),
  ruleText('{ fact: bags.none }'),
  ruleText('{ fact: bags.none, was: true }'),
  ruleText('{ fact: bags.count, atLeast: 1, atMost: 2 }'),
  ruleText('{ fact: bags.count, atLeast: many }'),
  ruleText('{ fact: bags.count, atLeast: 3d }'),
  ruleText('{ fact: bags.count, atLeast: 2.5 }'),
  ruleText('{ fact: booking.payment, in: [gold] }'),
  ruleText('{ fact: booking.payment, in: cash }'),
  ruleText('{ fact: booking.payment, lessThan: 3 }'),
  ruleText('{ fact: bags.count, between: [1, 2, 3] }'),
  ruleText('{ fact: bags.count, lessThanFact: bags.weightKg }'),
  ruleText('{ fact: document.issued, withinBeforeDeparture: 30 }'),
  ruleText('{ fact: document.issued, lessThanFact: { fact: flight.date, minus: 30 } }'),
  ruleText(CASH, { examples: '{ hit: [{ moon: 1 }] }' }),
];

describe('the schema of rule files', () => {
  test('the schema of rule files fits every shipped file', () => {
    for (const { text } of SHIPPED_PACK) expect(fits(text)).toBe(true);
  });

  test('the schema of rule files requires some content, and allows no unknown keys', () => {
    // The validator used here ignores these next to the others.
    const { anyOf: formats } = ruleFileSchema();
    expect(formats).toEqual(
      [1, 2].map((format) =>
        expect.objectContaining({
          properties: expect.objectContaining({ format: { const: format } }),
          required: ['format'],
          additionalProperties: false,
          anyOf: [{ required: ['rules'] }, { required: ['lists'] }, { required: ['thresholds'] }],
        }),
      ),
    );
    expect([isRead('format: 1\n'), isRead('format: 1\nrules: []\nmore: 1\n')]).toEqual([false, false]);
  });

  test.each(RIGHT)('the schema of rule files accepts what the reader accepts: %s', (text) => {
    expect([isRead(text), fits(text)]).toEqual([true, true]);
  });

  test.each(WRONG)('the schema of rule files refuses what the reader refuses: %s', (text) => {
    expect([isRead(text), fits(text)]).toEqual([false, false]);
  });
});
