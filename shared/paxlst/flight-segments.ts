/**
 * Segments of a flight: TDT opens it, LOC names its ports, DTM gives their local times.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, segment groups 2 and 3; DTM and LOC of the header.
 */
import { digitDateTime, isEndOfDay } from '../edifact/digit-dates.ts';
import { tagCode } from '../edifact/tokens.ts';
import { flightIdentity, namesAnother } from './flight-identity.ts';
import { Itinerary } from './itinerary.ts';
import type { ListDraft } from './list-draft.ts';
import { US_TIMES, writtenTime } from './sent-values.ts';
import { US_PORT_ROLES, usPort } from './us-dialect.ts';

const DEPARTURE = tagCode('189');
const ARRIVAL = tagCode('232');
/** When and where a list was filed or reported. */
const HEADER_TIMES = new Set([tagCode('554'), tagCode('137')]);
const HEADER_PLACES = new Set([tagCode('188'), tagCode('172')]);

/** TDT: the flight number, or the aircraft of a flight that has none. */
export function readFlight(list: ListDraft, s: number): void {
  // Group 7 (a person's own transport) is not used in air travel. A first flight sent after persons is still the flight.
  if (list.person !== null && list.flights > 0) {
    list.info(s, 'segment-ignored');
    return;
  }
  const { tokens, context } = list;
  const written = tokens.text(s, 2).toUpperCase();
  const carrier = list.sent(s, 5, 0) ?? (tokens.text(s, 1) === '' ? list.sent(s, 4, 0) : null);
  list.person = null;
  // A master crew list names no flight.
  if (written.endsWith('MCL')) return;
  const aircraft = list.sent(s, 8, 0) ?? list.sent(s, 8, 3);
  const identity = flightIdentity(written, carrier, aircraft, context.reference);
  if (namesAnother(written, carrier, context.reference)) list.warn(s, 'value-not-kept', written);
  if (identity.number === null) {
    const { registration } = identity;
    if (registration === null) list.warn(s, 'flight-unreadable', written);
    else list.info(s, 'flight-without-number', registration);
  }
  list.itinerary.flight(identity);
  list.trace?.(`flights.${list.flights}`, tokens.segStart[s] as number, tokens.segmentEnd(s));
  list.flights++;
}

/** LOC outside persons: a port of the current flight. */
export function readPort(list: ListDraft, s: number): void {
  const { tokens, itinerary } = list;
  const role = tokens.code(s, 1);
  const text = tokens.text(s, 1);
  const usRole = US_PORT_ROLES.get(role);
  if (Itinerary.isPort(text)) itinerary.port(text, list.port(list.sent(s, 2), s));
  else if (usRole !== undefined) itinerary.port(usRole, list.port(usPort(list.sent(s, 2)), s));
  else if (HEADER_PLACES.has(role)) list.info(s, 'value-not-kept', tokens.text(s, 2));
  else list.info(s, 'unknown-qualifier', text);
}

/** DTM outside persons: a time of the current flight or port, or of the filing. */
export function readFlightTime(list: ListDraft, s: number): void {
  const { tokens } = list;
  const kind = tokens.code(s, 1, 0);
  const written = writtenTime(tokens, s);
  const use = US_TIMES.get(kind) ?? (kind === DEPARTURE ? 'departure' : kind === ARRIVAL ? 'arrival' : null);
  if (use === null && !HEADER_TIMES.has(kind)) {
    list.info(s, 'unknown-qualifier', tokens.text(s, 1, 0));
    return;
  }
  if (written === '') return;
  const time = digitDateTime(written, list.reference);
  if (time === null || (written.length >= 10 && time.length === 10)) list.warn(s, 'bad-date', written);
  else if (isEndOfDay(written)) list.info(s, 'end-of-day', written);
  if (time === null) return;
  if (use !== 'arrival') list.reference ??= time.slice(0, 10);
  if (use === null) list.filed ??= time.length > 10 ? `${time}Z` : time;
  else if (!list.itinerary.time(use, time, s)) {
    list.warn(s, list.flights > 0 ? 'value-repeated' : 'segment-misplaced', written);
  }
}
