/**
 * Words that are written together or apart: what follows `Abd al-` belongs to it, and `al-Din` belongs to the word before. Each is brought to one
 * form, `ABDRAHMAN` and `NURDIN`.
 */

/** `ABD` alone and with the article in its spellings. `ABDOU` and `ABDI` are not here: they are given names of their own. */
const SERVANT = new Set([
  'ABD',
  'ABDU',
  'ABDUL',
  'ABDEL',
  'ABDAL',
  'ABDOUL',
  'ABDIL',
  'ABDOL',
  'ABDELL',
  'ABDAN',
  'ABDUR',
  'ABDUS',
  'ABDES',
  'ABDER',
]);
/** The article between `ABD` and its word, or before `DIN`; its L becomes the letter that follows. */
const ARTICLES = new Set([
  ...['AL', 'EL', 'UL', 'IL', 'OL', 'AR', 'ER', 'UR', 'AS', 'ES', 'US', 'AD', 'ED', 'UD', 'AN', 'EN', 'UN', 'AT', 'ET'],
  ...['AZ', 'EZ', 'UZ', 'ASH', 'ESH', 'ECH', 'ACH', 'UDD', 'EDD', 'ALD'],
]);
const FAITH = new Set([
  'DIN',
  'DEEN',
  'DINE',
  'EDDINE',
  'EDDIN',
  'UDDIN',
  'ADDIN',
  'ADDINE',
  'ALDIN',
  'ELDIN',
  'ELDINE',
  'ALDEEN',
  'ELDEEN',
  'UDDEEN',
  'OUDDINE',
  'DYN',
]);

export function isServant(word: string): boolean {
  return word.startsWith('ABD') && SERVANT.has(word);
}

export function isArticle(word: string): boolean {
  return ARTICLES.has(word);
}

export function isFaith(word: string): boolean {
  return FAITH.has(word);
}

const ABD = /^A?ABD[AEIOU]+(.*)$/;
const DIN = /(?:[AEOUI]{1,2}(?:LD|DD|D)|LD)(?:I|EE|Y)NE?$/;
/** Shorter words are no compounds. */
const SHORTEST_COMPOUND = 7;

/** The one form of a word. Idempotent. */
export function canonicalWord(word: string): string {
  if (word.length < SHORTEST_COMPOUND) return word;
  const servant = word.startsWith('ABD') || word.startsWith('AABD') ? ABD.exec(word) : null;
  const named = servant === null ? word : `ABD${withoutArticle(servant[1] as string)}`;
  if (!named.endsWith('N') && !named.endsWith('NE')) return named;
  // Before `DIN` no other article is left.
  let faith = named;
  while (faith.length >= SHORTEST_COMPOUND && DIN.test(faith)) faith = faith.replace(DIN, 'DIN');
  return faith;
}

/** Words that are written together, in their one form. */
export function joinedWord(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  if (!isServant(first)) return canonicalWord(words.join(''));
  const hasArticle = rest.length > 1 && isArticle(rest[0] as string);
  return canonicalWord(servantOf(rest.slice(Number(hasArticle)).join('')));
}

/** Is a word in its one form made of two that say one name? */
export function isCompound(word: string): boolean {
  return word.length >= SHORTEST_COMPOUND && (word.startsWith('ABD') || word.endsWith('DIN'));
}

/** `ABD` and the word after it. */
export function servantOf(word: string): string {
  return `ABD${word.startsWith('ABD') ? word.slice(3) : word}`;
}

/** `ABDUL` + `LATIF`, `ABDER` + `RAHMAN`: one consonant of the article is left. */
function withoutArticle(rest: string): string {
  if (rest.length > 3 && rest[0] === rest[1] && !'AEIOU'.includes(rest[0] as string)) return rest.slice(1);
  if (rest.length > 4 && rest[0] === 'L' && !'AEIOUY'.includes(rest[1] as string)) return rest.slice(1);
  return rest;
}
