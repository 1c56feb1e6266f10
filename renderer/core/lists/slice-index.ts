/** Where the entries of a version of a list stand: its slices, and a number per entry by which the slice of an id is found. */
import type { IsoDate } from '../../../shared/manifest.ts';

export interface SliceIndex {
  readonly slices: readonly SliceRef[];
}

export interface SliceRef {
  /** Of the record; it begins with the id of the version that wrote it. */
  readonly id: string;
  /** SHA-256 of what the record encodes, as hexadecimal digits. */
  readonly hash: string;
  /** The earliest last day of an entry in it; null: none has one. */
  readonly ends: IsoDate | null;
  /** The number of each entry, in their order. */
  readonly keys: readonly number[];
  /** How many of them are alerts; left out: an earlier release wrote it, which did not count them. */
  readonly alerts?: number;
  /** Ids of the pictures of entries in it; left out: none has one. */
  readonly pictures?: readonly string[];
}

/** The number of an id: 32 bits, FNV-1a over its code units. */
export function keyOf(id: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}

export function countOf({ slices }: SliceIndex): number {
  return slices.reduce((sum, { keys }) => sum + keys.length, 0);
}

/** The slices that may have an entry with this id. */
export function slicesWith({ slices }: SliceIndex, id: string): readonly SliceRef[] {
  const key = keyOf(id);
  return slices.filter(({ keys }) => keys.includes(key));
}

/** The id of the version that wrote a slice. */
export function writerOf(slice: string): string {
  return slice.slice(0, slice.lastIndexOf('.'));
}
