/**
 * The messages between the worker that owns the store and a reading worker, which is handed the bytes of a file and gives what it reads in portions. It has no key, no store
 * and no way to the machine, and can be ended at any time.
 */
import type { OpenEnd } from '../../../shared/intake/open-file.ts';
import type { FileEnd } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { ReferenceEdit } from '../../../shared/reference/overlay.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';

/** What reading needs besides the bytes. */
export interface ReadingTerms {
  /** Officers' edits of the shipped reference data. */
  readonly edits: readonly ReferenceEdit[];
  readonly profiles: readonly TableProfile[];
  readonly receivedOn: IsoDate;
}

/** The lists of a manifest that may be long. */
export const LONG_LISTS = ['travellers', 'bookings', 'replies', 'diagnostics'] as const;
export type LongList = (typeof LONG_LISTS)[number];

/**
 * What a file gives, in this order: messages, each with the parts of its long lists before it; the end of each member; the end of the file. `member`: null for a file that is
 * no archive. In a message, a mark of this reading stands for each card number.
 */
export type ReadItem =
  | { readonly kind: 'part'; readonly list: LongList; readonly values: readonly unknown[] }
  | { readonly kind: 'message'; readonly message: ReadMessage; readonly member: string | null }
  | { readonly kind: 'member-end'; readonly end: FileEnd; readonly member: string | null }
  | { readonly kind: 'file-end'; readonly end: OpenEnd };

export type ToReader =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly terms: ReadingTerms;
      readonly ahead: number;
    }
  /** A portion was taken: one more may be sent. */
  | { readonly kind: 'taken' };

export type FromReader =
  | { readonly kind: 'portion'; readonly items: readonly ReadItem[] }
  /** No word of the error is sent: its message may quote passenger data. */
  | { readonly kind: 'failed' };

/** The part of `Worker` that is used, so that tests can replace it. */
export interface ReaderPort {
  postMessage(message: ToReader, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromReader }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}
