/**
 * Do two names of officers belong to one person? Where two officers are required, another spelling or another order of the same name does not make a second one.
 */
export function isSamePersonName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return one.trim() === other.trim();
  if (a.join('') === b.join('')) return true;
  if (Math.max(a.length, b.length) > MOST_WORDS) return [...a].sort().join('') === [...b].sort().join('');
  return isMadeOf(b.join(''), a) || isMadeOf(a.join(''), b);
}

/** Of names with more words, no two words are taken for one: there are too many orders to try. */
const MOST_WORDS = 6;

/** The words of a name without case, accents and signs between the letters. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

/** Is the text made of these words, each once, in any order? */
function isMadeOf(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return text === '';
  return words.some((word, at) => text.startsWith(word) && isMadeOf(text.slice(word.length), words.toSpliced(at, 1)));
}
