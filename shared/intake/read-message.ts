/** A message read from a file, with the bytes of it that are kept. */
import type { Manifest } from '../manifest.ts';
import type { TableProfile } from '../table/table-profile.ts';

/** A stretch of kept bytes and where it stood in the file. */
export interface KeptPart {
  /** Offset in the kept bytes. */
  readonly kept: number;
  /** Offset in the file as given. */
  readonly file: number;
  readonly length: number;
  /** Bytes of the file per kept byte: 2 for UTF-16. */
  readonly scale: 1 | 2;
}

export interface ReadMessage {
  readonly manifest: Manifest;
  /** Byte range of the message in the file as given, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First 32 hex digits of the SHA-256 over sender, preparation time and the message as received. */
  readonly id: string;
  /** UNA, UNB, UNG and the message (or the whole table), sensitive values overwritten. */
  readonly kept: Uint8Array;
  readonly keptFrom: readonly KeptPart[];
  /** The saved layout a table was read by; kept with the message, so that it reads the same again. */
  readonly profile: TableProfile | null;
}
