/** Flight, seat and route. */
import type { LookoutTerms } from '../lookout.ts';
import type { CallPlaces } from './call-places.ts';
import type { CallReader } from './call-reader.ts';
import { type CallWords, phrases, places } from './call-word.ts';

const FLIGHT = phrases('flight|flt|vol|flight number|flight no|vol no|vol n|vol numero');
const ON = phrases('on|on the|sur|sur le|by|prend le|takes|taking|dans le|aboard|a bord du|le|the');
const WHOLE = /^([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})0*(\d{1,4})([A-Z]?)$/;
/** What is counted, so that `et 2 valises` is no flight. */
const COUNTED =
  /^(?:ans|years?|yo|yrs|valises?|sacs?|bags?|cases?|suitcases?|bagages?|enfants?|children|kids|hommes?|femmes?|men|women|personnes?|kg|kilos?|euros?|h|hours?|heures?)$/;

/** `ET508`, `AF 704`, `vol et 508`, `Air France 704`. */
export const readFlight: CallReader = (words, at, { places: known }) => {
  const on = words.past(at, ON);
  const keyword = words.after(on, FLIGHT);
  const from = keyword ?? on;
  const found = designated(words, from, known, keyword !== null) ?? named(words, from, known, keyword !== null);
  if (found === null) return null;
  return { terms: { flight: found.flight }, words: places(at, found.to) };
};

interface FoundFlight {
  readonly flight: NonNullable<LookoutTerms['flight']>;
  readonly to: number;
}

function designated(words: CallWords, at: number, known: CallPlaces, said: boolean): FoundFlight | null {
  const word = said ? words.value(at) : words.free(at);
  if (word === null || /^(?:de|du|le|la|to|for)$/.test(word.raw)) return null;
  const one = flightOf(word.raw.toUpperCase(), known, said);
  if (one !== null) return { flight: one, to: at + 1 };
  const next = words.close(at + 1);
  // A lone `et` is a word of French.
  if (next === null || (!said && word.raw !== word.raw.toUpperCase()) || !/^\d{1,4}[A-Za-z]?$/.test(next.raw))
    return null;
  if (!said && (next.raw.length < 2 || COUNTED.test(words.all[at + 2]?.folded ?? ''))) return null;
  const two = flightOf(`${word.raw}${next.raw}`.toUpperCase(), known, said);
  return two === null ? null : { flight: two, to: at + 2 };
}

function flightOf(code: string, known: CallPlaces, said: boolean): FoundFlight['flight'] | null {
  const [, carrier = '', number = '', suffix = ''] = WHOLE.exec(code) ?? [];
  if (carrier === '' || number === '' || Number(number) === 0) return null;
  const iata = known.carrier(carrier);
  if (iata === null && !said) return null;
  return { carrier: iata ?? carrier, number: Number(number), suffix: suffix === '' ? null : suffix };
}

const MOST_NAME = 3;
/** Shorter names are designators. */
const LEAST_NAME = 4;
/** A shorter number behind a carrier's name counts something else. */
const NUMBER = /^\d{2,4}$/;

/** A carrier by its name, then the number. */
function named(words: CallWords, at: number, known: CallPlaces, said: boolean): FoundFlight | null {
  for (let count = MOST_NAME; count > 0; count -= 1) {
    const end = at + count;
    const name = places(at, end).map((place) => (place === at ? words.free(place) : words.close(place)));
    const number = words.close(end);
    if (name.some((word) => word === null || (!said && word.capital === false))) continue;
    if (number === null || !NUMBER.test(number.raw) || COUNTED.test(words.all[end + 1]?.folded ?? '')) continue;
    const written = name.map((word) => word?.folded).join(' ');
    const carrier = written.length < LEAST_NAME ? null : known.carrier(written);
    if (carrier !== null) return { flight: { carrier, number: Number(number.raw), suffix: null }, to: end + 1 };
  }
  return null;
}

const SEAT = phrases(
  'seat|seats|siege|sieges|place|fauteuil|in seat|au siege|a la place|seated in|assis en|assise en|sits in|seat no|seat number',
);
const SEAT_FORM = /^0?(\d{1,2})([A-L])$/;

/** `seat 12C`, `siège 12 c`; without the word for it in capitals, and not `18H`, which is an hour. */
export const readSeat: CallReader = (words, at) => {
  const keyword = words.after(at, SEAT);
  const word = keyword === null ? words.free(at) : words.value(keyword);
  if (word === null) return null;
  const from = keyword ?? at;
  const next = words.close(from + 1);
  const parted = keyword !== null && /^\d{1,2}$/.test(word.raw) && next !== null && /^[A-L]$/i.test(next.raw);
  const written = parted ? word.raw + next.raw : word.raw;
  const found = SEAT_FORM.exec(keyword === null ? written : written.toUpperCase());
  if (found === null || (keyword === null && found[2] === 'H')) return null;
  return { terms: { seat: `${found[1]}${found[2]}` }, words: places(at, from + (parted ? 2 : 1)) };
};

const FROM = phrases(
  'en provenance d|provenant d|venant d|vient d|arrive d|arrivant d|au depart d|depart|depart de|departs|departs from|departing from|leaves|leaves from|leaving from|quitte|part de|partant de|from|coming from|arriving from|flying from|de|depuis|en provenance de|provenant de|vient de|venant de|arrive de|arrivant de|au depart de|departing|leaving|ex',
);
const TO = phrases(
  'to|going to|flying to|bound for|for|towards|a|vers|pour|a destination de|destination|direction|jusqu a|arriving|arriving at|arriving in|arrives|arrives at|arrives in|arrive a|arrivant a|va a|allant a|part pour',
);
const VIA = phrases('via|par|with a stop in|transit|transit in|en transit a|en transit par|stop in|through');
const BETWEEN = /^\s*(?:[-–—/>→]+|->)\s*$/u;
const UNTIL = phrases('to|a|vers|pour|until|jusqu a');
const MOST_CITY = 4;

/** Both ends of a route: they say more than a place from which somebody comes. */
export const readWholeRoute: CallReader = (words, at, context, soFar) => {
  const found = readRoute(words, at, context, soFar);
  return found?.terms.from !== undefined && found.terms.to !== undefined ? found : null;
};

/** `LFW-CDG`, `Lomé-Paris`, `from Lagos`, `Lomé to Paris`, `à destination de Paris`. */
export const readRoute: CallReader = (words, at, context) => {
  const { places: known } = context;
  // A stop is neither end.
  if (words.all[at - 1]?.folded === 'via') return null;
  const origin = words.after(at, FROM);
  const first = placeAt(words, origin ?? at, known, origin !== null);
  if (first !== null) {
    const stop = stopAt(words, first.to, known);
    const last = placeAfter(words, stop ?? first.to, known);
    // Of two places that stand side by side, one must be no ordinary word.
    if (last !== null && (origin !== null || last.said || first.sure || last.sure))
      return {
        terms: { from: first.code, to: last.code },
        words: [...places(at, first.to), ...places(stop ?? first.to, last.to)],
      };
    if (origin !== null) return { terms: { from: first.code }, words: places(at, first.to) };
  }
  const goal = words.after(at, TO);
  const target = goal === null ? null : placeAt(words, goal, known, true);
  return target === null ? null : { terms: { to: target.code }, words: places(at, target.to) };
};

/** The place behind a stop that is named here; null: none is. */
function stopAt(words: CallWords, at: number, known: CallPlaces): number | null {
  const via = words.after(at, VIA);
  return via === null ? null : (placeAt(words, via, known, true)?.to ?? null);
}

interface FoundPlace {
  readonly code: string;
  readonly sure: boolean;
  readonly to: number;
}

/** The end of a route behind its beginning: behind a sign or a word for it, or side by side. */
function placeAfter(words: CallWords, at: number, known: CallPlaces): (FoundPlace & { readonly said: boolean }) | null {
  const until = words.after(at, UNTIL);
  const linked = BETWEEN.test(words.all[at]?.gap ?? '');
  const found = placeAt(words, until ?? at, known, until !== null || linked, linked);
  if (found === null) return null;
  // A stop between: the last is where the journey goes.
  const next = BETWEEN.test(words.all[found.to]?.gap ?? '') ? placeAt(words, found.to, known, true, true) : null;
  return { ...(next ?? found), said: until !== null || linked };
}

/** A place by code or name. `said`: a word or sign before it says that it is one. */
function placeAt(words: CallWords, at: number, known: CallPlaces, said: boolean, linked = false): FoundPlace | null {
  const word = linked ? words.free(at) : (words.value(at) ?? (said ? null : words.free(at)));
  if (word === null) return null;
  for (let count = MOST_CITY; count > 0; count -= 1) {
    const parts = places(at, at + count).map((place) => (place === at ? word : words.close(place)));
    if (parts.some((part) => part === null)) continue;
    const city = known.city(parts.map((part) => part?.folded).join(' '));
    if (city === null) continue;
    const written = parts.every((part) => part?.capital === true);
    if (city.sure || (said && written)) return { code: city.code, sure: city.sure, to: at + count };
  }
  const code = word.raw.toUpperCase();
  const isCode = word.raw === code || (said && linked);
  if (!isCode || !known.isAirport(code)) return null;
  // In a text of one case, a code stands behind a word for it or beside another by a sign.
  const next = words.free(at + 1);
  const isLinked = next !== null && BETWEEN.test(next.gap) && known.isAirport(next.raw.toUpperCase());
  return word.capital !== null || said || isLinked ? { code, sure: true, to: at + 1 } : null;
}
