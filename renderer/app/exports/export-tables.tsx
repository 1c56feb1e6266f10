import type { ExportTable } from '../../../shared/export/export-table.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ExportCells } from './export-cells.tsx';

/** The tables of an export on the screen, as they are written: what is not there is said. */
export function ExportTables({ tables }: { readonly tables: readonly ExportTable[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return tables.map(({ title, headings, rows }) => (
    <section key={title}>
      <h2 className="small-head">{title}</h2>
      {rows.length === 0 ? (
        <p className="dim">{t('export.nil')}</p>
      ) : (
        <ExportCells table={{ headings, rows }} className="export-table" language={language} />
      )}
    </section>
  ));
}
