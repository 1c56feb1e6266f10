/** The title of a list that leaves the workstation, with for whose officers it is. */
import { sayIn } from '../../../shared/catalogue/say.ts';
import type { Readers } from '../seen/seen-readers.ts';
import type { ExportWords } from './make-export.ts';

/** `Open cases · Only for officers of: Police`; the title alone where every agency with accounts here reads it. */
export function titleForReaders(title: string, readers: Readers, { texts, word }: ExportWords): string {
  if (readers === null) return title;
  const agencies = readers.map((agency) => word(`agency.${agency}`)).join(', ');
  return `${title} · ${sayIn(texts)('paper.readers', { agencies })}`;
}
