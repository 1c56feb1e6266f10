/** Compares what the messages state about a flight with what was read. */
import type { Manifest, ManifestTraveller, MessageFunction, TravellerType } from '../manifest.ts';
import { channelOf } from './apply-messages.ts';
import type { FlightCompleteness, MessageId } from './flight.ts';
import { isOn } from './list-entries.ts';
import type { MergedEntries } from './merge-travellers.ts';
import { recordKindOf } from './message-effect.ts';
import type { BookingRecord, NamedMessage } from './traveller-record.ts';

const CLOSING: ReadonlySet<MessageFunction> = new Set(['close', 'close-on-board', 'close-not-on-board']);
const KINDS = ['passengers', 'crew', 'bookings'] as const;

type Counts = Record<(typeof KINDS)[number], number>;

/**
 * Counts what the messages in force state; a list that a newer version replaced, or that an officer assigned, states nothing. What is read is the most travellers of one
 * sender's lists or all travellers of any list, whichever is more: a list may name a person twice, and several senders may share a flight. What a list has beyond a bound
 * counts as stated, so that the flight never looks whole.
 */
export function completenessOf(
  about: readonly NamedMessage[],
  merged: readonly MergedEntries[],
  superseded: ReadonlySet<MessageId>,
): FlightCompleteness {
  const parts = new Map<
    string,
    { readonly reference: string | null; readonly seen: Set<number>; last: number | null }
  >();
  const stated: { -readonly [Kind in keyof Counts]: number | null } = { passengers: null, crew: null, bookings: null };
  const beyond = { passengers: 0, crew: 0, bookings: 0 };
  /** By sender: how much was read of a message that broke off, until one that has as much of each kind comes whole. */
  const cut = new Map<string, Counts>();
  /** How much whole tables have: what breaks off after one takes nobody off, and lacks nothing. */
  const tables: Counts[] = [];
  let closed = false;
  for (const named of about) {
    const { id, manifest } = named.message;
    if (channelOf(manifest.format) === null || superseded.has(id) || named.assigned !== undefined) continue;
    for (const kind of KINDS) {
      const count = statedFor(named, kind);
      if (count !== null) stated[kind] = Math.max(stated[kind] ?? 0, count);
    }
    beyond.passengers += manifest.beyond?.travellers ?? 0;
    beyond.bookings += manifest.beyond?.bookings ?? 0;
    const sizes = sizesOf(manifest);
    const broken = cut.get(senderOf(named));
    const has = (counts: Counts) => KINDS.every((kind) => counts[kind] >= sizes[kind]);
    const isTable = recordKindOf(manifest.format) === 'table';
    if (manifest.diagnostics.some(({ code }) => code === 'message-truncated')) {
      if (!isTable || !tables.some(has)) cut.set(senderOf(named), sizes);
    }
    // A list of the crew, or another part, does not stand for what broke off.
    else {
      if (broken !== undefined && KINDS.every((kind) => sizes[kind] >= broken[kind])) cut.delete(senderOf(named));
      if (isTable) tables.push(sizes);
    }
    closed ||= CLOSING.has(manifest.function);
    if (manifest.part === null) continue;
    const key = `${manifest.sender ?? ''}|${manifest.accessReference ?? ''}`;
    const known = parts.get(key) ?? { reference: manifest.accessReference, seen: new Set(), last: null };
    known.seen.add(manifest.part.number);
    if (manifest.part.final) known.last = manifest.part.number;
    parts.set(key, known);
  }
  const read = readCounts(about, merged);
  for (const kind of KINDS) {
    if (beyond[kind] > 0) stated[kind] = Math.max(stated[kind] ?? 0, read[kind] + beyond[kind]);
  }
  return {
    stated,
    read,
    parts: [...parts.values()].map(({ reference, seen, last }) => ({
      reference,
      seen: [...seen].sort((a, b) => a - b),
      last,
    })),
    closed,
    ...(cut.size > 0 ? { cut: true } : {}),
  };
}

function sizesOf({ travellers, bookings }: Manifest): Counts {
  const crew = travellers.filter(({ type }) => isCrew(type)).length;
  return { passengers: travellers.length - crew, crew, bookings: bookings.length };
}

function readCounts(about: readonly NamedMessage[], merged: readonly MergedEntries[]): Counts {
  const byMessage = new Map<MessageId, Counts>();
  const travellers: Counts = { passengers: 0, crew: 0, bookings: 0 };
  const bookings = new Set<BookingRecord>();
  let message: MessageId | null = null;
  let counts = travellers;
  for (const { records } of merged) {
    let listed = false;
    for (const { booking, channel, source, traveller } of records) {
      if (booking !== null) bookings.add(booking);
      if (channel === 'pnr') continue;
      // Entries of one message mostly follow each other.
      if (source.message !== message) {
        message = source.message;
        counts = byMessage.get(message) ?? { passengers: 0, crew: 0, bookings: 0 };
        byMessage.set(message, counts);
      }
      const kind = isCrew(traveller.type) ? 'crew' : 'passengers';
      counts[kind] += 1;
      if (!listed) travellers[kind] += 1;
      listed = true;
    }
  }
  const bySender = new Map<string, Counts>();
  for (const { message: each } of about) {
    const own = byMessage.get(each.id);
    if (own === undefined) continue;
    const sender = senderOf({ message: each });
    const known = bySender.get(sender) ?? { passengers: 0, crew: 0, bookings: 0 };
    bySender.set(sender, known);
    known.passengers += own.passengers;
    known.crew += own.crew;
  }
  const most = (kind: 'passengers' | 'crew') =>
    [...bySender.values()].reduce((highest, own) => Math.max(highest, own[kind]), travellers[kind]);
  return { passengers: most('passengers'), crew: most('crew'), bookings: bookings.size };
}

/** Who sent it, and whether lists or bookings. */
function senderOf({ message: { manifest } }: Pick<NamedMessage, 'message'>): string {
  return `${recordKindOf(manifest.format)}|${manifest.sender ?? ''}`;
}

/** Of the crew, on duty or carried along. */
export function isCrew(type: TravellerType): boolean {
  return type === 'crew' || type === 'transit-crew';
}

/** The count stated for this leg: travellers named only on other legs are subtracted. */
function statedFor({ message, legs }: NamedMessage, kind: keyof Counts): number | null {
  const { manifest } = message;
  const count = manifest.stated[kind];
  if (count === null || manifest.flights.length === legs.length) return count;
  // The count is of the whole manifest, and the legs of travellers in other parts are unknown here.
  if (manifest.part !== null) return null;
  return Math.max(0, count - elsewhere(manifest, legs, kind));
}

function elsewhere({ travellers, bookings }: Manifest, legs: readonly number[], kind: keyof Counts): number {
  const isElsewhere = (traveller: ManifestTraveller | undefined) =>
    traveller !== undefined && !isOn(traveller.flights, legs);
  if (kind === 'bookings') {
    return bookings.filter(({ travellers: own }) => own.length > 0 && own.every((at) => isElsewhere(travellers[at])))
      .length;
  }
  return travellers.filter((each) => isCrew(each.type) === (kind === 'crew') && isElsewhere(each)).length;
}
