/**
 * Names of a traveller from the reservation (TIF) and the travel document (DOCS).
 *
 * The reservation decides: its surname and given names are kept and its title is removed (the document proves that glued letters are a title). The
 * document adds what the reservation left out: middle names, and blanks lost at a wrapped line. A blank in a document's name may itself come from a
 * wrapped line, so only a slash splits a name that the reservation writes as one word. A document in another person's name changes no name.
 */
import { letters } from '../name/letters.ts';
import { splitTitle, titleFits } from '../name/title.ts';
import { type DocumentName, plainName, type ResolvedName, type TifName } from './plain-name.ts';

const GLUED_TITLES = ['MISTER', 'MSTR', 'MISS', 'MRS', 'MR', 'MS'] as const;

/** Can this document be the traveller's: does it have the same surname (without a suffix or a cut end)? */
function sameSurname(a: string, b: string): boolean {
  const left = letters(a);
  const right = letters(b);
  if (left === '' || right === '') return true;
  if (left === right || (left.length > 3 && right.startsWith(left)) || (right.length > 3 && left.startsWith(right)))
    return true;
  // `VAN DEN BERG` and `BERG`, `GARCIA LOPEZ` and `LOPEZ`.
  return endsInName(a, b) || endsInName(b, a);
}

function endsInName(long: string, short: string): boolean {
  return short.length > 3 && (long.endsWith(` ${short}`) || long.endsWith(`-${short}`));
}

/** How well a document's name fits a reservation's name: 0 not at all, 1 surname only, 2 surname and given names. */
export function nameFit(tif: TifName, document: DocumentName): 0 | 1 | 2 {
  // Fast path: the reservation writes the document's names, apart from the title.
  const firstGiven = document.given[0];
  if (
    tif.surname === document.surname &&
    firstGiven !== undefined &&
    firstGiven !== '' &&
    tif.given.startsWith(firstGiven)
  ) {
    return 2;
  }
  const whole = letters(tif.surname + tif.given);
  const surname = letters(document.surname);
  const given = letters(document.given.join(''));
  if (surname === '' && given === '') return 0;
  // Surname and given names may have been merged into one (`ATUYETMAIVAN`), or swapped.
  const reversed = given !== '' && whole.startsWith(given + surname);
  if (whole.startsWith(surname + given) || reversed) return 2;
  if (!sameSurname(tif.surname, document.surname)) return 0;
  const first = letters(document.given[0] ?? '');
  const own = letters(tif.given);
  if (first === '' || own === '') return 1;
  const bare = letters(splitTitle(tif.given, null, { glued: true }).given);
  return own.startsWith(first) || (bare !== '' && given.startsWith(bare)) ? 2 : 1;
}

/**
 * The name to keep. `document` is the traveller's own document, or null. `titlesGlued`: the other names of the booking carry a glued title too, which
 * decides for names too short to tell (`LIMR`).
 */
export function resolveName(tif: TifName, document: DocumentName | null, titlesGlued: () => boolean): ResolvedName {
  const plain = document === null ? null : plainName(tif, document);
  return plain ?? resolveByRules(tif, document, titlesGlued);
}

/** As `resolveName`, by the full rules. */
export function resolveByRules(tif: TifName, document: DocumentName | null, titlesGlued: () => boolean): ResolvedName {
  const surname = tif.surname || null;
  if (document === null || document.given.length === 0 || !sameSurname(tif.surname, document.surname)) {
    const split = splitTitle(tif.given, null, { glued: true });
    if (split.title === null) {
      const short = shortTitle(split.given);
      if (short !== null && titlesGlued())
        return { surname, givenNames: split.given.slice(0, -short.length), title: short };
    }
    return { surname, givenNames: split.given || null, title: split.title };
  }
  const { given, title, first } = splitWithDocument(tif, document, titlesGlued);
  const names = [first, ...document.given.slice(1)];
  return {
    surname: restoresBlank(document.surname, tif.surname, tif.breaks?.surname) ? document.surname : surname,
    givenNames: joinNames(given, names, tif.breaks?.given) || null,
    title,
  };
}

/** Does the document have the same name with a blank where the reservation's line was wrapped, so that the wrap removed it? */
function restoresBlank(document: string, written: string, brokenAfter: number | undefined): boolean {
  if (brokenAfter === undefined || brokenAfter < 0 || letters(document) !== letters(written)) return false;
  let before = 0;
  for (const word of document.split(' ').slice(0, -1)) {
    before += letters(word).length;
    if (before === brokenAfter) return true;
  }
  return false;
}

/** Removes the title from the reservation's given names, and from the document's where it is glued there too. */
function splitWithDocument(
  tif: TifName,
  document: DocumentName,
  titlesGlued: () => boolean,
): { readonly given: string; readonly title: string | null; readonly first: string } {
  const first = document.given[0] as string;
  if (letters(first) !== letters(tif.given)) {
    const { given, title } = splitTitle(tif.given, document.given.join(' '), { glued: true });
    return { given, title, first };
  }
  // Both sources write the same: the letters are a title only if they fit the document's sex.
  const split = splitTitle(tif.given, null, { glued: true });
  const short = split.title === null ? shortTitle(tif.given) : null;
  const title = split.title ?? (short !== null && titlesGlued() ? short : null);
  if (title === null || !titleFits(title, document.sex)) return { given: tif.given, title: null, first };
  if (document.sex === null && !tif.given.includes(' ') && !titlesGlued())
    return { given: tif.given, title: null, first };
  const given = split.title === null ? tif.given.slice(0, -title.length) : split.given;
  return { given, title, first: given };
}

/** A title glued to a name of two letters, which needs other evidence to be removed. */
function shortTitle(given: string): string | null {
  for (const title of GLUED_TITLES) {
    if (given.length === title.length + 2 && given.endsWith(title)) return title;
  }
  return null;
}

/** Given names of the reservation, completed by those of the document. */
function joinNames(given: string, names: readonly string[], brokenAfter: number | undefined): string {
  if (names[0] === given) {
    if (names.length === 1) return given;
    return names.length === 2 ? `${given} ${names[1]}` : names.join(' ');
  }
  const own = letters(given);
  const written = names.join(' ');
  const all = letters(written);
  if (own === '') return written;
  if (own === all) return names.length > 1 || restoresBlank(written, given, brokenAfter) ? written : given;
  const first = letters(names[0] as string);
  if (own.length > all.length && own.startsWith(all)) return given;
  if (all.startsWith(own)) {
    let known = '';
    const words = written.split(' ');
    for (let word = 0; word < words.length; word++) {
      known += letters(words[word] as string);
      if (known === own) return [given, ...words.slice(word + 1)].join(' ');
    }
    // The document continues within a word (WILLIAM, WILLIAMNEVELL): the place of the split is unknown.
    return written;
  }
  if (first.startsWith(own) || own.startsWith(first)) return written.length > given.length ? written : given;
  const middle = names.slice(1).filter((name) => !own.includes(letters(name)));
  return [given, ...middle].join(' ');
}
