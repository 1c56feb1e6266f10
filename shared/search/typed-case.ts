/** The number of a case as officers type it: whole (`LFW-2026-483920`, with or without signs between), or from its year, or its six digits. */

export interface TypedCase {
  /** Null: any unit. */
  readonly unit: string | null;
  /** Null: any year. */
  readonly year: string | null;
  readonly number: string;
}

const WRITTEN = /^(?:([A-Z][A-Z0-9]{1,7}?)[\s./-]*)?(20\d{2})[\s./-]*(\d{6})$/;
const DIGITS = /^\d{6}$/;

/** Reads a text that is the number of a case and nothing else; null where it is none. */
export function readCase(text: string): TypedCase | null {
  const written = text.trim().toUpperCase();
  if (DIGITS.test(written)) return { unit: null, year: null, number: written };
  const found = WRITTEN.exec(written);
  return found === null ? null : { unit: found[1] ?? null, year: found[2] ?? null, number: found[3] ?? '' };
}

/** Whether the id of a case is the typed one. */
export function isTypedCase({ unit, year, number }: TypedCase, id: string): boolean {
  const [ofUnit, ofYear, ofNumber] = id.split('-');
  return ofNumber === number && (year === null || ofYear === year) && (unit === null || ofUnit === unit);
}

/** The number as it is written, as far as it was typed. */
export function caseNumber({ unit, year, number }: TypedCase): string {
  return [unit, year, number].filter((part) => part !== null).join('-');
}
