import { useTranslation } from 'react-i18next';
import type { PrintedExport } from '../../core/calls/exported.ts';
import { useLanguage } from '../ui/use-language.ts';
import { ExportCells } from './export-cells.tsx';
import { paperParts } from './paper-parts.ts';

/** The tables of an export, black on white. Only paper shows them. A table around them has number and officer at its head, since a browser repeats only heads of tables on every page. */
export function ExportSheet({ made: { tables, slip, footer } }: { readonly made: PrintedExport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <article className="sheet export-sheet" lang={language} aria-hidden="true">
      <table className="export-pages">
        <thead>
          <tr>
            <td>{footer}</td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              {tables.map(({ title, headings, rows }, place) => (
                <section key={title}>
                  {place === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
                  {rows.length === 0 ? (
                    <p>{t('export.nil')}</p>
                  ) : (
                    paperParts({ headings, rows }, language).map(({ below, ...part }, at) => (
                      <ExportCells key={at} table={part} className="export-cells" language={language} below={below} />
                    ))
                  )}
                </section>
              ))}
              <h2>{t('export.slip')}</h2>
              <dl>
                {slip.map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}
