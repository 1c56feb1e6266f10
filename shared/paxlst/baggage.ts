/** Checked bags of a person: FTX for tags, MEA for number and weight. Source: WCO/IATA/ICAO PAXLST implementation guide, segment group 4. */
import { isDigits } from '../edifact/digit-dates.ts';
import { tagCode } from '../edifact/tokens.ts';
import type { PersonSegment } from './person-segments.ts';
import { upperCase } from './sent-values.ts';

const COUNT = tagCode('CT');
const WEIGHT = tagCode('WT');
const BAG = tagCode('BAG');

/** A larger count is a mistake of the sender; only the first tag is kept then. */
const MOST_BAGS = 99;
/** Digits of the serial part of a licence plate; those before them name the carrier. Source: IATA Resolution 740. */
const SERIAL = 6;

/** MEA: how many bags (CT), or what they weigh together (WT). */
export const readBagMeasure: PersonSegment = (list, person, s) => {
  const { tokens } = list;
  const kind = tokens.code(s, 1);
  // Some senders put the value where the unit belongs.
  let value = tokens.text(s, 3, 1);
  let unit = upperCase(tokens.text(s, 3, 0));
  let component = 1;
  if (value === '' && isDigits(unit)) {
    value = unit;
    unit = '';
    component = 0;
  }
  if (value === '') return;
  if (kind === COUNT) {
    const count = Number(value);
    if (!Number.isInteger(count) || count < 0) list.warn(s, 'value-unreadable', value);
    else if (!list.repeated(person.bagCount, count, value, s)) person.bagCount = count;
    list.mark('bags.count', s, 3, component);
  } else if (kind === WEIGHT) {
    const weight = kilograms(value, unit);
    if (weight === null) list.warn(s, 'value-unreadable', unit === '' ? value : `${value} ${unit}`);
    else if (!list.repeated(person.bagWeight, weight, value, s)) person.bagWeight = weight;
    list.mark('bags.weightKg', s, 3, component);
  } else list.info(s, 'unknown-qualifier', tokens.text(s, 1));
};

/** FTX+BAG: pairs of a first tag and the number of consecutive tags; some senders put the weight in the second element. */
export const readBagTags: PersonSegment = (list, person, s) => {
  const { tokens } = list;
  if (tokens.code(s, 1) !== BAG) {
    list.info(s, 'unknown-qualifier', tokens.text(s, 1));
    return;
  }
  const weight = tokens.text(s, 2);
  if (weight !== '') {
    // A single digit is a text function code (4453), not a weight.
    const kept = weight.length > 1 && person.bagWeight === null ? kilograms(weight, 'KGM') : null;
    if (kept === null) list.info(s, 'value-not-kept', weight);
    else person.bagWeight = kept;
  }
  const components = tokens.componentCount(s, 4);
  for (let c = 0; c < components; c++) {
    const tag = tokens.text(s, 4, c);
    const next = tokens.text(s, 4, c + 1);
    const counted = next.length <= 3 && isDigits(next);
    const count = counted ? Number(next) : 1;
    const tags = bagTags(tag, count);
    if (tag !== '' && tags.length !== Math.max(count, 1)) {
      if (tags.length === 0) list.info(s, 'placeholder', tag);
      else list.info(s, 'value-unreadable', next);
    }
    if (person.tags.length === 0 && tags.length > 0) person.tags = tags;
    else for (const more of tags) person.tags = list.added(person.tags, more, s);
    list.mark('bags.tags', s, 4, c);
    if (counted) c++;
  }
};

/** `AF012345` with a count of 3 is AF012345, AF012346, AF012347; a tag that does not end in a digit stays alone. */
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

/** Factor to kilograms by unit (UN/ECE Recommendation 20 and other spellings in use); no unit means kilograms. */
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
  // Fast path: nearly every weight has this form.
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
