/**
 * The check digit that machine-readable zones print after a document number (ICAO Doc 9303 part 3, section 4.9). Some carriers and readers send
 * it with the number, others do not.
 */

const WEIGHTS = [7, 3, 1] as const;
/** Shorter numbers are not printed this way. */
const LEAST_LENGTH = 6;
/** Longer ones have their check digit elsewhere. */
const MOST_LENGTH = 9;

/** Check digit of letters A to Z and digits. */
export function checkDigit(code: string): string {
  let sum = 0;
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charCodeAt(at);
    sum += (unit <= 0x39 ? unit - 0x30 : unit - 0x37) * (WEIGHTS[at % 3] as number);
  }
  return String(sum % 10);
}

/** The number without the check digit at its end; null when it ends with none. */
export function withoutCheckDigit(code: string): string | null {
  const number = code.slice(0, -1);
  return hasLength(number) && code.endsWith(checkDigit(number)) ? number : null;
}

/** The number with its check digit; null when it cannot have one. */
export function withCheckDigit(code: string): string | null {
  return hasLength(code) ? `${code}${checkDigit(code)}` : null;
}

function hasLength({ length }: string): boolean {
  return length >= LEAST_LENGTH && length <= MOST_LENGTH;
}
