/**
 * A file of a case: its head says what it is and what it is about, its bytes lie apart in slices. Neither ever changes. What turns out wrong is said in remarks, which only grow.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import { safeFileName } from '../export/file-name.ts';
import { BOUNDS } from '../intake/budget.ts';
import { type FileKind, isPicture, MOST_PIXELS, nameOfKind } from './file-kind.ts';

/** Bytes of a slice. No file is ever one record, nor one long piece of work. */
export const SLICE_BYTES = 512 * 1024;

/** What a file is about: an exhibit, or something in the officer's words. */
export type AttachmentSubject = { readonly exhibit: string } | { readonly words: string };

interface Said {
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export const ATTACHMENT_REMARKS = ['corrected', 'withdrawn', 'restored'] as const;
/** What an officer says later: something about the file was wrong, it does not belong here, or it does after all. */
export type AttachmentRemarkKind = (typeof ATTACHMENT_REMARKS)[number];

export interface AttachmentRemark extends Said {
  readonly kind: AttachmentRemarkKind;
  readonly text: string;
  /** Who confirmed that it is withdrawn; left out: another remark, or one of an earlier release. */
  readonly second?: string;
}

export interface Attachment extends Said {
  readonly id: string;
  /** Id of its case. */
  readonly case: string;
  readonly name: string;
  /** `other`: it is kept as it is, and never opened. */
  readonly kind: FileKind | 'other';
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** That a picture says that it has; null: it does not say it, or is none. */
  readonly pixels: number | null;
  readonly about: AttachmentSubject | null;
  readonly note: string | null;
  /** What a doctor found: for those only who worked on the case. */
  readonly medical: boolean;
  readonly remarks: readonly AttachmentRemark[];
}

/** Why a file is not taken before a byte of it is read. */
export type AttachmentFault = 'empty' | 'too-large';

/** What is wrong with the size of a file; null: nothing. */
export function attachmentFault(size: number, most: number = BOUNDS.attachmentBytes.most): AttachmentFault | null {
  if (size === 0) return 'empty';
  return size > most ? 'too-large' : null;
}

/** The ids of its slices, in their order. */
export function sliceIds({ id, size }: Pick<Attachment, 'id' | 'size'>): readonly string[] {
  return Array.from({ length: Math.ceil(size / SLICE_BYTES) }, (_, at) => sliceId(id, at));
}

const DIGITS = 4;

export function sliceId(attachment: string, at: number): string {
  return `${attachment}.${String(at).padStart(DIGITS, '0')}`;
}

/** The attachment to which a slice belongs. */
export function attachmentOfSlice(slice: string): string {
  return slice.slice(0, -(DIGITS + 1));
}

/** The name under which it is kept; of an unknown kind it stays what it was. */
export function attachmentName(given: string, kind: Attachment['kind']): string {
  return kind === 'other' ? safeFileName(given) : nameOfKind(given, kind);
}

/** Why a file is kept and not shown: of no known kind, a picture too large for the memory, or one whose head is damaged. */
export type Unopened = 'kind' | 'pixels' | 'head';

/** Why it is not shown; null: it is. */
export function unopened({ kind, pixels }: Pick<Attachment, 'kind' | 'pixels'>): Unopened | null {
  if (kind === 'other') return 'kind';
  if (!isPicture(kind)) return null;
  if (pixels === null) return 'head';
  return pixels > MOST_PIXELS ? 'pixels' : null;
}

/** Whether it counts: nobody withdrew it, or somebody took that back. */
export function isInForce({ remarks }: Pick<Attachment, 'remarks'>): boolean {
  return remarks.findLast(({ kind }) => kind !== 'corrected')?.kind !== 'withdrawn';
}

/** Whether an officer may remark that on it now. */
export function mayRemark(attachment: Pick<Attachment, 'remarks'>, kind: AttachmentRemarkKind): boolean {
  if (kind === 'corrected') return true;
  return isInForce(attachment) === (kind === 'withdrawn');
}
