/** Takes somebody's name, and whatever else leads to them, out of the tables of an export. */
import type { ExportTable } from '../export/export-table.ts';

const SHORTEST = 2;

/** The tables with `as` in place of each of these words, as officers may have typed them. */
export function withoutNames(
  tables: readonly ExportTable[],
  words: readonly string[],
  as: string,
): readonly ExportTable[] {
  // Longer ones first, so that nothing of a full name is left.
  const known = [...new Set(words.map((word) => word.trim()))]
    .filter((word) => word.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (known.length === 0) return tables;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return tables.map(({ rows, ...table }) => ({
    ...table,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(pattern, as) : cell))),
  }));
}
