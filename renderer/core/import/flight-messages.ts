/** The kept messages of a flight, read again. */
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { type Slices, slices } from '../pause.ts';
import type { SeenStore } from '../store/open-store.ts';
import { idsWhereAny, readOpen } from '../store/read.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { type ReadMessage, RecentManifests } from './kept-manifests.ts';
import { type Rereading, rereadMessage } from './reread-kept.ts';

/** Messages of a flight opened at a time. */
const BATCH_MESSAGES = 100;

/** Every kept message that counts for the flight, read again. */
export async function flightMessages(request: Rereading, id: FlightId): Promise<readonly ReadMessage[]> {
  const decided = await FlightDecisions.read(request.store);
  const ids = await messageIds(request.store, decided.names(id));
  return foldMessages(request, [...new Set(ids)], new RecentManifests(), slices());
}

/** Ids of the messages that name one of the flights; a message that names several of them comes several times. */
export async function messageIds(store: SeenStore, flights: readonly FlightId[]): Promise<readonly MessageId[]> {
  return (await idsWhereAny(store, 'messages', 'flights', flights)) as readonly MessageId[];
}

/** Messages by their ids. Takes manifests in `recent` from there and reads all others again from their kept bytes. */
export async function foldMessages(
  request: Rereading,
  ids: readonly MessageId[],
  recent: RecentManifests,
  slice: Slices,
): Promise<readonly ReadMessage[]> {
  const messages: ReadMessage[] = [];
  const kept: MessageId[] = [];
  for (const id of ids) {
    const message = recent.get(id);
    if (message === undefined) kept.push(id);
    else messages.push(message);
  }
  for (let from = 0; from < kept.length; from += BATCH_MESSAGES) {
    for (const { id, value } of await readOpen(request.store, 'messages', kept.slice(from, from + BATCH_MESSAGES))) {
      const message = await readAgain(request, id, value, recent);
      if (message !== null) messages.push(message);
      await slice.breathe();
    }
  }
  return messages;
}

async function readAgain(
  request: Rereading,
  id: MessageId,
  stored: StoredMessage,
  recent: RecentManifests,
): Promise<ReadMessage | null> {
  const { receivedAt, job, kept } = stored;
  const readings = stored.readAgain?.length ?? 0;
  const held = recent.again(id, kept.length, readings);
  if (held !== undefined) return held;
  const reread = await rereadMessage(request, stored);
  if (reread === null) return null;
  const message = { id, manifest: reread.manifest, receivedAt, job, readings };
  if (reread.manifest.flights.length > 1) recent.addAgain(message, kept.length);
  return message;
}
