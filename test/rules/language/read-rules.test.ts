import { describe, expect, test } from 'vitest';
import { checkRules } from '../../../rules/engine/check-rules.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { formatRuleError } from '../../../rules/language/rule-error.ts';
import { rulesTexts as en } from '../../../shared/catalogue/en/rules.ts';
import { rulesTexts as fr } from '../../../shared/catalogue/fr/rules.ts';
import { errorsOf, ruleSet, ruleText } from '../rule-fixtures.ts';

const CASH = '{ fact: booking.payment, in: [cash] }';

/** Name; file; errors. The fixture begins with `format`, `rules`, then the rule's id on line 3 and `when` on line 9. */
const WRONG: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing at all', '', ['1:1: file-empty']],
  ['no map', '- a\n', ['1:1: not-a-map']],
  ['no format', 'rules: []\n', ['1:1: missing-key']],
  ['a later format', 'format: 3\nrules: []\n', ['1:9: format-unknown']],
  ['no rules', 'format: 1\n', ['1:1: missing-key']],
  ['an unknown key of the file', 'format: 1\nrules: []\nextra: 1\n', ['3:1: unknown-key']],
  ['a key twice', 'format: 1\nrules: []\nrules: []\n', ['3:1: duplicate-key']],
  ['a second document', 'format: 1\nrules: []\n---\nformat: 1\n', ['3:1: several-documents']],
  ['a character that is not in UTF-8', 'format: 1\n# caf\ufffd\nrules: []\n', ['2:6: not-utf-8']],
  ['an anchor', 'format: &a 1\nrules: []\n', ['1:9: anchor-not-allowed']],
  ['an alias', 'format: 1\nrules: *a\n', ['2:8: alias-not-allowed']],
  ['a tag', 'format: !!int 1\nrules: []\n', ['1:9: tag-not-allowed']],
  ['a directive', '%YAML 1.1\n---\nformat: 1\n', ['1:1: directive-not-allowed']],
  ['broken YAML', 'format: 1\nrules: [\n', ['3:1: syntax']],
  ['a key that is a list', 'format: 1\nrules: []\n? [a]\n: 1\n', ['3:3: key-not-text']],
  ['an unknown key of a rule', ruleText(CASH, { severity: '3' }), ['10:5: unknown-key']],
  ['no id', ruleText(CASH, { id: '' }), ['3:5: missing-key']],
  ['an id in capitals', ruleText(CASH, { id: 'Test' }), ['3:9: id-malformed']],
  ['an unknown kind', ruleText(CASH, { kind: 'hint' }), ['4:11: not-a-word']],
  ['an unknown mandate', ruleText(CASH, { mandate: 'army' }), ['5:14: not-a-word']],
  ['an unknown family', ruleText(CASH, { family: 'mood' }), ['6:13: not-a-word']],
  ['a weight of 0', ruleText(CASH, { weight: '0' }), ['7:13: not-in-range']],
  ['a weight of 101', ruleText(CASH, { weight: '101' }), ['7:13: not-in-range']],
  ['a weight with decimals', ruleText(CASH, { weight: '1.5' }), ['7:13: not-in-range']],
  ['a weight in quotes', ruleText(CASH, { weight: '"30"' }), ['7:13: not-in-range']],
  ['a huge weight', ruleText(CASH, { weight: '9'.repeat(400) }), ['7:13: not-in-range']],
  ['no weight', ruleText(CASH, { weight: '' }), ['3:5: missing-key']],
  ['a trigger with a weight', ruleText(CASH, { kind: 'trigger', outcome: 'inspect' }), ['7:5: key-not-for-kind']],
  ['a trigger without an outcome', ruleText(CASH, { kind: 'trigger', weight: '' }), ['3:5: missing-key']],
  ['an indicator with an outcome', ruleText(CASH, { outcome: 'inspect' }), ['10:5: key-not-for-kind']],
  ['no English title', ruleText(CASH, { title: '{ fr: Test }' }), ['8:12: title-missing']],
  ['a blank title', ruleText(CASH, { title: '{ en: " " }' }), ['8:18: not-a-text']],
  ['a title in no language', ruleText(CASH, { title: '{ en: T, english: T }' }), ['8:21: language-unknown']],
  ['a day that is none', ruleText(CASH, { validFrom: '2026-02-30' }), ['10:16: not-a-date']],
  [
    'an end before the begin',
    ruleText(CASH, { validFrom: '2026-02-03', validTo: '2026-02-02' }),
    ['3:5: validity-reversed'],
  ],
  ['no condition', ruleText('', {}), ['3:5: missing-key']],
  ['an empty condition', ruleText('{}'), ['9:11: condition-empty']],
  ['an empty branch', ruleText('{ all: [] }'), ['9:18: condition-empty']],
  ['a branch that is no list', ruleText(`{ all: ${CASH} }`), ['9:18: not-a-list']],
  ['two branches', ruleText(`{ all: [${CASH}], any: [${CASH}] }`), ['9:59: condition-more-than-one']],
  ['a branch beside a fact', ruleText(`{ fact: bags.none, not: ${CASH} }`), ['9:13: condition-more-than-one']],
  ['no fact', ruleText('{ is: true }'), ['9:13: condition-without-fact']],
  ['an unknown fact', ruleText('{ fact: booking.moon, is: true }'), ['9:19: unknown-fact']],
  ['no operator', ruleText('{ fact: bags.none }'), ['9:11: operator-missing']],
  ['an unknown operator', ruleText('{ fact: bags.none, was: true }'), ['9:30: unknown-operator']],
  ['two operators', ruleText('{ fact: bags.count, atLeast: 1, atMost: 2 }'), ['9:43: operator-more-than-one']],
  ['an operator for other types', ruleText('{ fact: booking.payment, lessThan: 3 }'), ['9:36: operator-not-for-type']],
  ['a text for a number', ruleText('{ fact: bags.count, atLeast: many }'), ['9:40: operand-wrong-type']],
  ['a quoted number', ruleText('{ fact: bags.count, atLeast: "2" }'), ['9:40: operand-wrong-type']],
  ['a decimal for a whole number', ruleText('{ fact: bags.count, atLeast: 2.5 }'), ['9:40: operand-wrong-type']],
  ['too many decimals', ruleText('{ fact: bags.kgPerNight, atLeast: 2.55 }'), ['9:45: operand-wrong-type']],
  ['a number beyond 32 bits', ruleText('{ fact: bags.count, atLeast: 3000000000 }'), ['9:40: operand-wrong-type']],
  ['an endless number', ruleText('{ fact: bags.count, atLeast: 1e999 }'), ['9:40: operand-wrong-type']],
  ['a date that is none', ruleText('{ fact: document.expiry, is: 2026-02-30 }'), ['9:40: operand-wrong-type']],
  ['a date without zeros', ruleText('{ fact: document.expiry, is: 2026-2-3 }'), ['9:40: operand-wrong-type']],
  ['a time without zone', ruleText('{ fact: booking.created, is: 2026-02-03T10:00 }'), ['9:40: operand-wrong-type']],
  ['no truth value', ruleText('{ fact: bags.none, is: yes }'), ['9:34: operand-wrong-type']],
  ['a truth value for a text', ruleText('{ fact: booking.currency, equals: true }'), ['9:45: operand-wrong-type']],
  ['nothing for a text', ruleText('{ fact: booking.currency, equals: }'), ['9:45: operand-wrong-type']],
  ['a word not in the list', ruleText('{ fact: booking.payment, in: [cash, gold] }'), ['9:47: not-a-word']],
  ['a value for a list', ruleText('{ fact: booking.payment, in: cash }'), ['9:40: not-a-list']],
  ['an empty list', ruleText('{ fact: booking.payment, in: [] }'), ['9:40: operand-list-empty']],
  ['three ends', ruleText('{ fact: bags.count, between: [1, 2, 3] }'), ['9:40: operand-not-a-pair']],
  ['ends the wrong way round', ruleText('{ fact: bags.count, between: [3, 2] }'), ['9:40: operand-pair-reversed']],
  [
    'a pattern that looks back',
    ruleText("{ fact: booking.locator, matchesPattern: '(A)\\1' }"),
    ['9:52: pattern-not-allowed'],
  ],
  ['half a pattern', ruleText("{ fact: booking.locator, matchesPattern: '(A' }"), ['9:52: pattern-broken']],
  [
    'a pattern that multiplies',
    ruleText("{ fact: booking.locator, matchesPattern: '((A{99}){99}){99}' }"),
    ['9:52: pattern-too-large'],
  ],
  [
    'a duration for what counts no time',
    ruleText('{ fact: bags.count, atLeast: 3d }'),
    ['9:40: duration-not-for-fact'],
  ],
  ['a duration for nights', ruleText('{ fact: itinerary.stayNights, atMost: 3d }'), ['9:49: duration-not-for-fact']],
  ['half an hour of hours', ruleText('{ fact: booking.leadHours, atMost: 90m }'), ['9:46: duration-not-whole']],
  [
    'a duration out of range',
    ruleText('{ fact: booking.created, withinBeforeDeparture: 9999999w }'),
    ['9:59: duration-not-whole'],
  ],
  [
    'durations the wrong way round',
    ruleText('{ fact: booking.leadHours, between: [3d, 48] }'),
    ['9:47: operand-pair-reversed'],
  ],
  [
    'an example written as a duration',
    ruleText(CASH, { examples: '{ hit: [{ booking.leadHours: 3d }] }' }),
    ['10:44: operand-wrong-type'],
  ],
  [
    'no duration before departure',
    ruleText('{ fact: document.issued, withinBeforeDeparture: 30 }'),
    ['9:59: not-a-duration'],
  ],
  [
    'hours beside a date',
    ruleText('{ fact: document.issued, withinBeforeDeparture: 30h }'),
    ['9:59: duration-not-whole'],
  ],
  [
    'departure beside a text',
    ruleText('{ fact: booking.locator, withinBeforeDeparture: 30d }'),
    ['9:36: operator-not-for-type'],
  ],
  ['an unknown other fact', ruleText('{ fact: bags.count, equalsFact: bags.moon }'), ['9:43: unknown-fact']],
  ['a fact beside itself', ruleText('{ fact: bags.count, equalsFact: bags.count }'), ['9:43: fact-against-itself']],
  [
    'a fact of another type',
    ruleText('{ fact: bags.count, lessThanFact: bags.kgPerNight }'),
    ['9:45: facts-not-comparable'],
  ],
  [
    'a fact of another unit',
    ruleText('{ fact: bags.count, lessThanFact: bags.weightKg }'),
    ['9:45: facts-not-comparable'],
  ],
  ['a list of facts', ruleText('{ fact: bags.count, lessThanFact: [bags.weightKg] }'), ['9:45: not-a-fact-operand']],
  [
    'an amount for texts',
    ruleText('{ fact: flight.origin, equalsFact: { fact: flight.destination, plus: 1 } }'),
    ['9:80: amount-not-for-fact'],
  ],
  [
    'an amount without unit for dates',
    ruleText('{ fact: document.issued, lessThanFact: { fact: flight.date, minus: 30 } }'),
    ['9:78: amount-not-for-fact'],
  ],
  [
    'two amounts',
    ruleText('{ fact: document.issued, lessThanFact: { fact: flight.date, minus: 3d, plus: 3d } }'),
    ['9:82: operator-more-than-one'],
  ],
  ['an example of no fact', ruleText(CASH, { examples: '{ hit: [{ moon: 1 }] }' }), ['10:25: unknown-fact']],
  [
    'an example of a wrong type',
    ruleText(CASH, { examples: '{ hit: [{ bags.count: x }] }' }),
    ['10:37: operand-wrong-type'],
  ],
  [
    'an example with a word that the fact does not know',
    ruleText(CASH, { examples: '{ miss: [{ booking.payment: [card, barter] }] }' }),
    ['10:50: not-a-word'],
  ],
  [
    'more examples than are looked at',
    ruleText(CASH, { examples: `{ unknown: [${'{}, '.repeat(100)}{ booking.payment: [cash] }] }` }),
    ['10:26: too-many-examples'],
  ],
  ['an owner that is nothing', ruleText(CASH, { owner: 'null' }), ['10:12: not-a-text']],
  ['a title that is nothing', ruleText(CASH, { title: '{ en: ~ }' }), ['8:18: not-a-text']],
  [
    'a decimal that a whole fact rounds away',
    ruleText('{ fact: bags.count, atLeast: 3.0000001 }'),
    ['9:40: operand-wrong-type'],
  ],
  [
    'a decimal of more places than the fact keeps',
    ruleText('{ fact: bags.kgPerNight, atLeast: 3.14 }'),
    ['9:45: operand-wrong-type'],
  ],
  [
    'a duration where a time is meant',
    ruleText('{ fact: booking.created, lessThan: 30d }'),
    ['9:46: operand-wrong-type'],
  ],
  [
    'reversed thresholds',
    'format: 1\nthresholds: { customs: { watch: 60, inspect: 30 } }\nrules: []\n',
    ['2:24: thresholds-reversed'],
  ],
  [
    'several errors at once, each at its place',
    ruleText('{ all: [{ fact: a.b, is: true }, { fact: bags.none, was: 1 }] }', { id: 'X' }),
    ['3:9: id-malformed', '9:27: unknown-fact', '9:63: unknown-operator'],
  ],
];

describe('a wrong rule file', () => {
  test.each(WRONG)('a rule file with %s is refused at its place', (_, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  test('an error is printed with file, line, column, code and a sentence', () => {
    const read = readRules([{ file: 'a.yaml', text: ruleText('{ fact: booking.moon, is: true }') }]);
    expect(read.ok ? [] : read.failure.map((error) => formatRuleError(error))).toEqual([
      'a.yaml:9:19: unknown-fact: there is no fact “booking.moon”',
    ]);
  });

  test('an error stays on one line, whatever it quotes from the file', () => {
    const read = readRules([{ file: 'a.yaml', text: ruleText('{ fact: "a\\nb\\u202ec", is: true }') }]);
    expect(read.ok ? [] : read.failure.map((error) => formatRuleError(error))).toEqual([
      'a.yaml:9:19: unknown-fact: there is no fact “a\ufffdb\ufffdc”',
    ]);
  });

  test('an example may write null in every YAML form', () => {
    const examples =
      '{ miss: [{ booking.payment: null }, { booking.payment: ~ }, { booking.payment: NULL }, { booking.payment: }] }';
    expect(ruleSet(ruleText(CASH, { examples })).rules[0]?.examples.miss).toEqual(
      Array.from({ length: 4 }, () => ({ 'booking.payment': null })),
    );
  });

  test('a repeated id in two files is reported with its first place', () => {
    const text = ruleText(CASH);
    const read = readRules([
      { file: 'a.yaml', text },
      { file: 'b.yaml', text },
    ]);
    expect(read.ok ? [] : read.failure.map((error) => formatRuleError(error))).toEqual([
      'b.yaml:3:9: duplicate-id: the id “test.rule” is already used at a.yaml:3',
    ]);
  });

  test('an example that its rule judges otherwise is found by the check', () => {
    const examples = '{ hit: [{ booking.payment: [cash] }, { booking.payment: [card] }], unknown: [{}] }';
    const errors = checkRules([{ file: 'a.yaml', text: ruleText(CASH, { examples }) }]);
    expect(errors.map((error) => formatRuleError(error))).toEqual([
      'a.yaml:10:52: example-fails: example 2 under “hit” of test.rule gives “miss”',
    ]);
  });
});

function besideSex(condition: string): string {
  return `{ all: [{ fact: traveller.sex, is: F }, ${condition}] }`;
}

describe('a rule that rests on nationality, age or sex alone', () => {
  const RESTS: readonly (readonly [string, boolean])[] = [
    ['{ fact: traveller.nationality, in: [TGO] }', true],
    ['{ all: [{ fact: traveller.nationality, in: [TGO] }, { fact: traveller.sex, in: [M] }] }', true],
    [`{ any: [{ fact: traveller.ageYears, lessThan: 30 }, ${CASH}] }`, true],
    [`{ all: [{ fact: traveller.ageYears, lessThan: 30 }, ${CASH}] }`, false],
    [`{ not: { any: [{ fact: traveller.sex, in: [M] }, ${CASH}] } }`, false],
    [`{ not: { all: [{ fact: traveller.sex, in: [M] }, ${CASH}] } }`, true],
    ['{ not: { fact: traveller.nationality, in: [TGO] } }', true],
    ['{ fact: traveller.nationality, notEqualsFact: flight.originCountry }', true],
    // A comparison that holds for every value is no other sign, however hidden.
    [besideSex('{ fact: bags.count, atLeast: 0 }'), true],
    [besideSex('{ fact: bags.count, atLeast: 1 }'), false],
    [besideSex('{ fact: document.daysToExpiry, atLeast: 0 }'), false],
    [besideSex('{ fact: booking.payment, empty: false }'), true],
    [besideSex('{ fact: booking.payment, sent: true }'), true],
    [besideSex('{ fact: booking.payment, sent: false }'), true],
    [besideSex('{ fact: booking.cardCountry, sent: false }'), true],
    [besideSex('{ not: { fact: booking.payment, sent: true } }'), true],
    [besideSex('{ any: [{ fact: booking.payment, sent: false }, { fact: booking.payment, in: [cash] }] }'), true],
    [besideSex(`{ all: [{ fact: booking.payment, sent: false }, { fact: bags.none, is: true }] }`), false],
    [besideSex('{ fact: booking.payment, empty: true }'), false],
    [besideSex('{ fact: booking.locator, matches: "*" }'), true],
    [besideSex('{ fact: booking.locator, matchesPattern: "[A-Z0-9]+" }'), false],
    [besideSex('{ fact: traveller.type, in: [passenger, crew, transit-passenger, transit-crew, infant] }'), true],
    [besideSex('{ fact: traveller.type, notIn: [crew] }'), false],
    [besideSex('{ any: [{ fact: bags.none, is: true }, { fact: bags.none, is: false }] }'), true],
    [besideSex('{ any: [{ fact: bags.none, is: true }, { not: { fact: bags.none, is: true } }] }'), true],
    [besideSex('{ not: { all: [{ fact: bags.none, is: true }, { not: { fact: bags.none, is: true } }] } }'), true],
    [besideSex('{ any: [{ fact: bags.count, lessThan: 2 }, { any: [{ fact: bags.count, atLeast: 2 }] }] }'), true],
    [besideSex('{ any: [{ fact: bags.count, lessThan: 2 }, { fact: bags.count, atLeast: 3 }] }'), false],
    [besideSex('{ any: [{ fact: flight.origin, in: [GRU] }, { fact: flight.origin, notIn: [GRU, BOG] }] }'), false],
    [besideSex('{ any: [{ fact: flight.origin, in: [GRU] }, { fact: flight.origin, notIn: [GRU] }] }'), true],
    [besideSex('{ any: [{ fact: booking.payment, in: [cash] }, { fact: booking.payment, notIn: [cash] }] }'), true],
    [besideSex('{ any: [{ fact: bags.none, is: true }, { fact: itinerary.oneWay, is: false }] }'), false],
    [besideSex('{ fact: booking.agencyCountry, notEqualsFact: flight.originCountry }'), false],
    [
      besideSex(
        '{ any: [{ fact: booking.agencyCountry, equalsFact: flight.origin }, { fact: booking.agencyCountry, notEqualsFact: flight.origin }] }',
      ),
      true,
    ],
    [besideSex('{ fact: traveller.ageYears, atLeast: 0 }'), true],
    [besideSex('{ fact: booking.locator, matches: "?*" }'), true],
    [besideSex('{ fact: booking.locator, matchesPattern: ".+" }'), true],
    [besideSex('{ fact: flight.date, atLeast: 1800-01-01 }'), true],
    [besideSex('{ fact: booking.created, atLeast: 1999-12-31T00:00Z }'), true],
    [besideSex('{ fact: booking.created, lessThan: 9999-12-31T23:59Z }'), true],
    [besideSex('{ fact: booking.created, lessThan: 2026-12-31T23:59Z }'), false],
    [besideSex('{ fact: flight.departureHour, between: [0, 23] }'), true],
    [besideSex('{ fact: flight.departureHour, between: [1, 23] }'), false],
    [besideSex('{ fact: identity.matchScore, atMost: 100 }'), true],
    [besideSex('{ fact: traveller.type, is: infant }'), true],
    [besideSex('{ fact: document.issuer, in: [NGA] }'), true],
    ['{ fact: traveller.type, is: infant }', true],
    ['{ fact: traveller.type, notIn: [passenger, crew, transit-passenger, transit-crew] }', true],
    ['{ not: { fact: traveller.type, notIn: [infant] } }', true],
    ['{ fact: traveller.type, is: crew }', false],
    ['{ fact: traveller.type, notIn: [infant] }', false],
    ['{ fact: document.issuer, in: [NGA] }', true],
    ['{ fact: document.issuer, notInList: some }', true],
    ['{ fact: document.issuer, sent: false }', false],
    ['{ fact: document.issuer, notEqualsFact: traveller.residence }', false],
    ['{ fact: flight.originCountry, notEqualsFact: traveller.nationality }', true],
    ['{ fact: traveller.nationality, notEqualsFact: document.issuer }', false],
  ];
  const LIST = 'lists: { some: { owner: Test, reason: Test, validTo: 2030-01-01, entries: [NGA] } }\n';
  test.each(RESTS)(
    'a rule that rests on nationality, age or sex alone is refused, and any other is not: %s',
    (when, refused) => {
      expect(errorsOf(`${ruleText(when)}${LIST}`)).toEqual(refused ? ['9:11: rests-on-protected'] : []);
    },
  );
});

describe('a rule set', () => {
  const one = ruleText(CASH, { id: 'test.one' });
  const two = `format: 1\nthresholds: { customs: { watch: 20, inspect: 50 } }\n${ruleText(CASH, { id: 'test.two' }).slice(10)}`;

  test('a rule set does not depend on the order of its files', () => {
    expect(ruleSet(two, one)).toEqual(ruleSet(one, two));
    expect(ruleSet(one, two).rules.map((rule) => rule.id)).toEqual(['test.one', 'test.two']);
  });

  test('a rule set takes thresholds from any file that states them, and 30 and 60 otherwise', () => {
    const { thresholds } = ruleSet(one, two);
    expect(thresholds.customs).toEqual({ watch: 20, inspect: 50 });
    expect(thresholds.joint).toEqual({ watch: 30, inspect: 60 });
  });

  test('a rule set refuses thresholds that two files state differently', () => {
    const other = 'format: 1\nthresholds: { customs: { watch: 25, inspect: 50 } }\n';
    const read = readRules([
      { file: 'a.yaml', text: two },
      { file: 'b.yaml', text: other },
    ]);
    expect(read.ok ? [] : read.failure.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['b.yaml', 2, 'thresholds-conflict'],
    ]);
  });

  test('a rule set has the format that all of its files state', () => {
    expect([ruleSet(one).format, ruleSet(ruleText(CASH, {}, 2)).format, ruleSet().format]).toEqual([1, 2, 1]);
    const second = ruleText(CASH, { id: 'test.second' }, 2);
    const read = readRules([
      { file: 'a.yaml', text: one },
      { file: 'b.yaml', text: `# a comment\n${second}` },
    ]);
    expect(read.ok ? [] : read.failure).toEqual([
      { file: 'b.yaml', line: 2, column: 9, code: 'format-conflict', params: { format: 1 } },
    ]);
    const into = readRules([{ file: 'b.yaml', text: second }], { format: 1 });
    expect(into.ok ? [] : into.failure.map(({ code }) => code)).toEqual(['format-conflict']);
    expect(readRules([{ file: 'b.yaml', text: second }], { format: 2 }).ok).toBe(true);
  });

  test.each<[string, string, readonly string[]]>([
    ['a sign in format 1', ruleText(CASH, { sign: 'payer' }), ['10:5: key-not-in-format']],
    ['a sign that is no name', ruleText(CASH, { sign: 'Who pays' }, 2), ['10:11: sign-malformed']],
    ['contained signs in format 1', ruleText(CASH, { contains: '[late]' }), ['10:5: key-not-in-format']],
    [
      'contained signs without a sign of its own',
      ruleText(CASH, { contains: '[late]' }, 2),
      ['10:5: contains-without-sign'],
    ],
    [
      'a contained sign that is no name',
      ruleText(CASH, { sign: 'payer', contains: '[Who]' }, 2),
      ['11:16: sign-malformed'],
    ],
    [
      'contained signs of an exoneration',
      ruleText(CASH, { kind: 'exoneration', sign: 'a', contains: '[b]' }, 2),
      ['11:5: key-not-for-kind'],
    ],
    ['a sign that is a list', ruleText(CASH, { sign: '[payer]' }, 2), ['10:11: sign-malformed']],
    ['handling of an indicator in format 1', ruleText(CASH, { handling: 'stop' }), ['10:5: key-not-for-kind']],
    [
      'handling of an exoneration in format 2',
      ruleText(CASH, { kind: 'exoneration', handling: 'stop' }, 2),
      ['10:5: key-not-for-kind'],
    ],
    ['an unknown handling of an indicator', ruleText(CASH, { handling: 'wave' }, 2), ['10:15: not-a-word']],
    ['a format in quotes', 'format: "2"\nrules: []\n', ['1:9: format-unknown']],
    [
      'only the format of a file whose format is unknown',
      ruleText(CASH, { sign: 'payer' }, 2).replace('format: 2', 'format: two'),
      ['1:9: format-unknown'],
    ],
  ])('a rule set refuses at its place: %s', (_, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  test('a rule of format 2 has the signs that it contains, each once, in order and without its own', () => {
    const text = (contains: string) => ruleSet(ruleText(CASH, { sign: 'hub', contains }, 2));
    expect(text('[late, cash, late, hub]').rules[0]).toMatchObject({ sign: 'hub', contains: ['cash', 'late'] });
    expect(text('[late]').hash).not.toBe(text('[cash]').hash);
    expect(text('[hub]').hash).toBe(ruleSet(ruleText(CASH, { sign: 'hub' }, 2)).hash);
  });

  test('a rule of format 2 has its sign, and the handling of an indicator', () => {
    const [rule] = ruleSet(ruleText(CASH, { sign: 'payer', handling: 'safeguard' }, 2)).rules;
    expect(rule).toMatchObject({ sign: 'payer', handling: 'safeguard' });
    expect(ruleSet(one).rules[0]).toMatchObject({ sign: null, handling: null });
  });

  test('a set of format 1 keeps the hash that it had before there was another format', () => {
    // Computed by the release before format 2.
    expect(ruleSet(one).hash).toBe('09684baa6f2022bb9a9bd16830438d6ecbebf09057828a2974c6b14fc757d97a');
    const other = ruleSet(ruleText(CASH, { id: 'test.one' }, 2));
    expect(other.hash).not.toBe(ruleSet(one).hash);
    expect(ruleSet(ruleText(CASH, { id: 'test.one', sign: 'payer' }, 2)).hash).not.toBe(other.hash);
  });

  test('a rule set has a hash that depends on the content of rules, not on their layout', () => {
    const { hash } = ruleSet(one);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(ruleSet(`# a comment\n${one}`).hash).toBe(hash);
    expect(ruleSet(ruleText(CASH, { id: 'test.one', weight: '31' })).hash).not.toBe(hash);
    const threatened = ruleSet(ruleText(CASH, { id: 'test.one', threat: '[cash, drugs]' }));
    expect(threatened.hash).not.toBe(hash);
    expect(threatened.rules[0]?.threat).toEqual(['drugs', 'cash']);
    expect(ruleSet(ruleText(CASH, { id: 'test.one', threat: '[drugs, cash, drugs]' })).hash).toBe(threatened.hash);
  });

  test('a rule set reads the same from JSON, tabs and all', () => {
    const rule = { id: 'test.one', kind: 'indicator', mandate: 'customs', family: 'payment', weight: 30 };
    const when = { fact: 'booking.payment', in: ['cash'] };
    const json = JSON.stringify({ format: 1, rules: [{ ...rule, title: { en: 'Test' }, when }] }, null, '\t');
    expect(ruleSet(json).hash).toBe(ruleSet(one).hash);
  });
});

test('every error code has words in both languages', () => {
  for (const key of Object.keys(en)) expect(fr).toHaveProperty([key]);
  expect(Object.keys(fr).length).toBe(Object.keys(en).length);
  const codes = new Set(WRONG.flatMap(([, , errors]) => errors.map((error) => error.replace(/^[\d:]+ /, ''))));
  for (const code of codes) expect(en).toHaveProperty([`rule-error.${code}`]);
});
