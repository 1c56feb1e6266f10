/** The leg of a flight from all its messages, and the instants of departure and arrival. */
import type { FactContext } from '../fact/fact-context.ts';
import type { Leg, LocalDateTime, Manifest, MessageFormat } from '../manifest.ts';
import { minuteNumber } from '../time/civil.ts';
import type { Flight, FlightId } from './flight.ts';
import { flightId } from './flight-id.ts';
import { compareText } from './message-order.ts';
import { possibleLeg } from './told-before.ts';
import type { NamedMessage } from './traveller-record.ts';

/**
 * The leg from all messages. A later message wins, but a bare date never replaces a time. A code-share partner's data never replaces the
 * operating carrier's own number. Messages that count for this flight by an officer's decision only fill gaps. So does what an officer typed or assigned, also of what another officer typed or
 * assigned before: else one traveller typed in would move the flight and take all others off the queue. `told`: all legs that senders told, as they count; `joined`: those of flights that
 * officers joined to this one.
 */
export function legOf(
  id: FlightId,
  about: readonly NamedMessage[],
): { readonly leg: Leg; readonly told: readonly Leg[]; readonly joined: readonly Leg[] } {
  const [sent, typed] = [false, true].map((is) => about.filter((named) => isByOfficer(named) === is));
  const { own, others, told } = legsOf(id, sent ?? [], updated);
  const written = legsOf(id, (typed ?? []).toSorted(bySaid), completed);
  const further = [own === null ? null : written.own, ...others, ...written.others];
  let known = own ?? written.own;
  for (const leg of further) if (leg !== null) known = known === null ? leg : completed(known, leg);
  const joined = [...others, ...written.others];
  return { leg: known as Leg, told, joined };
}

/** Formats of what an officer types. */
export const TYPED: ReadonlySet<MessageFormat> = new Set(['ENTRY', 'SCREEN']);

/** Is the flight of the message an officer's word, and not a sender's? */
function isByOfficer({ message, assigned }: NamedMessage): boolean {
  return assigned !== undefined || TYPED.has(message.manifest.format);
}

/** In the order in which officers said it, to the minute. When an assigned message was prepared says nothing of that. */
function bySaid(a: NamedMessage, b: NamedMessage): number {
  const saidAt = ({ message, assigned }: NamedMessage) => (assigned ?? message.manifest.prepared ?? '').slice(0, 16);
  return compareText(saidAt(a), saidAt(b));
}

/** The leg as these messages tell it under the id of the flight, `joined` from all of them, null where none does. Beside it their legs under other ids, and all of them as told, each once after another. */
function legsOf(
  id: FlightId,
  about: readonly NamedMessage[],
  joined: typeof updated,
): { readonly own: Leg | null; readonly others: readonly Leg[]; readonly told: readonly Leg[] } {
  let known: Leg | null = null;
  let certainty = 0;
  const others: Leg[] = [];
  const all: Leg[] = [];
  let last: Leg | null = null;
  let lastTold = 0;
  for (const { message, legs } of about) {
    for (const index of legs) {
      const written = message.manifest.flights[index];
      if (written === undefined) continue;
      // Nearly all messages of a flight have the same leg.
      const told = certaintyOf(message.manifest);
      if (last !== null && told <= lastTold && isSameLeg(last, written)) continue;
      [last, lastTold] = [written, told];
      const leg = possibleLeg(written);
      all.push(leg);
      if (flightId(leg) !== id) others.push(leg);
      else {
        known = known === null ? leg : joined(known, leg, told >= certainty);
        if (leg.destination !== null && told > certainty) certainty = told;
      }
    }
  }
  return { own: known, others, told: all };
}

/**
 * How reliable a message is about the end of the leg. Reservation lists name the destinations of their travellers: a whole list may cover
 * the ports of all legs, but a change only shows where its few travellers get off.
 */
function certaintyOf({ format, function: kind }: Manifest): number {
  if (format !== 'PNL' && format !== 'ADL') return 3;
  return format === 'PNL' && kind === 'new' ? 2 : 1;
}

function isSameLeg(a: Leg, b: Leg): boolean {
  return (
    a.departure === b.departure &&
    a.arrival === b.arrival &&
    a.destination === b.destination &&
    a.origin === b.origin &&
    a.carrier === b.carrier &&
    a.number === b.number &&
    a.suffix === b.suffix &&
    a.registration === b.registration &&
    a.operating === null &&
    b.operating === null
  );
}

function updated(known: Leg, told: Leg, isSure: boolean): Leg {
  // The operating carrier's own number is the flight's number.
  const named = told.operating !== null && known.operating === null ? known : told;
  const other = named === told ? known : told;
  return {
    carrier: named.carrier ?? other.carrier,
    number: named.number ?? other.number,
    suffix:
      named.operating === null ? (named.suffix ?? (other.operating === null ? other.suffix : null)) : named.suffix,
    origin: told.origin ?? known.origin,
    destination: isSure ? (told.destination ?? known.destination) : (known.destination ?? told.destination),
    departure: laterTime(known.departure, told.departure),
    arrival: laterTime(known.arrival, told.arrival),
    operating: named.operating,
    registration: told.registration ?? known.registration,
  };
}

function completed(known: Leg, other: Leg): Leg {
  return {
    ...known,
    destination: known.destination ?? other.destination,
    departure: sameDay(known.departure, other.departure)
      ? laterTime(other.departure, known.departure)
      : known.departure,
    arrival: known.arrival ?? other.arrival,
    registration: known.registration ?? other.registration,
  };
}

function sameDay(a: LocalDateTime | null, b: LocalDateTime | null): boolean {
  return a === null || b?.slice(0, 10) === a.slice(0, 10);
}

function laterTime(known: LocalDateTime | null, told: LocalDateTime | null): LocalDateTime | null {
  if (told === null) return known;
  return known !== null && told.length < known.length ? known : told;
}

/** UTC minutes of scheduled departure and arrival, by the zones of the two airports. */
export function instants(leg: Leg, context: FactContext): Pick<Flight, 'departureUtc' | 'arrivalUtc'> {
  return {
    departureUtc: toUtc(leg.origin, leg.departure, context),
    arrivalUtc: toUtc(leg.destination, leg.arrival, context),
  };
}

function toUtc(place: string | null, time: LocalDateTime | null, { reference, zones }: FactContext): number | null {
  const local = time === null ? null : minuteNumber(time);
  const zone = place === null ? undefined : reference.airport(place)?.zone;
  return local === null || zone === undefined ? null : zones.toUtc(zone, local);
}
