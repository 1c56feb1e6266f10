/**
 * The names of most bookings: the reservation writes the document's names with a title glued behind them. They are known by looking at
 * them, without taking them apart; whatever has more to it is left to the full rules.
 */
import type { Sex } from '../manifest.ts';

export interface TifName {
  readonly surname: string;
  /** Given names as written, title and all. */
  readonly given: string;
  /** Where a line was wrapped inside the surname or the given names: letters in front of the break, -1 for none; null when both are whole. */
  readonly breaks: { readonly surname: number; readonly given: number } | null;
}

export interface DocumentName {
  readonly surname: string;
  readonly given: readonly string[];
  readonly sex: Sex | null;
}

export interface ResolvedName {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly title: string | null;
}

/** Titles that are glued on, each shorter than what it is glued to. */
const TITLES: ReadonlySet<string> = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR']);
/** Longer ones may also be written in front. */
const LEADING: ReadonlySet<string> = new Set(['MISS', 'MSTR', 'MISTER', 'PROF', 'MLLE']);
/** Shortest name about which nobody can be in doubt: it is no title, and does not get lost in one. */
const LEAST = 4;

/** The name to keep; null where the full rules must decide. What it gives is what they would give. */
export function plainName(tif: TifName, document: DocumentName): ResolvedName | null {
  if (tif.breaks !== null || tif.surname === '' || tif.surname !== document.surname) return null;
  const { given } = document;
  const names = given.length === 1 ? (given[0] as string) : given.join(' ');
  const { length } = names;
  if (tif.given.length - length > 4 || !tif.given.startsWith(names)) return null;
  const title = tif.given.slice(length);
  if (!TITLES.has(title) || names.endsWith(title)) return null;
  const blank = names.indexOf(' ');
  if (blank > 0 && LEADING.has(names.slice(0, blank))) return null;
  let word = 0;
  for (let at = 0; at < length; at++) {
    const unit = names.charCodeAt(at);
    if (unit >= 65 && unit <= 90) word++;
    // A short first name may be a title itself, and a blank may be one too many.
    else if (unit !== 0x20 || word < LEAST) return null;
    else word = 0;
  }
  return word < LEAST ? null : { surname: tif.surname, givenNames: names, title };
}
