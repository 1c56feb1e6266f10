/**
 * Reports of messages: what each contained, in figures. The import makes them; for messages without a report they are made when the store is
 * opened.
 */
import { assignedTo } from '../../../shared/flight/assigned-messages.ts';
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { flightsOf } from '../../../shared/flight/fold-flights.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { type MessageReport, reportMessage } from '../../../shared/quality/message-report.ts';
import { slices } from '../pause.ts';
import type { Request, WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { TamperedError } from '../store/keys.ts';
import { type Opened, readOpen } from '../store/read.ts';
import type { MessageHead, StoredMessage } from '../store/tables/messages.ts';
import { readAssignments } from './flight-decisions.ts';
import { intakeContext } from './read-context.ts';
import { rereadMessage } from './reread-kept.ts';

export interface WrittenReport {
  readonly write: Write;
  /** The message states other counts than were read. False for a part of a list, which states the counts of the whole list. */
  readonly countsDiffer: boolean;
}

/** The record of a message's report. */
export function reportWrite(
  message: StoredMessage,
  report: MessageReport,
  flights: readonly FlightId[],
): WrittenReport {
  const { id, job, fileName, member, receivedAt } = message;
  const index = { flights, received: receivedKey(message) };
  const { stated, read, part } = report;
  return {
    write: { table: 'messageReports', id, rev: null, value: { report, job, fileName, member, receivedAt }, index },
    countsDiffer:
      part === null &&
      (['passengers', 'crew', 'bookings'] as const).some(
        (kind) => stated[kind] !== null && stated[kind] !== read[kind],
      ),
  };
}

/** An import has fewer files, and a file fewer messages, than this. */
const MOST = 999_999;

/**
 * Key that lists read in descending order: the latest import first, and within an import the files and messages in the order in which they came.
 */
function receivedKey({ receivedAt, file, place }: StoredMessage): string {
  if (place === undefined) return receivedAt;
  const fromEnd = (at: number) => String(Math.max(0, MOST - at)).padStart(6, '0');
  return `${receivedAt} ${fromEnd(file)} ${fromEnd(place)}`;
}

/** What lists show of a message. */
export function messageHead(manifest: Manifest): MessageHead {
  const { format, function: name, reference, prepared, test, sender, accessReference, part, stated } = manifest;
  return {
    format,
    function: name,
    reference,
    prepared,
    test,
    sender,
    accessReference,
    part,
    stated,
    travellers: manifest.travellers.length,
    bookings: manifest.bookings.length,
  };
}

/** Messages per commit. */
const BATCH = 200;

/**
 * Makes the reports of messages without one. Also updates which flights these messages name and blanks them again, because earlier releases read
 * and blanked less. The reports lack diagnostics that only the file as received could give.
 */
export async function makeMissingReports(request: WholeRequest): Promise<void> {
  const { store } = request;
  const [messageCount, reportCount] = await Promise.all([
    store.table('messages').count(),
    store.table('messageReports').count(),
  ]);
  if (messageCount === reportCount) return;
  const [messages, reports] = await Promise.all([
    store.table('messages').toCollection().primaryKeys() as Promise<MessageId[]>,
    store.table('messageReports').toCollection().primaryKeys() as Promise<MessageId[]>,
  ]);
  const known = new Set(reports);
  const missing = messages.filter((id) => !known.has(id) && !isLostReport(store, id));
  const assigned = await readAssignments(store);
  const slice = slices();
  const { cardKey } = await intakeContext(request, request.context.now);
  for (let from = 0; from < missing.length; from += BATCH) {
    const writes: Write[] = [];
    for (const { id, rev, value } of await readOpen(store, 'messages', missing.slice(from, from + BATCH))) {
      request.closing.throwIfAborted();
      const kept = blankedAgain(value, request, cardKey);
      writes.push(...((await reread({ id, rev, value: { ...value, kept } }, request, assigned))?.writes ?? []));
      await slice.breathe();
    }
    await request.commit(writes, [], []);
  }
}

/** Was the report written and is missing now? The damage is recorded, and repair makes the report again. */
function isLostReport({ ledger, damage }: WholeRequest['store'], id: MessageId): boolean {
  return (
    ledger.expects('messageReports', id) && damage.met(new TamperedError('messageReports', id, 'missing')) !== null
  );
}

/** The kept bytes, without what this release treats as sensitive. */
function blankedAgain(
  { kept, profile, receivedAt }: StoredMessage,
  { world }: Pick<Request, 'world'>,
  cardKey: Uint8Array,
): Uint8Array {
  const context = {
    reference: world.reference,
    cardKey,
    profiles: profile === null ? [] : [profile],
    receivedOn: receivedAt.slice(0, 10),
  };
  for (const read of readFile(kept, context)) return read.manifest.sensitive > 0 ? read.kept : kept;
  return kept;
}

/** Reads these messages again and updates under which flights they are stored; gives those flights. */
export async function reindexMessages(request: Request, ids: readonly MessageId[]): Promise<readonly FlightId[]> {
  const assigned = await readAssignments(request.store);
  const slice = slices();
  const flights = new Set<FlightId>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const writes: Write[] = [];
    for (const message of await readOpen(request.store, 'messages', ids.slice(from, from + BATCH))) {
      const updated = await reread(message, request, assigned);
      writes.push(...(updated?.writes ?? []));
      for (const flight of updated?.flights ?? []) flights.add(flight);
      await slice.breathe();
    }
    await request.commit(writes, [], []);
  }
  return [...flights];
}

/** Writes of a message as this release reads it, with its report and flights; null when it can no longer be read. */
async function reread(
  { id, rev, value }: Opened<StoredMessage>,
  request: Request,
  assigned: Awaited<ReturnType<typeof readAssignments>>,
): Promise<{ readonly writes: readonly Write[]; readonly flights: readonly FlightId[] } | null> {
  const read = await rereadMessage(request, value);
  if (read === null) return null;
  const { manifest } = read;
  const flights = assignedTo({ id, manifest }, assigned) ?? flightsOf({ id, manifest });
  const message = { ...value, head: messageHead(manifest) };
  const put: Write = { table: 'messages', id, rev, value: message, index: { flights } };
  return { writes: [put, reportWrite(message, reportMessage(id, manifest), flights).write], flights };
}
