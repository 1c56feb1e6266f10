/**
 * Does a booking name another person than the document? What is no other name: a title glued to the given name in one source, a word left out, another
 * order, another spelling of the same sound, and one slip of the finger. The merge has tied both entries to one person already, by a document or a
 * reference, so more is forgiven here than where a name alone decides.
 */
import { compareNameLines, nameLine, SAME_NAME, type WrittenName } from './compare-names.ts';
import { normaliseName } from './normalise-name.ts';
import { splitTitle } from './title.ts';

/** Shorter words have no slip, since one letter makes another short name of them (`LI`, `LU`): the longer of two, and two with the same letters. */
const SHORTEST_WITH_SLIP = 4;
const SHORTEST_WITH_SWAP = 3;
/** From so many words on, the others say who it is: there a shorter word may have a slip, too (`JONG A PIN/SOERESH`). */
const LONG_NAME = 4;

/** Is the one name that of another person than the other? Symmetric. */
export function isAnotherName(one: WrittenName, other: WrittenName): boolean {
  const lines = [untitled(one, other), untitled(other, one)].map(nameLine) as [string, string];
  if (compareNameLines(...lines).score >= SAME_NAME) return false;
  const [few, many] = lines.map(wordsOf).sort((a, b) => a.length - b.length) as [string[], string[]];
  if (few.length === 0) return false;
  const shortest = few.length >= LONG_NAME ? SHORTEST_WITH_SLIP - 1 : SHORTEST_WITH_SLIP;
  takePairs(few, many, (word, each) => word === each);
  takePairs(few, many, isSameWord);
  const slips = takePairs(
    few,
    many,
    (word, each) => isSlip(word, each, shortest) || isSlip(soundOf(word), soundOf(each), shortest),
  );
  return few.length > 0 || slips > 1;
}

/**
 * Has either name a word that the other lacks, so that one list names two people? Only titles, the order and words left out are forgiven: a list does
 * not spell one person in two ways. Symmetric.
 */
export function hasOtherWords(one: WrittenName, other: WrittenName): boolean {
  const lines = [untitled(one, other), untitled(other, one)].map(nameLine) as [string, string];
  const [few, many] = lines.map(wordsOf).sort((a, b) => a.length - b.length) as [string[], string[]];
  if (few.join('') === many.join('')) return false;
  takePairs(few, many, (word, each) => word === each);
  return few.length > 0;
}

/** Takes the pairs that agree out of both lists, in the order of their letters, so that the sides may change places; says how many. */
function takePairs(few: string[], many: string[], agree: (word: string, each: string) => boolean): number {
  const pairs = few.flatMap((word) => many.filter((each) => agree(word, each)).map((each) => [word, each] as const));
  const keyed = pairs.map((pair) => ({ pair, key: [...pair].sort().join(' ') }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  let taken = 0;
  for (const { pair } of keyed) {
    const [at, other] = [few.indexOf(pair[0]), many.indexOf(pair[1])];
    if (at < 0 || other < 0) continue;
    few.splice(at, 1);
    many.splice(other, 1);
    taken += 1;
  }
  return taken;
}

/** Without a title that the other source shows to be none of the name, also where the surname stands last there (`HU/WEI`, `WEI/HUMR`). */
function untitled({ surname, givenNames }: WrittenName, witness: WrittenName): WrittenName {
  if (givenNames === null) return { surname, givenNames };
  const { given } = splitTitle(givenNames, witness.givenNames, { glued: true });
  const last = given.lastIndexOf(' ') + 1;
  const shown = splitTitle(given.slice(last), witness.surname).given;
  return { surname, givenNames: shown === witness.surname ? given.slice(0, last) + shown : given };
}

/** First name unknown, and other words for no name (ICAO Doc 9303; AIRIMP). */
const NO_NAMES = new Set(['FNU', 'LNU', 'NFN', 'NLN', 'XXX', 'XXXX', 'UNKNOWN']);

function wordsOf(line: string): string[] {
  return line.split(' ').filter((word) => word !== '' && !NO_NAMES.has(word));
}

/** The same word, another spelling of it, or one to which `DR` is glued: only titles of three letters and more, and `MR`, are split off by themselves. */
function isSameWord(one: string, other: string): boolean {
  if (soundOf(one) === soundOf(other) || undoubled(one) === undoubled(other)) return true;
  return soundOf(withoutDoctor(one)) === soundOf(withoutDoctor(other));
}

function withoutDoctor(word: string): string {
  return word.length > SHORTEST_WITH_SLIP && word.endsWith('DR') ? word.slice(0, -2) : word;
}

/** Equal for the usual spellings of one sound in French, English and Dutch (`DIOUF`, `DIWF`; `DIALLO`, `JALLO`). */
function soundOf(word: string): string {
  return normaliseName(word)
    .replace(/W/g, 'U')
    .replace(/OU|OE|OO/g, 'U')
    .replace(/PH/g, 'F')
    .replace(/CK|CH|KH|C|Q/g, 'K')
    .replace(/EE|Y/g, 'I')
    .replace(/Z/g, 'S')
    .replace(/D[IJ](?=[AEOU])/g, 'J')
    .replace(/(.)\1+/g, '$1');
}

/** Each letter once where it is written twice (`SOW`, `SOOW`). */
function undoubled(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Are two words apart by one letter: left out, doubled, changed, or two changed places? */
function isSlip(one: string, other: string, shortest: number): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [a, b] = [one.slice(from), other.slice(from)];
  if (a === b) return true;
  const length = Math.max(one.length, other.length);
  if (length >= SHORTEST_WITH_SWAP && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) return true;
  if (length < shortest) return false;
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
