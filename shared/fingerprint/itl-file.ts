/**
 * A file of fingerprints and other biometric records in the traditional encoding of ANSI/NIST-ITL 1 (1993 to 2011 with the update of 2015), as INTERPOL's
 * INT-I profile sends it. Only what an officer checks before it is sent is read; images are shown as described, never changed.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { IsoDate } from '../manifest.ts';

export interface ItlFile {
  /** VER as written: 0300 is the edition of 2000, 0502 that of 2011 with the update of 2015. */
  readonly version: string | null;
  /** TOT: what is asked, such as CPS, a search with ten prints. */
  readonly transaction: string | null;
  /** ORI: the agency that sends. */
  readonly agency: string | null;
  /** DAI: the agency that it is sent to. */
  readonly destination: string | null;
  /** DAT: when it was sent. */
  readonly date: IsoDate | null;
  /** TCN: the number that the sender gave it, as written. */
  readonly control: string | null;
  readonly records: readonly ItlRecord[];
  /** What is wrong, in order of place. */
  readonly problems: readonly Diagnostic[];
}

export interface ItlRecord {
  readonly type: number;
  /** Number that ties records of one image together; null for Type-1, which has none, and where it cannot be read. */
  readonly idc: number | null;
  /** First byte in the file. */
  readonly offset: number;
  /** Bytes in the file, its separator included. */
  readonly length: number;
  /** Codes of the fingers, palms or soles that it may show; see `position-codes.ts`. */
  readonly positions: readonly number[];
  readonly image: ItlImage | null;
}

export type ImageContent = 'wsq' | 'jpeg' | 'jpeg-2000' | 'png' | 'raw';

export interface ItlImage {
  readonly width: number | null;
  readonly height: number | null;
  /** Along the lines; null where the record does not tell it. */
  readonly pixelsPerInch: number | null;
  /** What the record says of its content; null for a code that no edition has. */
  readonly said: ImageContent | null;
  /** What the first bytes are; `raw` for none of the others. */
  readonly found: ImageContent;
  readonly offset: number;
  readonly length: number;
}
