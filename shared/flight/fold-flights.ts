/** Flights from messages: a pure fold over what was received, ordered by when messages were prepared, never by arrival. */
import type { FactContext } from '../fact/fact-context.ts';
import { allSteps, IN_A_STEP, type Steps } from '../steps.ts';
import { applyMessages, channelOf } from './apply-messages.ts';
import { assignments, lacksFlight, withLeg } from './assigned-messages.ts';
import { withReplies } from './attach-replies.ts';
import type { AssignDecision, Decision } from './decision.ts';
import { decisionsInForce, flightAliases, type OfficerTies, officerTies, patchesOf } from './decisions-in-force.ts';
import type {
  Channel,
  Flight,
  FlightBooking,
  FlightId,
  FoldMessage,
  MessageId,
  MessageUse,
  Traveller,
} from './flight.ts';
import { completenessOf } from './flight-completeness.ts';
import { byDay, flightId } from './flight-id.ts';
import { instants, legOf } from './flight-leg.ts';
import { withFormer } from './former-entries.ts';
import { mergeTravellers } from './merge-travellers.ts';
import { bookingOf, mergedTraveller } from './merge-values.ts';
import { compareMessages, compareText } from './message-order.ts';
import { toldBefore } from './told-before.ts';
import type { BookingRecord, NamedMessage } from './traveller-record.ts';

/** Reference data for folding: places with their zones, and the clock of each zone. */
export type FoldContext = FactContext;

/**
 * All flights that the messages name, by day and id. The order of messages and decisions does not matter, and duplicates count once. A reply alone
 * makes no flight.
 */
export function foldFlights(
  messages: readonly FoldMessage[],
  context: FoldContext,
  decisions: readonly Decision[] = [],
): Flight[] {
  return [...eachFlight(messages, context, decisions)];
}

/** The same, one flight at a time: a caller that processes each flight before the next works on data still in the processor's cache. */
export function* eachFlight(
  messages: readonly FoldMessage[],
  context: FoldContext,
  decisions: readonly Decision[] = [],
): Generator<Flight> {
  const aliases = flightAliases(decisions);
  const decided = decidedAbout(decisions, aliases);
  const named = new Map<FlightId, NamedMessage[]>();
  const assigned = assignments(decisions);
  for (const message of inOrder(messages)) {
    for (const [id, each] of namedBy(message, aliases, assigned)) {
      const about = named.get(id);
      if (about === undefined) named.set(id, [each]);
      else about.push(each);
    }
  }
  for (const [id, about] of [...named].sort(([a], [b]) => byDay(a, b))) {
    if (about.every(isReply)) continue;
    yield allSteps(assemble(id, about, context, decided(id)));
  }
}

/** One flight from the messages that name it (others are ignored); null when none does, or when the id is an alias of another flight. */
export function foldFlight(
  id: FlightId,
  messages: readonly FoldMessage[],
  context: FoldContext,
  decisions: readonly Decision[] = [],
): Flight | null {
  return allSteps(foldingFlight(id, messages, context, decisions));
}

/** The same in steps, for a flight of thousands of travellers. */
export function* foldingFlight(
  id: FlightId,
  messages: readonly FoldMessage[],
  context: FoldContext,
  decisions: readonly Decision[] = [],
): Steps<Flight | null> {
  const aliases = flightAliases(decisions);
  const assigned = assignments(decisions);
  const about: NamedMessage[] = [];
  for (const message of inOrder(messages)) {
    const named = namedBy(message, aliases, assigned).get(id);
    if (named !== undefined) about.push(named);
  }
  if (about.every(isReply)) return null;
  return yield* assemble(id, about, context, decidedAbout(decisions, aliases)(id));
}

/**
 * Ids of all flights that a message counts for, including those that a reply answers about. Only `same-flight`, `assign` and `withdraw`
 * decisions are used.
 */
export function flightsOf(message: FoldMessage, decisions: readonly Decision[] = []): FlightId[] {
  return [...namedBy(message, flightAliases(decisions), assignments(decisions)).keys()];
}

/** The flight that messages about a flight count for: itself, unless an officer found it to be another one. */
export function aliasedFlight(id: FlightId, decisions: readonly Decision[]): FlightId {
  return flightAliases(decisions).get(id) ?? id;
}

function inOrder(messages: readonly FoldMessage[]): FoldMessage[] {
  const unique = new Map(messages.map((message) => [message.id, message]));
  return [...unique.values()].sort(compareMessages);
}

function isReply({ message }: NamedMessage): boolean {
  return channelOf(message.manifest.format) === null;
}

/** The flights that a message counts for, with its legs that are each of them. */
function namedBy(
  message: FoldMessage,
  aliases: ReadonlyMap<FlightId, FlightId>,
  assigned: ReadonlyMap<MessageId, AssignDecision>,
): ReadonlyMap<FlightId, NamedMessage> {
  const { id: own, manifest } = message;
  const decision = assigned.get(own);
  if (decision !== undefined && lacksFlight(manifest)) {
    const id = aliases.get(decision.flight) ?? decision.flight;
    return new Map([[id, { message: withLeg(message, decision), legs: [0], assigned: decision.at }]]);
  }
  const named = new Map<FlightId, { readonly message: FoldMessage; readonly legs: number[] }>();
  manifest.flights.forEach((leg, index) => {
    const written = flightId(leg);
    const id = aliases.get(written) ?? written;
    const same = named.get(id);
    if (same === undefined) named.set(id, { message, legs: [index] });
    else same.legs.push(index);
  });
  return named;
}

/** Officers' decisions about one flight. */
interface Decided {
  readonly ties: OfficerTies | null;
  readonly cancelled: boolean | null;
  /** The flights that were found to be it. */
  readonly joined: readonly FlightId[];
}

const NOTHING_DECIDED: Decided = { ties: null, cancelled: null, joined: [] };

/** Returns a function that gives the decisions about one flight at a time. */
function decidedAbout(
  decisions: readonly Decision[],
  aliases: ReadonlyMap<FlightId, FlightId>,
): (id: FlightId) => Decided {
  const inForce = decisionsInForce(decisions);
  if (inForce.length === 0) return () => NOTHING_DECIDED;
  const patches = patchesOf(inForce, aliases);
  return (id) => ({
    ties: officerTies(inForce, aliases, id),
    cancelled: patches.get(id)?.cancelled ?? null,
    joined: [...aliases].flatMap(([from, to]) => (to === id ? [from] : [])).sort(compareText),
  });
}

function* assemble(
  id: FlightId,
  about: readonly NamedMessage[],
  context: FoldContext,
  decided: Decided,
): Steps<Flight> {
  const { closed, cancelled, superseded, ...applied } = applyMessages(about, decided.ties);
  const { listed, booked } = withFormer(applied, decided.ties, about);
  yield;
  const merged = yield* mergeTravellers(listed, booked, decided.ties);
  yield;
  const travellers: Traveller[] = [];
  const bookings = new Map<BookingRecord, number>();
  const members: number[][] = [];
  for (const entries of merged) {
    const row = travellers.length;
    for (const { booking } of entries.records) {
      if (booking === null) continue;
      const at = bookings.get(booking);
      if (at === undefined) {
        bookings.set(booking, members.length);
        members.push([row]);
      } else if (members[at]?.at(-1) !== row) members[at]?.push(row);
    }
    const own = bookingOf(entries.records);
    travellers.push(mergedTraveller(entries, own === null ? null : (bookings.get(own) ?? null), closed));
    if (row % IN_A_STEP === 0) yield;
  }
  const { leg, told, joined } = legOf(id, about);
  const otherwise = toldBefore(leg, told, joined);
  const { departureUtc, arrivalUtc } = instants(leg, context);
  return {
    id,
    ...(decided.joined.length === 0 ? {} : { joined: decided.joined }),
    leg,
    ...(otherwise === null ? {} : { toldBefore: otherwise }),
    departureUtc,
    arrivalUtc,
    zoneVersion: context.zones.version,
    channels: channelsOf(about),
    messages: about.filter((named) => !isReply(named)).map(({ message }) => messageUse(message)),
    travellers: withReplies(travellers, about),
    bookings: [...bookings.keys()].map((record, at) => flightBooking(record, members[at] ?? [])),
    cancelled: decided.cancelled ?? cancelled,
    completeness: completenessOf(about, merged, superseded),
  };
}

function flightBooking(record: BookingRecord, travellers: readonly number[]): FlightBooking {
  const { booking } = record;
  // Field by field: spreading such a wide object costs several times as much.
  return {
    locator: booking.locator,
    carrier: booking.carrier,
    created: booking.created,
    changed: booking.changed,
    ticketed: booking.ticketed,
    otherLocators: booking.otherLocators,
    segments: booking.segments,
    gaps: booking.gaps,
    payments: booking.payments,
    tickets: booking.tickets,
    phones: booking.phones,
    emails: booking.emails,
    addresses: booking.addresses,
    agency: booking.agency,
    split: booking.split,
    changes: booking.changes,
    services: booking.services,
    remarks: booking.remarks,
    cancelled: record.cancelled,
    travellers,
    partySize: booking.travellers.length,
    message: record.message,
  };
}

function messageUse({ id, manifest }: FoldMessage): MessageUse {
  return {
    id,
    format: manifest.format,
    function: manifest.function,
    channel: channelOf(manifest.format) ?? 'table',
    prepared: manifest.prepared,
    reference: manifest.reference,
    part: manifest.part,
    travellers: manifest.travellers.length,
  };
}

function channelsOf(about: readonly NamedMessage[]): readonly Channel[] {
  const channels = new Set<Channel>();
  for (const { message } of about) {
    const channel = channelOf(message.manifest.format);
    if (channel !== null) channels.add(channel);
  }
  return (['api', 'pnr', 'table'] as const).filter((channel) => channels.has(channel));
}
