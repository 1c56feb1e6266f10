/**
 * Flight numbers as carriers write them: `LA532`, `UA0989`, `9W0012A`, `BAW117`, `DL 123`. The carrier is two characters (IATA, may hold a
 * digit) or three letters (ICAO); the number has one to four digits; one letter may follow (operational suffix).
 * Source: IATA SSIM; UN/EDIFACT TDT 8028.
 */
export interface FlightDesignator {
  readonly carrier: string | null;
  readonly number: number | null;
  readonly suffix: string | null;
}

/** Splits a designator; `carrier` is the carrier as sent apart (TDT C040), which is then stripped off the front. */
export function parseFlightDesignator(written: string, carrier: string | null = null): FlightDesignator {
  const text = written.toUpperCase().replaceAll(' ', '').replaceAll('-', '');
  const known = carrier === null ? null : carrier.toUpperCase().trim();
  if (known !== null && known !== '' && text.startsWith(known))
    return { carrier: known, ...numberOf(text.slice(known.length)) };
  const length = carrierLength(text);
  const found = length === 0 ? null : text.slice(0, length);
  return { carrier: known !== null && known !== '' ? known : found, ...numberOf(text.slice(length)) };
}

/** Length of the carrier at the front: 3 for three letters with a digit after them, 2 for two characters that are not both digits, 0 for none. */
function carrierLength(text: string): number {
  if (text.length < 2) return 0;
  if (isLetter(text, 0) && isLetter(text, 1) && isLetter(text, 2) && isDigit(text, 3)) return 3;
  if (isDigit(text, 0) && isDigit(text, 1)) return 0;
  return 2;
}

function numberOf(text: string): { number: number | null; suffix: string | null } {
  let end = 0;
  while (end < text.length && isDigit(text, end)) end++;
  if (end === 0 || end > 5) return { number: null, suffix: null };
  const rest = text.slice(end);
  return { number: Number(text.slice(0, end)), suffix: rest.length === 1 && isLetter(rest, 0) ? rest : null };
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 65 && unit <= 90;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}
