/**
 * The form of rule files as a JSON Schema (draft 2020-12): editors complete facts and operators and mark errors while typing. The rule reader
 * checks what a schema cannot (unique ids, nesting, protected facts, existing lists).
 */
import { FAMILIES, MANDATES } from '../../../shared/fact/fact.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { THREATS } from '../../../shared/screening/outcome.ts';
import { HANDLINGS } from '../../../shared/screening/screening.ts';
import { EXAMPLE_GROUPS, MAX_EXAMPLES } from '../read-examples.ts';
import { MAX_ENTRIES } from '../read-lists.ts';
import { FORCED, ID, MAX_SIGNS } from '../read-rule.ts';
import { MAX_RULES } from '../read-rules.ts';
import { MAX_TITLE } from '../read-title.ts';
import { RULE_FORMATS, type RuleFormat } from '../rule-set.ts';
import { MAX_PROSE } from '../source-reader.ts';
import { conditionParts, valueSchema } from './condition-schema.ts';
import { type JsonSchema, listOf, objectOf, partOf, textOf, wordsOf } from './json-schema.ts';

const SCORE: JsonSchema = { type: 'integer', minimum: 1, maximum: 100 };
const DAY: JsonSchema = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const PROSE = textOf(MAX_PROSE);
const TITLE: JsonSchema = {
  type: 'object',
  properties: { en: textOf(MAX_TITLE) },
  propertyNames: { type: 'string', pattern: '^[a-z]{2}$' },
  additionalProperties: textOf(MAX_TITLE),
  required: ['en'],
};

/** The schema; the content is always the same. */
export function ruleFileSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rule file',
    anyOf: RULE_FORMATS.map(file),
    $defs: {
      ...Object.fromEntries(RULE_FORMATS.map((format) => [ruleOf(format), rule(format)])),
      thresholds: thresholds(),
      lists: lists(),
      example: example(),
      ...conditionParts(),
    },
  };
}

function ruleOf(format: RuleFormat): string {
  return `rule-${format}`;
}

function file(format: RuleFormat): JsonSchema {
  const rules = listOf(partOf(ruleOf(format)), 0, MAX_RULES);
  return {
    ...objectOf({ format: { const: format }, thresholds: partOf('thresholds'), lists: partOf('lists'), rules }, [
      'format',
    ]),
    anyOf: ['rules', 'lists', 'thresholds'].map((key) => ({ required: [key] })),
  };
}

function thresholds(): JsonSchema {
  const pair = objectOf({ watch: SCORE, inspect: SCORE }, ['watch', 'inspect']);
  return objectOf(Object.fromEntries(MANDATES.map((mandate) => [mandate, pair])), []);
}

function lists(): JsonSchema {
  const value: JsonSchema = { type: ['string', 'number'] };
  const entry: JsonSchema = { anyOf: [value, objectOf({ value, validTo: DAY, reason: PROSE }, ['value'])] };
  const list = objectOf(
    { title: TITLE, owner: PROSE, reason: PROSE, validTo: DAY, entries: listOf(entry, 1, MAX_ENTRIES) },
    ['owner', 'reason', 'validTo', 'entries'],
  );
  return { type: 'object', propertyNames: { type: 'string', pattern: ID.source }, additionalProperties: list };
}

/** A trigger has an outcome, the other kinds have a weight. Format 2 adds the sign, and of an indicator its handling and the signs that it contains. */
function rule(format: RuleFormat): JsonSchema {
  const common: Readonly<Record<string, JsonSchema>> = {
    id: { type: 'string', pattern: ID.source },
    mandate: wordsOf(MANDATES),
    family: wordsOf(FAMILIES),
    ...(format === 1 ? {} : { sign: { type: 'string', pattern: ID.source } }),
    threat: { anyOf: [wordsOf(THREATS), listOf(wordsOf(THREATS), 1, THREATS.length)] },
    title: TITLE,
    rationale: PROSE,
    source: PROSE,
    owner: PROSE,
    validFrom: DAY,
    validTo: DAY,
    when: partOf('condition'),
    examples: objectOf(
      Object.fromEntries(EXAMPLE_GROUPS.map((group) => [group, listOf(partOf('example'), 0, MAX_EXAMPLES)])),
      [],
    ),
  };
  const always = ['id', 'kind', 'mandate', 'family', 'title', 'when'];
  const handling = wordsOf(HANDLINGS);
  const contains = listOf({ type: 'string', pattern: ID.source }, 0, MAX_SIGNS);
  return {
    oneOf: [
      objectOf(
        { ...common, kind: { const: 'indicator' }, weight: SCORE, ...(format === 1 ? {} : { handling, contains }) },
        [...always, 'weight'],
      ),
      objectOf({ ...common, kind: { const: 'exoneration' }, weight: SCORE }, [...always, 'weight']),
      objectOf({ ...common, kind: { const: 'trigger' }, outcome: wordsOf(FORCED), handling }, [...always, 'outcome']),
    ],
  };
}

/** Facts of one traveller; null: sent but empty. */
function example(): JsonSchema {
  const facts = FACTS.map((fact): readonly [string, JsonSchema] => {
    const value = valueSchema(fact);
    return [fact.id, { anyOf: [fact.type === 'set' ? listOf(value, 0, 1000) : value, { type: 'null' }] }];
  });
  return objectOf(Object.fromEntries(facts), []);
}
