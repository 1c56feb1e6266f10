/** What leaves the workstation says for whose officers it is, wherever it is read. */
import { sayIn } from '../../../shared/catalogue/say.ts';
import type { RowStream } from '../../../shared/export/export-table.ts';
import type { Readers } from '../seen/seen-readers.ts';
import type { ExportWords } from './make-export.ts';

/** `Only for officers of: Police`; null where every agency with accounts here reads it. */
export function readersText(readers: Readers, { texts, word }: Pick<ExportWords, 'texts' | 'word'>): string | null {
  if (readers === null) return null;
  return sayIn(texts)('paper.readers', { agencies: readers.map((agency) => word(`agency.${agency}`)).join(', ') });
}

/** The tables, of which the first says so in its title: `Open cases · Only for officers of: Police`. */
export function titledForReaders<Table extends Pick<RowStream, 'title'>>(
  tables: readonly Table[],
  readers: Readers,
  words: Pick<ExportWords, 'texts' | 'word'>,
): readonly Table[] {
  const only = readersText(readers, words);
  return only === null
    ? tables
    : tables.map((table, at) => (at === 0 ? { ...table, title: `${table.title} · ${only}` } : table));
}
