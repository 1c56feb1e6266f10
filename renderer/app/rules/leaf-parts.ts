/** One condition of a rule as a sentence in parts: the fact, the comparison and the values. Words come from `condition.says.<operator>`. */

import { measuresTime } from '../../../rules/language/durations.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FactDeclaration } from '../../../shared/fact/fact.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import { counted, countryName, formatDate, formatLocal } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import type { ConditionView } from './read-condition.ts';

export type LeafView = Extract<ConditionView, { readonly kind: 'leaf' }>;

export interface LeafPart {
  /** A `list` is named by its id. */
  readonly kind: 'fact' | 'words' | 'value' | 'list';
  readonly text: string;
}

/** The texts and the language. */
export interface Reader {
  readonly t: TFunction;
  readonly language: Language;
}

/** Marks the number of a part within the looked-up words. No catalogue text contains it. */
const MARK = '\u0001';
const LISTS = ['inList', 'notInList'];
const YES_OR_NO = ['sent', 'empty'];

/** The parts of a condition in reading order. */
export function leafParts(leaf: LeafView, reader: Reader): readonly LeafPart[] {
  const phrase = truthPhrase(leaf, reader);
  if (phrase !== null) return [{ kind: 'fact', text: phrase }];
  const parts: LeafPart[] = [];
  const put = (kind: LeafPart['kind'], text: string) => `${MARK}${parts.push({ kind, text }) - 1}${MARK}`;
  const { t } = reader;
  const { fact, operator, expected } = leaf;
  const [low, high] = operator === 'between' && Array.isArray(expected) ? expected : [];
  const said = t(keysOf(leaf), {
    fact: put('fact', factName(t, fact)),
    value: put('value', expectedText(leaf, reader)),
    low: put('value', valueText(low, fact, reader)),
    high: put('value', valueText(high, fact, reader)),
    list: put('list', String(expected)),
    operator: t(`operator.${operator}`, { defaultValue: operator }),
  });
  return said
    .split(MARK)
    .map((text, index) => (index % 2 === 1 ? parts[Number(text)] : { kind: 'words', text }) as LeafPart)
    .filter(({ text }) => text !== '');
}

/** Keys of the words, the most specific first. */
function keysOf({ fact, operator, expected }: LeafView): string[] {
  const type = factById(fact)?.type;
  const key = `condition.says.${operator}`;
  if (YES_OR_NO.includes(operator)) return [`${key}.${String(expected)}`, 'condition.says.other'];
  const own = LISTS.includes(operator) && type === 'set' ? [`${key}.set`] : [];
  const time = type === 'date' || type === 'instant' ? [`${key}.time`] : [];
  return [...own, ...time, key, 'condition.says.other'];
}

/** "No checked bag" for a condition on a fact that is true or false; null for other conditions. */
function truthPhrase({ fact, operator, expected }: LeafView, { t }: Reader): string | null {
  if (typeof expected !== 'boolean' || YES_OR_NO.includes(operator)) return null;
  const phrase = t(`phrase.${fact}.${operator === 'notEquals' ? !expected : expected}`, { defaultValue: '' });
  return phrase === '' ? null : phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

function expectedText({ fact, operator, expected }: LeafView, reader: Reader): string {
  if (operator.endsWith('Fact')) return otherFactText(fact, expected, reader);
  if (operator.endsWith('Departure')) return durationText(reader.t, String(expected)) ?? String(expected);
  if (!Array.isArray(expected)) return valueText(expected, fact, reader);
  const values = expected.map((each) => valueText(each, fact, reader));
  const last = values.pop() ?? '';
  const joint = operator === 'includesAll' ? ', ' : reader.t('condition.or');
  return values.length === 0 ? last : `${values.join(', ')}${joint}${last}`;
}

/** A value of a fact, or all values of a set, as text for officers. */
export function spokenValue(value: unknown, of: string, reader: Reader): string {
  if (!Array.isArray(value)) return valueText(value, of, reader);
  return value.length === 0 ? reader.t('value.none') : value.map((each) => valueText(each, of, reader)).join(', ');
}

/** One value as text for officers: with its unit, dates and countries by language, durations and known words in words. */
function valueText(value: unknown, of: string, { t, language }: Reader): string {
  const fact = factById(of);
  if (typeof value === 'number') return numberText(value, fact, { t, language });
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  const text = String(value ?? '');
  if (fact === undefined) return text;
  const duration = measuresTime(fact) ? durationText(t, text) : null;
  if (duration !== null) return duration;
  if (fact.type === 'date') return formatDate(text, language);
  if (fact.type === 'instant') return /^\d{4}-\d{2}-\d{2}/.test(text) ? formatLocal(text, language) : text;
  if (fact.words !== undefined) return t(`word.${text}`, { defaultValue: text });
  const name = fact.codes === 'country' ? countryName(text, language) : text;
  return name === text ? text : `${name} (${text})`;
}

function numberText(value: number, fact: FactDeclaration | undefined, { t, language }: Reader): string {
  const { count, n } = counted(value, language);
  // For counts of pieces, persons or nights, the fact's name states the unit.
  return t(`unit.${fact?.unit ?? ''}`, { count, n, defaultValue: n });
}

/** `30d` as "30 days"; null where it is no duration. */
function durationText(t: TFunction, text: string): string | null {
  const [, count, unit] = /^(\d+)([mhdw])$/.exec(text) ?? [];
  return unit === undefined ? null : t(`duration.${unit}`, { count: Number(count) });
}

/** The second fact and its offset: "30 days before: Time of departure". */
function otherFactText(of: string, expected: unknown, reader: Reader): string {
  const { t } = reader;
  if (typeof expected !== 'object' || expected === null) return factName(t, String(expected));
  const moved = new Map<string, unknown>(Object.entries(expected));
  const fact = factName(t, String(moved.get('fact')));
  const way = ['plus', 'minus'].find((each) => moved.has(each));
  if (way === undefined) return fact;
  const written = moved.get(way);
  const duration = durationText(t, String(written));
  const type = factById(of)?.type;
  const time = duration !== null && (type === 'date' || type === 'instant');
  const key = time ? { plus: 'later', minus: 'earlier' }[way] : way;
  return t(`condition.fact.${key}`, { fact, amount: duration ?? valueText(written, of, reader) });
}

function factName(t: TFunction, id: string): string {
  return t(`fact.${id}`, { defaultValue: id });
}
