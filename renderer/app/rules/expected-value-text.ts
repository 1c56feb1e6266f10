import type { TFunction } from 'i18next';
import { factValueText } from '../traveller/fact-value-text.ts';

/** What stands beside an operator as words: values as in `factValueText`, facts by their names, durations in words. */
export function expectedValueText(t: TFunction, expected: unknown): string {
  if (typeof expected === 'string') {
    const [, count, unit] = /^(\d+)([mhdw])$/.exec(expected) ?? [];
    if (unit !== undefined) return t(`duration.${unit}`, { count: Number(count) });
    return t([`word.${expected}`, `fact.${expected}`], { defaultValue: expected });
  }
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return factValueText(t, expected);
  const { fact, plus, minus }: { readonly fact?: unknown; readonly plus?: unknown; readonly minus?: unknown } =
    expected;
  const name = expectedValueText(t, fact);
  if (plus === undefined && minus === undefined) return name;
  return `${name} ${plus === undefined ? '−' : '+'} ${expectedValueText(t, plus ?? minus)}`;
}
