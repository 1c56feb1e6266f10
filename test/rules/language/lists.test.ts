import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { ruleTruth } from '../../../rules/engine/truth-planes.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import { ruleSources } from '../../../rules/language/rule-texts.ts';
import { writtenRules } from '../../../rules/language/write-rules.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { STATE } from '../../../shared/fact/fact-block.ts';
import { reasonText } from '../../../shared/screening/reason-sentence.ts';
import { errorsOf, ruleSet, ruleText } from '../rule-fixtures.ts';

const [NO, YES, UNKNOWN] = [0, 1, 2] as const;

const ENTRIES = '[GRU, { value: VCP, validTo: 2026-06-30, reason: Pilot }, { value: BOG, validTo: 2028-01-01 }]';
const ON = '{ fact: itinerary.airports, inList: source }';

function listsText(entries = ENTRIES, more = ''): string {
  return `format: 1\nlists:\n  source:\n    owner: Customs\n    reason: Test\n    validTo: 2027-05-31\n    entries: ${entries}\n${more}`;
}

function truths(when: string, examples: readonly Readonly<Record<string, unknown>>[], day = '2026-01-01') {
  const compiled = compileRules(ruleSet(ruleText(when), listsText()));
  const pins = { reference: 'r', zone: 'z', at: `${day}T12:00Z` };
  const block = blockFromExamples(examples);
  const { travellers } = screenFlight(compiled, block, pins);
  return travellers.map(({ hits, unknown }) => (hits.length > 0 ? YES : unknown.length > 0 ? UNKNOWN : NO));
}

describe('a named list', () => {
  const VIA = [['GRU', 'ADD'], ['VCP'], ['BOG'], ['CDG']].map((airports) => ({ 'itinerary.airports': airports }));

  test.each([
    ['2026-06-30', [YES, YES, YES, NO]],
    ['2026-07-01', [YES, NO, YES, NO]],
    ['2027-05-31', [YES, NO, YES, NO]],
    ['2027-06-01', [NO, NO, NO, NO]],
  ])('a named list counts until its last day, and its entries until theirs: %s', (day, expected) => {
    expect(truths(ON, VIA, day)).toEqual(expected);
    const opposite = expected.map((truth) => (truth === YES ? NO : YES));
    expect(truths('{ fact: itinerary.airports, notInList: source }', VIA, day)).toEqual(opposite);
  });

  test('a named list accepts texts and sets, and is unknown for facts that were not sent', () => {
    const from = [{ 'flight.origin': 'GRU' }, { 'flight.origin': 'CDG' }, { 'flight.origin': null }, {}];
    expect(truths('{ fact: flight.origin, inList: source }', from)).toEqual([YES, NO, NO, UNKNOWN]);
    expect(truths('{ fact: flight.origin, notInList: source }', from)).toEqual([NO, YES, NO, UNKNOWN]);
  });

  test.each(['inList', 'notInList'])('the comparison %s follows the state of a missing value', (operator) => {
    const compiled = compileRules(ruleSet(ruleText(`{ fact: itinerary.airports, ${operator}: source }`), listsText()));
    const states = [STATE.empty, STATE.notSent, STATE.notApplicable, STATE.withheld, STATE.masked];
    const block = blockFromExamples(states.map(() => ({})));
    for (const column of block.columns) column.states.set(states);
    const evaluation = evaluate(compiled, block);
    expect(states.map((_, row) => ruleTruth(evaluation, 0, row))).toEqual([NO, UNKNOWN, NO, UNKNOWN, UNKNOWN]);
  });

  test('a named list is part of the fingerprint of a rule set, but its order and layout are not', () => {
    const rule = ruleText(ON);
    const { hash } = ruleSet(rule, listsText('[GRU, BOG]'));
    expect(ruleSet(listsText('[ BOG, GRU ]'), rule).hash).toBe(hash);
    expect(ruleSet(rule, listsText('[GRU, LIM]')).hash).not.toBe(hash);
    expect(ruleSet(rule, listsText('[GRU, { value: BOG, validTo: 2026-12-31 }]')).hash).not.toBe(hash);
  });

  test('a named list is named in the explanation instead of its many codes, with the values that are on it', () => {
    const rules = ruleSet(ruleText(ON), listsText());
    const block = blockFromExamples([{ 'itinerary.airports': ['GRU', 'ADD'] }]);
    const [rule] = rules.rules;
    const leaves = rule === undefined ? [] : explain(rule, Uint8Array.of(YES), block, 0, rules.lists);
    expect(leaves).toMatchObject([{ operator: 'inList', expected: 'source', actual: ['GRU', 'ADD'], result: true }]);
    expect(reasonText(leaves, CATALOGUES.en)).toBe('By way of GRU, ADD (GRU on the list “source”)');
    expect(reasonText(leaves, CATALOGUES.fr)).toBe('Passe par GRU, ADD (GRU sur la liste «\u00a0source\u00a0»)');
  });
});

const TITLED = listsText().replace(
  '    owner:',
  '    title: { en: Source airports, fr: Aéroports source }\n    owner:',
);

describe('the title of a named list', () => {
  const rules = ruleSet(ruleText(ON), TITLED);
  const block = blockFromExamples([{ 'itinerary.airports': ['GRU', 'ADD'] }]);
  const leavesOf = ([rule]: RuleSet['rules'], lists: RuleSet['lists']) =>
    rule === undefined ? [] : explain(rule, Uint8Array.of(YES), block, 0, lists);

  test('the title of a named list stands in the reason, in the language of the reader, and in English where that is missing', () => {
    const leaves = leavesOf(rules.rules, rules.lists);
    expect(leaves).toMatchObject([{ expected: 'source', list: { en: 'Source airports', fr: 'Aéroports source' } }]);
    expect(reasonText(leaves, CATALOGUES.en)).toBe('By way of GRU, ADD (GRU on the list “Source airports”)');
    expect(reasonText(leaves, CATALOGUES.fr)).toBe(
      'Passe par GRU, ADD (GRU sur la liste «\u00a0Aéroports source\u00a0»)',
    );
    const english = leaves.map((leaf) => ({ ...leaf, list: { en: 'Source airports' } }));
    expect(reasonText(english, CATALOGUES.fr)).toContain('Source airports');
  });

  test('the title of a named list is that of the set in which the rule hit', () => {
    const other = rules.lists.map((list) => ({ ...list, title: { en: 'Sources of the winter' } }));
    expect(leavesOf(rules.rules, other)).toMatchObject([{ list: { en: 'Sources of the winter' } }]);
    expect(leavesOf(rules.rules, rules.lists)).toMatchObject([{ list: { en: 'Source airports' } }]);
    expect(leavesOf(rules.rules, [])[0]).not.toHaveProperty('list');
  });

  test('the title of a named list is kept when the set is written, and is part of its fingerprint', () => {
    const again = readRules(ruleSources(writtenRules(rules)));
    expect(again.ok && again.value.lists).toEqual(rules.lists);
    expect(again.ok && again.value.hash).toBe(rules.hash);
    expect(rules.hash).not.toBe(ruleSet(ruleText(ON), listsText()).hash);
  });

  test('a named list without a title has the fingerprint that it had before lists had titles', () => {
    expect(ruleSet(ruleText(ON), listsText()).hash).toBe(
      '7cc5ef51d5bc07c42bf319a2734f734e504efd0f113338b62638bdd540766290',
    );
    expect(writtenRules(ruleSet(ruleText(ON), listsText())).lists.source).not.toHaveProperty('title');
  });

  test.each([
    ['without English', 'title: { fr: Aéroports }', ['4:12: title-missing']],
    ['that is no map', 'title: Airports', ['4:12: not-a-map']],
    ['in an unknown language', 'title: { en: Airports, english: Airports }', ['4:28: language-unknown']],
  ])('a title of a named list is refused %s', (_, title, errors) => {
    expect(errorsOf(TITLED.replace(/title: .*/, title))).toEqual(errors);
  });
});

describe('a wrong list', () => {
  const WRONG: readonly (readonly [string, string, readonly string[]])[] = [
    ['without an owner', listsText().replace('    owner: Customs\n', ''), ['4:5: missing-key']],
    ['without a last day', listsText().replace('    validTo: 2027-05-31\n', ''), ['4:5: missing-key']],
    ['with a day that is none', listsText().replace('2027-05-31', '2027-02-30'), ['6:14: not-a-date']],
    ['of nothing', listsText('[]'), ['7:14: operand-list-empty']],
    ['that is no list', listsText('GRU'), ['7:14: not-a-list']],
    ['with an entry twice', listsText('[GRU, BOG, GRU]'), ['7:25: list-entry-twice']],
    ['with nothing as an entry', listsText('[GRU, null]'), ['7:20: list-value']],
    ['with a list as an entry', listsText('[[GRU]]'), ['7:15: list-value']],
    ['with an entry without value', listsText('[{ reason: R }]'), ['7:15: missing-key']],
    ['with an unknown key', listsText('[{ value: GRU, until: 2026-01-01 }]'), ['7:29: unknown-key']],
    ['with a name in capitals', listsText().replace('source:', 'Source:'), ['3:3: list-id-malformed']],
    [
      'with more than 10,000 entries',
      listsText(`[${Array.from({ length: 10_001 }, (_, at) => `A${at}`).join(',')}]`),
      ['7:14: operand-list-too-long'],
    ],
  ];
  test.each(WRONG)('a wrong list is refused: %s', (_, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  test('a list that is not defined is refused', () => {
    expect(errorsOf(ruleText(ON))).toEqual(['9:47: unknown-list']);
    expect(errorsOf(ruleText('{ fact: bags.count, inList: source }'))).toEqual(['9:31: operator-not-for-type']);
  });

  test('a list whose name two files define is refused at its second place', () => {
    const read = readRules(['a', 'b'].map((file) => ({ file, text: listsText() })));
    expect(read.ok ? [] : read.failure.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['b', 3, 'duplicate-list'],
    ]);
  });
});
