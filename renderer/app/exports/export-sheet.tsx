import { useTranslation } from 'react-i18next';
import type { PrintedExport } from '../../core/calls/exported.ts';
import { useLanguage } from '../ui/use-language.ts';
import { cellText } from './cell-text.ts';

/** The tables of an export, black on white. Only paper shows them. Number and officer stand at the head of every page, since a browser repeats only heads of tables. */
export function ExportSheet({ made: { tables, slip, footer } }: { readonly made: PrintedExport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <article className="sheet export-sheet" lang={language} aria-hidden="true">
      {tables.map(({ title, headings, rows }) => (
        <section key={title}>
          <h1>{title}</h1>
          <table>
            <thead>
              <tr>
                <td colSpan={headings.length}>{footer}</td>
              </tr>
              <tr>
                {headings.map(({ text }) => (
                  <th key={text} scope="col">
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
                      {cellText(cell, headings[column]?.type ?? 'text', language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 ? <p>{t('export.nil')}</p> : null}
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
    </article>
  );
}
