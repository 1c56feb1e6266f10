/** A flight as officers type it: `ET508`, `ET 508`, `et508 27`, `ET508/27NOV`, `ET 508 27/11`. */
import type { Leg } from '../manifest.ts';
import { isOnDay, readDay, type TypedDay } from './typed-day.ts';

export interface TypedFlight {
  readonly carrier: string;
  readonly number: number;
  /** Null: none was typed, and flights with any suffix fit. */
  readonly suffix: string | null;
  /** Null: any day. */
  readonly day: TypedDay | null;
}

/** A carrier's designator of two signs, one of them a letter, or of three letters; then the number and perhaps a suffix. */
const WHOLE = /^([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})0*(\d{1,4})([A-Z]?)$/;
const CARRIER = /^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})$/;
const NUMBER = /^0*\d{1,4}[A-Z]?$/;

/** The flight among typed words (in capitals) and the words that are left; null where none is one. */
export function readFlight(
  words: readonly string[],
): { readonly flight: TypedFlight; readonly left: readonly string[] } | null {
  const parted = words.flatMap(partedAtDay);
  const found = wholeWord(parted) ?? twoWords(parted);
  if (found === null) return null;
  const { at, takes, code } = found;
  const [, carrier = '', number = '', suffix = ''] = WHOLE.exec(code) ?? [];
  const before = parted.slice(0, at);
  const after = parted.slice(at + takes);
  const day = readDay(after);
  return {
    flight: { carrier, number: Number(number), suffix: suffix === '' ? null : suffix, day: day?.day ?? null },
    left: [...before, ...after.slice(day?.words ?? 0)],
  };
}

/** How well a flight fits what was typed: `begins` where its number only begins like it. Null: not at all. */
export function flightFits(
  { carrier, number, suffix, day }: TypedFlight,
  leg: Pick<Leg, 'carrier' | 'number' | 'suffix' | 'operating' | 'departure' | 'arrival'>,
): 'whole' | 'begins' | null {
  if (day !== null && !isOnDay(day, leg.departure) && !isOnDay(day, leg.arrival)) return null;
  const own = leg.carrier === carrier && (suffix === null || leg.suffix === suffix) ? leg.number : null;
  const operated = leg.operating?.carrier === carrier && suffix === null ? leg.operating.number : null;
  if (own === number || operated === number) return 'whole';
  return own !== null && suffix === null && String(own).startsWith(String(number)) ? 'begins' : null;
}

interface Found {
  readonly at: number;
  readonly takes: 1 | 2;
  readonly code: string;
}

function wholeWord(words: readonly string[]): Found | null {
  const at = words.findIndex((word) => WHOLE.test(word));
  return at < 0 ? null : { at, takes: 1, code: words[at] ?? '' };
}

function twoWords(words: readonly string[]): Found | null {
  const at = words.findIndex((word, index) => CARRIER.test(word) && NUMBER.test(words[index + 1] ?? ''));
  return at < 0 ? null : { at, takes: 2, code: `${words[at]}${words[at + 1]}` };
}

/** `ET508/27NOV` as messages write it, in two words. */
function partedAtDay(word: string): readonly string[] {
  const at = word.indexOf('/');
  return at > 0 && WHOLE.test(word.slice(0, at)) ? [word.slice(0, at), word.slice(at + 1)] : [word];
}
