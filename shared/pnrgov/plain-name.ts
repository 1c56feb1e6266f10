/**
 * Fast path for most bookings: the reservation writes the document's names with a title glued to them. They are recognised without splitting them;
 * all other names follow the full rules.
 */
import type { Sex } from '../manifest.ts';

export interface TifName {
  readonly surname: string;
  /** Given names as written, with the title. */
  readonly given: string;
  /** Letters before the line break inside the surname or the given names, -1 for none; null when both are on one line. */
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

/** Titles that are glued to the end of a name. */
const TITLES: ReadonlySet<string> = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR']);
/** Longer titles may also stand in front. */
const LEADING: ReadonlySet<string> = new Set(['MISS', 'MSTR', 'MISTER', 'PROF', 'MLLE']);
/** Shortest unambiguous name: it is no title, and its letters are not taken for part of one. */
const LEAST = 4;

/** The name to keep, equal to the result of the full rules; null where these must decide. */
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
    // A short first name may itself be a title, and a blank may be a stray one.
    else if (unit !== 0x20 || word < LEAST) return null;
    else word = 0;
  }
  return word < LEAST ? null : { surname: tif.surname, givenNames: names, title };
}
