/**
 * One traveller entry of one message, as far as it is in force after later messages, and the message it is in. Merging starts from these.
 */
import type { Booking, ManifestTraveller } from '../manifest.ts';
import type { Channel, FoldMessage, MessageId, TravellerId, TravellerSource } from './flight.ts';

/**
 * The kind of record an entry belongs to. Kinds are kept separate: typed-in entries, reservation lists and terminal screens never replace
 * what the carrier sent, nor the reverse.
 */
export type RecordKind = 'api' | 'table' | 'entry' | 'push' | 'names' | 'screen';

export interface TravellerRecord {
  readonly id: TravellerId;
  /** Ids of earlier versions of the same entry, and of entries that cancelled or closed it. */
  readonly replaced: readonly TravellerId[];
  readonly source: TravellerSource;
  readonly channel: Channel;
  readonly kind: RecordKind;
  /** The list of the entry: its message, or the first part of a manifest sent in several. One list names a person once. */
  readonly list: MessageId;
  readonly traveller: ManifestTraveller;
  /** Normalised name in one line (`nameLine`). */
  readonly line: string;
  /** The booking of a PNR record, else null. */
  readonly booking: BookingRecord | null;
  /** What the closing message states about this person; null when there was none. */
  readonly boarded: boolean | null;
  readonly cancelled: boolean;
  /** Was the person first listed after the flight was closed? The closing message then says nothing about them. */
  readonly sinceClosing: boolean;
  /** Is its message on this flight by an officer's word? A closing message says nothing about it either, unless it names the person. */
  readonly assigned: boolean;
}

export interface BookingRecord {
  readonly booking: Booking;
  readonly message: string;
  readonly cancelled: boolean;
}

/** A message, and which of its legs are this flight. */
export interface NamedMessage {
  readonly message: FoldMessage;
  readonly legs: readonly number[];
  /** When an officer assigned it to this flight, ISO 8601 UTC; left out: it names the flight itself. */
  readonly assigned?: string;
}
