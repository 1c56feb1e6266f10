/**
 * What of a file could not be read and is to be shown to somebody who may correct it, apart from the small things that transmission adds
 * around messages.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';

/** A stretch of a member that gave nothing. */
export interface UnreadPart {
  /** Byte range in the member as given, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Code and parameters of the diagnostic that says why. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** As received, nothing blanked: who keeps it must blank it. */
  readonly bytes: Uint8Array;
}

/** Preambles and trailers of transmission are shorter. */
const TRAILER_BYTES = 256;
/** Quarantined parts of one file; what comes after is in the last one's diagnostic only. */
export const MAX_UNREAD = 1000;

/** Does a stretch outside messages hold nothing but what transmission adds: address lines, times, marks, a line about a virus scanner? */
export function isTransmissionMark(bytes: Uint8Array): boolean {
  if (bytes.length > TRAILER_BYTES) return false;
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  // What has the form of a segment is data that lost its envelope.
  return !/(^|[^A-Z])[A-Z]{3}\+[A-Z0-9:+]/i.test(text);
}

/** A stretch from `start` to `end` of the file. */
export function unreadPart(
  given: Uint8Array,
  start: number,
  end: number,
  why: Pick<Diagnostic, 'code' | 'params'>,
): UnreadPart {
  return { start, end, code: why.code, params: why.params, bytes: given.subarray(start, end) };
}

/** The end of a file of which nothing was read; what is empty has no unread part. */
export function refused(
  given: Uint8Array,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): { readonly diagnostics: readonly Diagnostic[]; readonly unread: readonly UnreadPart[] } {
  const why = diagnostic('error', code, {}, params);
  return { diagnostics: [why], unread: given.length === 0 ? [] : [unreadPart(given, 0, given.length, why)] };
}
