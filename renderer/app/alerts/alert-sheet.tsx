import type { AlertPaper } from '../../core/calls/alerts.ts';
import { useSession } from '../frame/use-session.ts';
import { drawPicture } from '../ui/draw-picture.ts';
import { formatDate, formatWholeStamp } from '../ui/format.ts';
import { HeadedPages } from '../ui/headed-pages.tsx';
import { shownName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AlertText } from './alert-text.tsx';
import type { DrawnPicture } from './drawn-pictures.ts';

export interface AlertSheetProps {
  readonly paper: AlertPaper;
  readonly pictures: readonly DrawnPicture[];
}

/** The paper of an alert, black on white, with the number of the copy on every page. */
export function AlertSheet({ paper: { number, at, alert }, pictures }: AlertSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { unit, zone, city, officer, store } = useSession();
  const facts: readonly (readonly [string, string | null])[] = [
    ['alert.paper.owner', t(`agency.${alert.owner}`)],
    ['list.column.reference', alert.reference],
    ['list-entry.form.validUntil', alert.validUntil === null ? null : formatDate(alert.validUntil, language)],
  ];
  return (
    <HeadedPages
      className="sheet alert-sheet"
      lang={language}
      isHidden
      head={
        <p className="alert-sheet-head">
          <strong>{t('alert.paper.title')}</strong>
          {store === 'practice' ? <strong>{t('frame.practice')}</strong> : null}
          <span>{[unit?.code, city].filter(Boolean).join(' · ')}</span>
          <span>{t('alert.paper.copy', { number })}</span>
        </p>
      }
    >
      <h1>{alert.title}</h1>
      <AlertText paragraphs={alert.paragraphs} />
      {pictures.map(({ id, caption, bitmap }) => (
        <figure key={id}>
          {bitmap === null ? (
            <p>{t('list-picture.damaged')}</p>
          ) : (
            <canvas ref={(canvas) => (canvas === null ? undefined : drawPicture(canvas, bitmap))} />
          )}
          {caption === null ? null : <figcaption>{caption}</figcaption>}
        </figure>
      ))}
      <dl>
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="alert-sheet-foot">
        {t('alert.paper.foot', {
          time: formatWholeStamp(at, zone ?? 'UTC', language),
          officer: `${shownName(t, officer.name)} (${officer.id})`,
        })}
      </p>
    </HeadedPages>
  );
}
