/** Wildcards as in file names: `*` for any characters or none, `?` for exactly one. */

/**
 * Does the whole text fit the wildcard? Characters are UTF-16 code units. Time is at most the product of both lengths: on a mismatch only the
 * last `*` takes one more character, since an earlier one could match nothing more.
 */
export function matchesWildcard(text: string, wildcard: string): boolean {
  let at = 0;
  let want = 0;
  let star = -1;
  let taken = 0;
  while (at < text.length) {
    const wanted = wildcard[want];
    if (wanted === '*') {
      star = want++;
      taken = at;
    } else if (wanted === '?' || (wanted !== undefined && wanted === text[at])) {
      at++;
      want++;
    } else if (star >= 0) {
      want = star + 1;
      at = ++taken;
    } else return false;
  }
  while (wildcard[want] === '*') want++;
  return want === wildcard.length;
}
