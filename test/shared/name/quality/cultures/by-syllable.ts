/** Given names of two syllables, each a character with its spellings: every pair is written together, apart or with a hyphen. */
import { lines, type NameWord } from '../culture.ts';

interface Syllable {
  readonly character: string;
  /** One per way of writing, the usual one first. */
  readonly ways: readonly string[];
}

/** Reads `character way way …`, one a line; every line has as many ways as the first. */
export function syllables(text: string): readonly Syllable[] {
  return lines(text).map((line) => {
    const [character = '', ...ways] = line.split(' ');
    return { character, ways };
  });
}

/** Names of the pairs at distance `step`, so that each syllable begins one name and ends another. */
export function pairs(of: readonly Syllable[], step: number): readonly NameWord[] {
  return of.map((first, at) => pair(first, of[(at + step) % of.length] as Syllable));
}

/** Every pair of two syllables that differ. */
export function allPairs(of: readonly Syllable[]): readonly NameWord[] {
  return Array.from({ length: of.length - 1 }, (_, at) => pairs(of, at + 1)).flat();
}

function pair(first: Syllable, second: Syllable): NameWord {
  const ways = first.ways.map((way, index) => [way, second.ways[index] ?? second.ways[0] ?? ''] as const);
  const [usual = ['', '']] = ways;
  const written = [
    capital(usual[0]) + usual[1],
    ...ways.flatMap(([a, b]) => [`${capital(a)}-${b}`, `${capital(a)} ${capital(b)}`]),
  ];
  return { spellings: [...new Set(written)], script: first.character + second.character, short: [] };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
