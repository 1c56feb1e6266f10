/**
 * The messages between the worker that owns the store and a reading worker, which is handed the bytes of a file and gives what it reads in portions. It has no key, no store
 * and no way to the machine, and can be ended at any time.
 */
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { Compared } from '../../../shared/list/compare-lists.ts';
import type { PackedDigests } from '../../../shared/list/entry-digest.ts';
import type { ReadFiles } from '../../../shared/list/list-version.ts';
import type { GivenFile } from '../../../shared/list/read-list.ts';
import type { IsoDate, Manifest } from '../../../shared/manifest.ts';
import type { MessageReport } from '../../../shared/quality/message-report.ts';
import type { ReferenceEdit } from '../../../shared/reference/overlay.ts';
import type { TablePreview, TableProfile } from '../../../shared/table/table-profile.ts';
import type { ListPart } from './cut-lists.ts';
import type { ListReading } from './read-list-items.ts';
import type { SeenPart } from './seen-part.ts';

/** What reading needs besides the bytes. */
export interface ReadingTerms {
  /** Officers' edits of the shipped reference data. */
  readonly edits: readonly ReferenceEdit[];
  readonly profiles: readonly TableProfile[];
  readonly receivedOn: IsoDate;
}

/** What a reading worker is asked about bytes that are kept already. */
export type Ask =
  | {
      readonly kind: 'reread';
      readonly kept: Uint8Array;
      readonly profile: TableProfile | null;
      /** Are the places of the values asked for, too? */
      readonly isTraced: boolean;
      /** How many travellers were read in it at first. */
      readonly travellers: number;
    }
  | { readonly kind: 'preview'; readonly bytes: Uint8Array; readonly profile: TableProfile | null };

/** A kept message, read again. */
export interface Reread {
  readonly manifest: Manifest;
  /** Where in the bytes each value stands, by its path in the manifest. */
  readonly places: readonly (readonly [path: string, start: number, end: number])[];
}

export interface AskAnswers {
  /** Null: the bytes can no longer be read. */
  readonly reread: Reread | null;
  readonly preview: TablePreview | null;
}

/** What a member or the file ends with. */
export interface ReadEnd {
  readonly diagnostics: readonly Diagnostic[];
  readonly unread: readonly SeenPart[];
}

/** What is kept of a message beside its bytes. */
export interface ToldMessage {
  readonly message: ReadMessage;
  readonly report: MessageReport;
  readonly flights: readonly FlightId[];
}

/**
 * What a file gives, in this order: messages, each with the parts of its long lists before it; the end of each member, also with its parts before it; the end of the file.
 * `member`: null for a file that is no archive. In a message, a mark of this reading stands for each card number. `weight`: how many values it holds.
 */
export type ReadItem = { readonly weight: number } & (
  | ({ readonly kind: 'part' } & ListPart)
  | ({ readonly kind: 'message'; readonly member: string | null } & ToldMessage)
  | { readonly kind: 'member-end'; readonly end: ReadEnd; readonly member: string | null }
  | { readonly kind: 'file-end'; readonly end: ReadEnd }
  /** Of the files of a list: some of their entries, compared with the version before; then its end. */
  | { readonly kind: 'listed'; readonly compared: readonly Compared[] }
  | { readonly kind: 'list-end'; readonly read: Omit<ReadFiles, 'files'> }
  /** The only item of an ask, after its parts. */
  | { readonly kind: 'answer'; readonly value: unknown }
);

export type ToReader =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly terms: ReadingTerms;
      readonly ahead: number;
    }
  | {
      readonly kind: 'read-list';
      readonly files: readonly GivenFile[];
      /** Of the version in force. */
      readonly before: PackedDigests;
      readonly reading: ListReading;
      readonly ahead: number;
    }
  | { readonly kind: 'ask'; readonly ask: Ask; readonly terms: ReadingTerms; readonly ahead: number }
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
