import type { PrintedExport } from '../../core/calls/exported.ts';
import { PaperPictures } from '../pictures/paper-pictures.tsx';
import { HeadedPages } from '../ui/headed-pages.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ExportCells } from './export-cells.tsx';
import { paperParts } from './paper-parts.ts';

export interface ExportSheetProps {
  readonly made: PrintedExport;
  /** Its pictures are drawn; a sheet without any never says so. */
  readonly onDrawn: () => void;
}

/** The tables of an export, black on white. Only paper shows them. Every page says at its head what it is, its number and the officer. */
export function ExportSheet({ made: { tables, slip, footer, pictures }, onDrawn }: ExportSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  // What is not there is said once for all of it: a paper is no form.
  const empty = tables.slice(1).filter(({ rows }) => rows.length === 0);
  return (
    <article className="sheet export-sheet" lang={language} aria-hidden="true">
      <HeadedPages
        className="export-pages"
        lang={language}
        head={[tables[0]?.title, footer].filter(Boolean).join(' · ')}
      >
        {tables.map(({ title, headings, rows }, place) =>
          place > 0 && rows.length === 0 ? null : (
            <section key={title}>
              {/* The head of every page has the title of the first one. */}
              {place === 0 ? null : <h2>{title}</h2>}
              {rows.length === 0 ? (
                <p>{t('export.nil')}</p>
              ) : (
                paperParts({ headings, rows }, language).map((part, at) => (
                  <div key={at} className="export-part">
                    {part.columns.map((inColumn, column) => (
                      <ExportCells
                        key={column}
                        table={{ headings: part.headings, rows: inColumn }}
                        className="export-cells"
                        language={language}
                        below={part.below}
                      />
                    ))}
                  </div>
                ))
              )}
            </section>
          ),
        )}
        {empty.length === 0 ? null : (
          <section>
            <h2>{t('export.nil')}</h2>
            <p>{empty.map(({ title }) => title).join(t('dossier.between'))}</p>
          </section>
        )}
        {pictures === undefined ? null : <PaperPictures about={pictures} onDrawn={onDrawn} />}
        <h2>{t('export.slip')}</h2>
        <dl>
          {slip.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </HeadedPages>
    </article>
  );
}
