import { useTranslation } from 'react-i18next';
import type { Cell, CellType, ExportTable } from '../../../shared/export/export-table.ts';
import { dayText } from '../ui/day-text.ts';
import { useLanguage } from '../ui/use-language.ts';
import { cellText } from './cell-text.ts';

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
        <table className="export-table">
          <thead>
            <tr>
              {headings.map(({ text, type }) => (
                <th key={text} scope="col" className={type}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column} className={headings[column]?.type ?? 'text'}>
                    {onScreen(cell, headings[column]?.type ?? 'text', language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  ));
}

/** Days as the unit writes them; paper and files have them as spreadsheets read them. */
function onScreen(cell: Cell, type: CellType, language: string): string {
  return type === 'date-time' && typeof cell === 'string' ? dayText(cell) : cellText(cell, type, language);
}
