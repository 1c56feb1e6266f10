/**
 * Parts of a file that could not be read and are shown to an officer who may correct them, apart from the small additions of transmission around
 * messages.
 */
import { type Diagnostic, diagnostic, type Params } from '../diagnostic.ts';
import { BOUNDS } from './budget.ts';

/** A stretch of a member in which nothing could be read. */
export interface UnreadPart {
  /** Byte range in the member as given, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Code and parameters of the diagnostic with the reason. */
  readonly code: string;
  readonly params: Params;
  /** As received, not blanked: the caller must blank it before keeping it. */
  readonly bytes: Uint8Array;
}

/** Preambles and trailers of transmission are shorter than this. */
const TRAILER_BYTES = 256;
export const MAX_UNREAD = BOUNDS.unread.most;

/** Does a stretch outside messages hold only additions of transmission: address lines, times, marks, a virus scanner's line? */
export function isTransmissionMark(bytes: Uint8Array): boolean {
  if (bytes.length > TRAILER_BYTES) return false;
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  // Text in the form of a segment is data that lost its envelope.
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

/** The result for a file of which nothing was read; an empty file has no unread part. */
export function refused(
  given: Uint8Array,
  code: string,
  params: Params = {},
): { readonly diagnostics: readonly Diagnostic[]; readonly unread: readonly UnreadPart[] } {
  const why = diagnostic('error', code, {}, params);
  return { diagnostics: [why], unread: given.length === 0 ? [] : [unreadPart(given, 0, given.length, why)] };
}
