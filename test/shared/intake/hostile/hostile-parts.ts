/** Pieces of hostile files. */
import { bytesOf } from '../../edifact/fixtures.ts';

const MEGABYTE = 1_000_000;

/** `piece` over and over, `megabytes` times `share` long. */
export function filled(piece: string, megabytes: number, share: number): string {
  return piece.repeat(times((megabytes * MEGABYTE) / piece.length, share));
}

/** As `filled`, in bytes, between a head and a tail. */
export function file(head: string, piece: string, megabytes: number, share: number, tail = ''): Uint8Array {
  return bytesOf(head + filled(piece, megabytes, share) + tail);
}

/** So many pieces, numbered, between a head and a tail. */
export function listed(
  head: string,
  count: number,
  share: number,
  piece: (at: number) => string,
  tail: (count: number) => string = () => '',
): Uint8Array {
  const number = times(count, share);
  return bytesOf(head + Array.from({ length: number }, (_none, at) => piece(at)).join('') + tail(number));
}

/** A share of a number, at least one. */
export function times(count: number, share: number): number {
  return Math.max(1, Math.floor(count * share));
}

/** A number as letters, for names. */
export function lettersOf(number: number): string {
  let text = '';
  for (let rest = number + 26 ** 3; rest > 0; rest = Math.floor(rest / 26))
    text += String.fromCharCode(65 + (rest % 26));
  return text;
}

/** Three letters of an airport, another for each number. */
export function portOf(number: number): string {
  return [676, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(number / unit) % 26))).join('');
}

/** Six digits of a number. */
export function six(number: number): string {
  return String(number % 1_000_000).padStart(6, '0');
}
