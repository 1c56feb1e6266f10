/** Bag tags and weights as API messages send them. Source: WCO/IATA/ICAO PAXLST implementation guide, FTX and MEA of group 4. */

/** More tags than anybody checks in: a larger count is a mistake and only the first tag is believed. */
const MOST_BAGS = 99;
/** Digits that count on: those before them in a licence plate name the carrier. Source: IATA Resolution 740. */
const SERIAL = 6;

/** `AF012345` with a count of 3 is AF012345, AF012346, AF012347; a tag that ends in no digit stays alone. */
export function bagTags(first: string, count: number): string[] {
  const tag = first.toUpperCase();
  if (tag === '' || tag === 'NULL') return [];
  let digits = tag.length;
  while (digits > 0 && tag.length - digits < SERIAL && isDigit(tag.charCodeAt(digits - 1))) digits--;
  if (digits === tag.length || count <= 1 || count > MOST_BAGS) return [tag];
  const width = tag.length - digits;
  const start = Number(tag.slice(digits));
  const tags: string[] = [tag];
  for (let next = 1; next < count; next++)
    tags.push(
      tag.slice(0, digits) +
        String(start + next)
          .padStart(width, '0')
          .slice(-width),
    );
  return tags;
}

/** Kilograms in a unit (UN/ECE Recommendation 20 and what else is written); none said is kilograms. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  KGM: 1,
  KGS: 1,
  KG: 1,
  K: 1,
  LBR: 0.45359237,
  LBS: 0.45359237,
  LB: 0.45359237,
};

/** Kilograms, rounded, of a value in a unit (upper case); null when it is no number or the unit is unknown. A decimal comma is accepted. */
export function kilograms(value: string, unit: string): number | null {
  const whole = wholeNumber(value);
  // Nearly every weight is so.
  if (whole >= 0 && unit === 'KGM') return whole;
  const amount = Number(value.includes(',') ? value.replace(',', '.') : value);
  const factor = UNITS[unit];
  if (value === '' || factor === undefined || !Number.isFinite(amount) || amount < 0) return null;
  return Math.round(amount * factor);
}

/** Value of one to four digits, -1 for any other text. */
function wholeNumber(text: string): number {
  if (text === '' || text.length > 4) return -1;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) return -1;
    value = value * 10 + text.charCodeAt(at) - 48;
  }
  return value;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
