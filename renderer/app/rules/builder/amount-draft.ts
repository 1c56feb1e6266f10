/** A number or a duration as it is typed: digits, and the unit they are counted in. What is half typed or wrong is kept as it is, for the reader of rules to refuse. */

/** Units of a duration; null: the plain number, in the unit of the fact. */
export const DURATION_UNITS = ['m', 'h', 'd', 'w'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface AmountDraft {
  readonly text: string;
  readonly unit: DurationUnit | null;
}

/** What is written beside an operator as digits and unit. */
export function readAmountDraft(expected: unknown): AmountDraft {
  if (typeof expected === 'number') return { text: String(expected), unit: null };
  const text = typeof expected === 'string' ? expected : '';
  const unit = DURATION_UNITS.find((each) => text.endsWith(each)) ?? null;
  return { text: unit === null ? text : text.slice(0, -1), unit };
}

/** Digits and unit as they are written beside an operator: `72`, `12.5`, `30d`; undefined when nothing was typed. */
export function writeAmountDraft({ text, unit }: AmountDraft): number | string | undefined {
  // Letters are units; a decimal comma is as good as a point.
  const digits = text.replace(',', '.').replace(/[^\d.-]/g, '');
  if (unit !== null) return `${digits}${unit}`;
  if (digits === '') return undefined;
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(digits) ? Number(digits) : digits;
}
