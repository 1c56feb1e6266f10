/** Messages as they were received, with sensitive values blanked. All derived records are derived from them. */
import type { Channel, FlightId, MessageId } from '../../../../shared/flight/flight.ts';
import type { Manifest } from '../../../../shared/manifest.ts';
import type { TableProfile } from '../../../../shared/table/table-profile.ts';
import { type Encoding, json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** What lists show of a message, so that they need not read it again. */
export interface MessageHead
  extends Pick<
    Manifest,
    'format' | 'function' | 'reference' | 'prepared' | 'test' | 'sender' | 'accessReference' | 'part' | 'stated'
  > {
  readonly travellers: number;
  readonly bookings: number;
}

/** A message as kept: its own bytes with sensitive values blanked. They are parsed again when needed (`keptManifest`). */
export interface StoredMessage {
  readonly id: MessageId;
  /** The import that brought it, and which of its files. */
  readonly job: string;
  readonly file: number;
  readonly fileName: string;
  /** How many messages of that file came before it. */
  readonly place: number;
  /** Path within an archive, or sheet of a workbook. */
  readonly member: string | null;
  readonly receivedAt: string;
  readonly channel: Channel;
  readonly head: MessageHead;
  /** The layout by which a table was read, pinned so that it is always read in the same way. */
  readonly profile: TableProfile | null;
  /** Who read a table again by other columns since it was imported, and when (ISO 8601 UTC), oldest first; left out: nobody. */
  readonly readAgain?: readonly { readonly officer: string; readonly at: string }[];
  readonly kept: Uint8Array;
}

/** Length of the JSON (4 bytes, little-endian), the JSON, the kept bytes. */
const jsonWithBytes: Encoding<StoredMessage> = {
  encode({ kept, ...rest }) {
    const text = json.encode(rest);
    const body = new Uint8Array(4 + text.length + kept.length);
    new DataView(body.buffer).setUint32(0, text.length, true);
    body.set(text, 4);
    body.set(kept, 4 + text.length);
    return body;
  },
  decode(bytes) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    return { ...(json.decode(bytes.subarray(4, 4 + length)) as object), kept: bytes.slice(4 + length) };
  },
};

export const messages: SealedTable<StoredMessage, { readonly flights: readonly FlightId[] }> = {
  since: 4,
  index: { flights: 'many' },
  encoding: jsonWithBytes,
  form: 2,
  lifetime: { dataClass: 'passenger', month: 'flights', masking: 'put-away' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};
