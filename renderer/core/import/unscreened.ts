/** Travellers whom nobody screens: of messages that name no flight, until somebody says which flight they are on, and those beyond a bound of reading. */
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import type { ImportFileReport } from '../calls/import.ts';
import type { Write } from '../store/commit.ts';
import { type SeenStore, wholeOf } from '../store/open-store.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import type { JobFile } from './job.ts';

/** What is reported of a message, as far as it says whom nobody screens. */
export type Reported = Pick<ImportFileReport['messages'][number], 'id' | 'flights' | 'travellers' | 'beyond'>;

/** Why a message is in quarantine although it was read. */
export const NO_FLIGHT = 'no-flight';

/** How many travellers of these messages are screened nowhere. A message that comes twice counts once. */
export function unscreenedIn(messages: readonly Reported[]): number {
  const unscreened = new Map(
    messages.map((message) => [message.id, (isOnNoFlight(message) ? message.travellers : 0) + (message.beyond ?? 0)]),
  );
  return [...unscreened.values()].reduce((sum, travellers) => sum + travellers, 0);
}

/** Does a message have travellers whom nobody screens? */
export function isUnscreened(message: Reported): boolean {
  return isOnNoFlight(message) || message.beyond !== undefined;
}

/** Does a message name travellers, but no flight for them? */
export function isOnNoFlight({ flights, travellers }: Pick<Reported, 'flights' | 'travellers'>): boolean {
  return flights.length === 0 && travellers > 0;
}

/** The entry in quarantine of a message without a flight, under the id of the message. Its bytes stay with the message. */
export function unscreenedEntry(
  { id, job, fileName, member, receivedAt, kept, head }: StoredMessage,
  { travellers }: Pick<Manifest, 'travellers'>,
): Write {
  const value = {
    ...{ job, fileName, member, receivedAt, start: 0, end: kept.length, size: kept.length },
    code: NO_FLIGHT,
    params: { count: travellers.length },
    table: head.format === 'TABLE',
    message: id,
  };
  return { table: 'quarantine', id, rev: null, value, index: { received: receivedAt } };
}

/** The flights under which messages are stored. */
export async function storedFlights(
  from: SeenStore,
  ids: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, readonly FlightId[]>> {
  if (ids.length === 0) return new Map();
  const records = await wholeOf(from)
    .table('messages')
    .bulkGet([...ids]);
  return new Map(
    records.flatMap((record) => (record === undefined ? [] : [[record.id, (record.flights ?? []) as FlightId[]]])),
  );
}

/** The files as they count now: an officer may have said since which flight a message is on. */
export async function withFlightsSince(store: SeenStore, files: readonly JobFile[]): Promise<readonly JobFile[]> {
  const since = await flightsSince(
    store,
    files.flatMap(({ messages }) => messages),
  );
  return files.map((file) => {
    if (!file.messages.some(isOnNoFlight)) return file;
    const messages = file.messages.map(since);
    return { ...file, messages, unscreened: unscreenedIn(messages) };
  });
}

/** How many travellers of these messages are screened nowhere now. */
export async function unscreenedNow(store: SeenStore, messages: readonly Reported[]): Promise<number> {
  return unscreenedIn(messages.map(await flightsSince(store, messages)));
}

/** Puts into a message on no flight the flights that an officer gave to it since. */
async function flightsSince(
  store: SeenStore,
  messages: readonly Reported[],
): Promise<<Message extends Reported>(message: Message) => Message> {
  const without = messages.filter(isOnNoFlight);
  const flights = await storedFlights(
    store,
    without.map(({ id }) => id),
  );
  return (message) => (isOnNoFlight(message) ? { ...message, flights: flights.get(message.id) ?? [] } : message);
}
