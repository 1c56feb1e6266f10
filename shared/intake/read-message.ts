/** A message read from a file, with its kept bytes. */
import type { Manifest } from '../manifest.ts';
import type { TableProfile } from '../table/table-profile.ts';
import type { CoveredNumber } from './blank.ts';

/** A stretch of kept bytes and its place in the file. */
export interface KeptPart {
  /** Offset in the kept bytes. */
  readonly kept: number;
  /** Offset in the file as given. */
  readonly file: number;
  readonly length: number;
  /** Bytes of the file per kept byte: 2 for UTF-16. */
  readonly scale: 1 | 2;
}

/** A card number as received, or the part of its cover from byte `from` on, and its place in the kept bytes; length 0: they have filler alone. */
export interface CoveredCard {
  readonly card: CoveredNumber;
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

export interface ReadMessage {
  readonly manifest: Manifest;
  /** Byte range of the message in the file as given, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First 32 hex digits of the SHA-256 over sender, preparation time and the message as received. */
  readonly id: string;
  /** UNA, UNB, UNG and the message (or the whole table), with sensitive values overwritten. */
  readonly kept: Uint8Array;
  readonly keptFrom: readonly KeptPart[];
  /** The full card numbers that were received where the kept bytes have a hash. */
  readonly cards: readonly CoveredCard[];
  /** The saved layout that a table was read with; kept with the message, so that it always reads the same. */
  readonly profile: TableProfile | null;
}
