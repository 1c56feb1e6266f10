/**
 * The editor schema of conditions. Facts with the same type, unit and list of words take the same operators and operands, so they share one part;
 * all of it is derived from the catalogue of facts and the table of operators.
 */
import { factTexts } from '../../../shared/catalogue/en/facts.ts';
import { rulesTexts } from '../../../shared/catalogue/en/rules.ts';
import type { FactDeclaration } from '../../../shared/fact/fact.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { DURATION_PATTERN, measuresTime } from '../durations.ts';
import { areComparable } from '../fact-operand.ts';
import { isTextual, MAX_TEXT_OPERAND } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { OPERATORS } from '../operators.ts';
import { MAX_CONDITIONS, MAX_LIST } from '../read-condition.ts';
import { type JsonSchema, listOf, objectOf, partOf, textOf, wordsOf } from './json-schema.ts';

const TEXTS: Readonly<Record<string, string>> = { ...factTexts, ...rulesTexts };
const INT32: JsonSchema = { type: 'integer', minimum: -2_147_483_647, maximum: 2_147_483_647 };
const DURATION: JsonSchema = { type: 'string', pattern: DURATION_PATTERN };

/** Schemas of `condition` and of its parts, by name. */
export function conditionParts(): Readonly<Record<string, JsonSchema>> {
  const groups = new Map<string, FactDeclaration[]>();
  for (const fact of FACTS) {
    const name = groupOf(fact);
    groups.set(name, [...(groups.get(name) ?? []), fact]);
  }
  const parts: Record<string, JsonSchema> = {};
  const others: Record<string, JsonSchema> = {};
  for (const [name, facts] of groups) {
    const [first] = facts;
    if (first === undefined) continue;
    parts[name] = comparison(first, facts);
    others[besideOf(first)] ??= named(FACTS.filter((fact) => areComparable(first, fact)));
  }
  const branch = listOf(partOf('condition'), 1, MAX_CONDITIONS);
  const condition: JsonSchema = {
    anyOf: [
      objectOf({ all: branch }, ['all']),
      objectOf({ any: branch }, ['any']),
      objectOf({ not: partOf('condition') }, ['not']),
      ...Object.keys(parts).map(partOf),
    ],
  };
  return { condition, ...parts, ...others };
}

function groupOf({ type, unit, decimals, words }: FactDeclaration): string {
  return ['fact', type, unit ?? '', decimals ?? '', ...(words ?? [])].filter((part) => part !== '').join('-');
}

/** Name of the part that lists the facts comparable with this one. */
function besideOf({ type, unit, decimals }: FactDeclaration): string {
  return ['beside', type, unit ?? '', decimals ?? ''].filter((part) => part !== '').join('-');
}

/** A fact of a group with exactly one operator. */
function comparison(fact: FactDeclaration, group: readonly FactDeclaration[]): JsonSchema {
  const operators = OPERATORS.filter(({ types }) => types.includes(fact.type));
  const properties: Record<string, JsonSchema> = { fact: named(group) };
  for (const operator of operators) {
    const description = TEXTS[`operator.${operator.key}`] ?? operator.key;
    properties[operator.key] = { description, ...expected(operator, fact) };
  }
  return objectOf(properties, ['fact'], { minProperties: 2, maxProperties: 2 });
}

function named(facts: readonly FactDeclaration[]): JsonSchema {
  return { oneOf: facts.map(({ id }) => ({ const: id, description: TEXTS[`fact.${id}`] ?? id })) };
}

/** The operand of an operator for facts like this one. */
function expected(operator: Operator, fact: FactDeclaration): JsonSchema {
  const value = operandOf(fact);
  switch (operator.operand) {
    case 'one':
      return value;
    case 'list':
      return listOf(value, 1, MAX_LIST);
    case 'pair':
      return listOf(value, 2, 2);
    case 'pattern':
      return textOf(MAX_TEXT_OPERAND);
    case 'span':
      return DURATION;
    case 'list-name':
      return { type: 'string' };
    case 'flag':
      return { type: 'boolean' };
    case 'fact':
      return besideFact(fact);
  }
}

function besideFact(fact: FactDeclaration): JsonSchema {
  const other = partOf(besideOf(fact));
  const amount: JsonSchema | null = isCounted(fact) ? operandOf(fact) : measuresTime(fact) ? DURATION : null;
  if (amount === null) return other;
  const moved = ['plus', 'minus'].map((key) => objectOf({ fact: other, [key]: amount }, ['fact', key]));
  return { anyOf: [other, ...moved] };
}

function isCounted({ type }: FactDeclaration): boolean {
  return type === 'integer' || type === 'decimal';
}

/** An operand: a value, or a duration when the fact counts time. */
function operandOf(fact: FactDeclaration): JsonSchema {
  const value = valueSchema(fact);
  return isCounted(fact) && measuresTime(fact) ? { anyOf: [value, DURATION] } : value;
}

/** One value of a fact (of a set: one member). Editors read `0123` as a number, the rule reader as text. */
export function valueSchema(fact: FactDeclaration): JsonSchema {
  if (isTextual(fact)) {
    if (fact.words !== undefined) return wordsOf(fact.words);
    return { type: ['string', 'number'], minLength: 1, maxLength: MAX_TEXT_OPERAND };
  }
  switch (fact.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'decimal':
      return { type: 'number' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'instant':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}Z$' };
    default:
      return INT32;
  }
}
