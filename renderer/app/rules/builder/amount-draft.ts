/** A number or a duration as typed: digits and unit. Unfinished or invalid text is kept, and the reader of rules reports it. */

/** Units of a duration; null: a plain number, in the unit of the fact. */
export const DURATION_UNITS = ['m', 'h', 'd', 'w'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface AmountDraft {
  readonly text: string;
  readonly unit: DurationUnit | null;
}

/** Digits and unit of an operator's value. */
export function readAmountDraft(expected: unknown): AmountDraft {
  if (typeof expected === 'number') return { text: String(expected), unit: null };
  const text = typeof expected === 'string' ? expected : '';
  const unit = DURATION_UNITS.find((each) => text.endsWith(each)) ?? null;
  return { text: unit === null ? text : text.slice(0, -1), unit };
}

/** Digits and unit as an operator's value: `72`, `12.5`, `30d`; undefined when empty. */
export function writeAmountDraft({ text, unit }: AmountDraft): number | string | undefined {
  // Letters are units. A decimal comma counts as a point.
  const digits = text.replace(',', '.').replace(/[^\d.-]/g, '');
  if (unit !== null) return `${digits}${unit}`;
  if (digits === '') return undefined;
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(digits) ? Number(digits) : digits;
}
