/** What a leaf adds to the phrase of its fact, where the value alone does not say why it counted: the list it is on, the fact it was compared with. */
import { formatText } from '../catalogue/format-text.ts';
import type { ExplanationLeaf } from './screening.ts';

type Texts = Readonly<Record<string, string>>;

/** "on the list source-airports"; null for operators whose value speaks for itself (they have no text `reason.operator.<key>`). */
export function leafQualifier({ operator, expected }: ExplanationLeaf, texts: Texts): string | null {
  const key = `reason.operator.${operator}`;
  return texts[key] === undefined ? null : formatText(texts, key, { expected: expectedText(expected, texts) });
}

function expectedText(expected: unknown, texts: Texts): string {
  if (typeof expected !== 'object' || expected === null) return texts[`fact.${String(expected)}`] ?? String(expected);
  const { fact, plus, minus }: { readonly fact?: unknown; readonly plus?: unknown; readonly minus?: unknown } =
    expected;
  const name = texts[`fact.${String(fact)}`] ?? String(fact);
  return plus !== undefined ? `${name} + ${plus}` : minus !== undefined ? `${name} − ${minus}` : name;
}
