/** What an operator adds to the phrase of its fact when the value alone does not show why it counted: the list, or the fact compared with. */
import { formatText } from '../catalogue/format-text.ts';
import type { ExplanationLeaf } from './screening.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * "on the list “Cocaine source airports”", "differs from: Issuing state = GHA"; null for operators that need no addition (they have no text
 * `reason.operator.<key>`). Of several values it says which are on the list: "GRU on the list “Cocaine source airports”".
 */
export function leafQualifier(leaf: ExplanationLeaf, texts: Texts): string | null {
  const { operator, expected, list, onList = [], beside } = leaf;
  const asked = list === undefined ? expectedText(expected, texts) : titleText(list, texts);
  if (onList.length > 0) return formatText(texts, 'reason.on-list', { members: valueText(onList, texts), list: asked });
  const key = `reason.operator.${operator}`;
  if (texts[key] === undefined) return null;
  const found = beside?.state === 'value' ? ` = ${valueText(beside.value, texts)}` : '';
  return formatText(texts, key, { expected: `${asked}${found}` });
}

/** A title in the language of the texts, else in English. */
function titleText(title: Readonly<Record<string, string>>, texts: Texts): string {
  return title[texts['language.code'] ?? 'en'] ?? title.en ?? '';
}

/** "Issuing state = GHA" for each value that the fact itself compares, and the two names that it compares. */
export function comparedTexts({ compared = [], names }: ExplanationLeaf, texts: Texts): readonly string[] {
  const values = compared.map(({ fact, value }) => `${texts[`fact.${fact}`] ?? fact} = ${valueText(value, texts)}`);
  return names === undefined ? values : [...values, formatText(texts, 'reason.names', names)];
}

/** The value after the name of the compared fact: words and booleans in the reader's language, texts as they are. */
function valueText(value: unknown, texts: Texts): string {
  if (Array.isArray(value))
    return value.map((each) => valueText(each, texts)).join(formatText(texts, 'list.separator'));
  const key = typeof value === 'boolean' ? `truth.${value}` : `word.${String(value)}`;
  return texts[key] ?? String(value);
}

/**
 * The operand of an operator for people: facts by their names, durations in words ("30 days"), an amount after the fact it shifts. Anything else
 * as written.
 */
export function expectedText(expected: unknown, texts: Texts): string {
  if (typeof expected !== 'object' || expected === null) {
    const written = String(expected);
    return durationText(written, texts) ?? texts[`fact.${written}`] ?? written;
  }
  const { fact, plus, minus }: { readonly fact?: unknown; readonly plus?: unknown; readonly minus?: unknown } =
    expected;
  const name = texts[`fact.${String(fact)}`] ?? String(fact);
  if (plus === undefined && minus === undefined) return name;
  return `${name} ${plus === undefined ? '−' : '+'} ${expectedText(plus ?? minus, texts)}`;
}

function durationText(written: string, texts: Texts): string | null {
  const parts = /^(\d+)([mhdw])$/.exec(written);
  return parts === null ? null : formatText(texts, `duration.${parts[2]}`, { count: Number(parts[1]) });
}
