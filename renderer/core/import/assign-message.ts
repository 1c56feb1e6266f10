/** The records of a message that an officer assigns to a flight, or takes off it again. */
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { reportMessage } from '../../../shared/quality/message-report.ts';
import type { Write } from '../store/commit.ts';
import { type Opened, readOne } from '../store/read.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import { reportWrite } from './message-reports.ts';
import { quarantineRemovals } from './quarantine.ts';
import { type Rereading, rereadMessage } from './reread-kept.ts';
import { unscreenedEntry } from './unscreened.ts';

export interface ReadMessageAgain {
  readonly stored: Opened<StoredMessage>;
  readonly manifest: Manifest;
}

/** A kept message, read again; null where there is none. */
export async function readMessage(request: Rereading, id: MessageId): Promise<ReadMessageAgain | null> {
  const stored = await readOne(request.store, 'messages', id);
  const read = stored === undefined ? null : await rereadMessage(request, stored.value);
  return stored === undefined || read === null ? null : { stored, manifest: read.manifest };
}

/** Stores the message under this flight, and takes it out of quarantine; null: under none, and into quarantine again. */
export function placeMessage({ stored, manifest }: ReadMessageAgain, flight: FlightId | null): readonly Write[] {
  const { id, rev, value } = stored;
  const flights = flight === null ? [] : [flight];
  return [
    { table: 'messages', id, rev, value, index: { flights } },
    reportWrite(value, reportMessage(id, manifest), flights).write,
    ...(flight === null ? [unscreenedEntry(value, manifest)] : quarantineRemovals(id)),
  ];
}
