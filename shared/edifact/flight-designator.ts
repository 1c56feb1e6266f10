/**
 * Flight numbers as carriers write them: `LA532`, `UA0989`, `9W0012A`, `BAW117`, `DL 123`. The carrier is two characters (IATA, may hold a digit) or
 * three letters (ICAO); the number has one to four digits; one letter may follow (operational suffix).
 * Source: IATA SSIM; UN/EDIFACT TDT 8028.
 */
export interface FlightDesignator {
  readonly carrier: string | null;
  readonly number: number | null;
  readonly suffix: string | null;
}

/** Splits a designator. `carrier` is the carrier sent in its own component (TDT C040); it is removed from the front. */
export function parseFlightDesignator(written: string, carrier: string | null = null): FlightDesignator {
  const text = written.toUpperCase().replaceAll(' ', '').replaceAll('-', '');
  const known = carrier === null ? null : carrier.toUpperCase().trim();
  if (known !== null && known !== '' && text.startsWith(known)) {
    const rest = numberOf(text.slice(known.length));
    // Both may be sent: the two-letter carrier in its component and the three letters in the number, `ETH508` with ET.
    if (rest.number !== null) return { carrier: known, ...rest };
  }
  const length = carrierLength(text);
  const rest = numberOf(text.slice(length));
  if (known !== null && known !== '') return { carrier: known, ...rest };
  // An aircraft's registration (`N123AB`) is no flight number and names no carrier.
  const named = length > 0 && (rest.number !== null || text.length === length);
  return { carrier: named ? text.slice(0, length) : null, ...rest };
}

/** Length of the carrier at the front: 3 for three letters with a digit after them, 2 for two characters of which one is a letter, 0 for none. */
function carrierLength(text: string): number {
  if (text.length < 2) return 0;
  const icao = isLetter(text, 0) && isLetter(text, 1) && isLetter(text, 2);
  if (icao && (text.length === 3 || isDigit(text, 3))) return 3;
  if (isDigit(text, 0) && isDigit(text, 1)) return 0;
  return 2;
}

function numberOf(text: string): { number: number | null; suffix: string | null } {
  let end = 0;
  while (end < text.length && isDigit(text, end)) end++;
  if (end === 0 || end > 5) return { number: null, suffix: null };
  const rest = text.slice(end);
  if (rest.length > 1 && isLetter(rest, 0) && isLetter(rest, 1)) return { number: null, suffix: null };
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
