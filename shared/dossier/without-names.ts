/** Takes somebody's name, and whatever else leads to them, out of what leaves the unit. */
import type { ExportTable } from '../export/export-table.ts';

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

/** The same in a text. */
export function withoutWords(words: readonly string[], as: string): (text: string) => string {
  // Longer ones first, so that nothing of a full name is left.
  const known = [...new Set(words.map((word) => word.trim()))]
    .filter((word) => word.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (known.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replaceAll(pattern, as);
}
