/** Takes somebody's name, and whatever else leads to them, out of what leaves the unit. */
import type { ExportTable } from '../export/export-table.ts';
import { withoutAccents } from '../name/without-accents.ts';

const SHORTEST = 2;

/** The tables with `as` in place of each of these words, as officers may have typed them. */
export function withoutNames(
  tables: readonly ExportTable[],
  words: readonly string[],
  as: string,
): readonly ExportTable[] {
  const without = withoutWords(words, as);
  return tables.map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? without(cell) : cell))),
  }));
}

/** The same in a text. Documents have names without accents, and officers type `Koné` and `N'Diaye`. */
export function withoutWords(words: readonly string[], as: string): (text: string) => string {
  // Longer ones first, so that nothing of a full name is left.
  const known = [...new Set(words.map((word) => withoutAccents(word.trim())))]
    .filter((word) => word.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .map(patternOf);
  if (known.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const apart = text.normalize('NFD');
    const told = apart.replaceAll(pattern, as);
    return told === apart ? text : told.normalize('NFC');
  };
}

/** Letter by letter, whatever accents and small marks stand between; in a number also blanks and dots. */
function patternOf(word: string): string {
  const between = /\d/.test(word) ? "\\p{M}*[-'’ .]?" : "\\p{M}*[-'’]?";
  const letters = [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));
  return `${letters.join(between)}\\p{M}*`;
}
