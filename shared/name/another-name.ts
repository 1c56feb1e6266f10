/**
 * Does a booking name another person than the document? What is no other name: a title glued to the given name in one source, a word left out, another
 * order, another spelling of the same sound, and one slip of the finger. The merge has tied both entries to one person already, by a document or a
 * reference, so more is forgiven here than where a name alone decides.
 */
import { compareNameLines, nameLine, SAME_NAME, type WrittenName } from './compare-names.ts';
import { normaliseName } from './normalise-name.ts';
import { splitTitle } from './title.ts';

/** Words shorter than this have no slip: one letter makes another short name of them (`LI`, `LU`). */
const SHORTEST_WITH_SLIP = 4;

/** Is the one name that of another person than the other? Symmetric. */
export function isAnotherName(one: WrittenName, other: WrittenName): boolean {
  const lines = [untitled(one, other), untitled(other, one)].map(nameLine) as [string, string];
  if (compareNameLines(...lines).score >= SAME_NAME) return false;
  const [few, many] = lines.map(wordsOf).sort((a, b) => a.length - b.length) as [string[], string[]];
  if (few.length === 0) return false;
  let slips = 0;
  for (const word of few) {
    const same = many.findIndex((each) => soundOf(each) === soundOf(word));
    const at = same >= 0 ? same : many.findIndex((each) => isSlip(each, word) || isSlip(soundOf(each), soundOf(word)));
    if (at < 0) return true;
    if (same < 0) slips += 1;
    many.splice(at, 1);
  }
  return slips > 1;
}

/** Without a title that the other source shows to be none of the name. */
function untitled({ surname, givenNames }: WrittenName, witness: WrittenName): WrittenName {
  if (givenNames === null) return { surname, givenNames };
  return { surname, givenNames: splitTitle(givenNames, witness.givenNames, { glued: true }).given };
}

/** First name unknown, and other words for no name (ICAO Doc 9303; AIRIMP). */
const NO_NAMES = new Set(['FNU', 'LNU', 'NFN', 'NLN', 'XXX', 'XXXX', 'UNKNOWN']);

function wordsOf(line: string): string[] {
  return line.split(' ').filter((word) => word !== '' && !NO_NAMES.has(word));
}

/** Equal for the usual spellings of one sound in French, English and Dutch (`DIOUF`, `DIWF`; `SOEMITA`, `SUMITA`). */
function soundOf(word: string): string {
  return normaliseName(word)
    .replace(/OU|OE|OO|W/g, 'U')
    .replace(/PH/g, 'F')
    .replace(/CK|CH|KH|C|Q/g, 'K')
    .replace(/EE|Y/g, 'I')
    .replace(/Z/g, 'S')
    .replace(/(.)\1+/g, '$1');
}

/** Are two words apart by one letter: left out, doubled, changed, or two changed places? */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_WITH_SLIP) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [a, b] = [one.slice(from), other.slice(from)];
  if (a === b) return true;
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
