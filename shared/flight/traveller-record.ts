/**
 * One traveller entry of one message, as far as it still counts after later messages: what merging starts from.
 */
import type { Booking, ManifestTraveller } from '../manifest.ts';
import type { Channel, TravellerId, TravellerSource } from './flight.ts';

export interface TravellerRecord {
  readonly id: TravellerId;
  /** Ids of earlier versions of the same entry. */
  readonly replaced: readonly TravellerId[];
  readonly source: TravellerSource;
  readonly channel: Channel;
  /** The list the entry stands in: its message, or the manifest that was sent in several messages. One list names a person once. */
  readonly list: string;
  readonly traveller: ManifestTraveller;
  /** Normalised name in one line (`nameLine`). */
  readonly line: string;
  /** The booking of a PNR record, else null. */
  readonly booking: BookingRecord | null;
  /** What the closing message says of this person; null when there was none. */
  readonly boarded: boolean | null;
  readonly cancelled: boolean;
}

export interface BookingRecord {
  readonly booking: Booking;
  readonly message: string;
  readonly cancelled: boolean;
}
