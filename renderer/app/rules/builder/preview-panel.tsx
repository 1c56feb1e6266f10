import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { travellerPath } from '../../addresses.ts';
import { useFlightName } from '../../flights/use-flight-name.ts';
import { MarkedReason } from '../../traveller/marked-reason.tsx';
import { listedName } from '../../traveller/person-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { failureText } from '../../ui/failure-text.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { LeafList } from './leaf-list.tsx';
import { PREVIEW_DAYS, type PreviewState } from './use-preview.ts';

export interface PreviewPanelProps {
  readonly preview: PreviewState;
  readonly title: Readonly<Record<string, string>>;
  /** The rule cannot be read in its present form. */
  readonly broken: boolean;
}

/** How many travellers of the last days the rule would hit, and some of them with the reason. */
export function PreviewPanel({ preview, title, broken }: PreviewPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const flightName = useFlightName();
  const { value, stale, progress, failure } = preview;
  if (failure !== null) return <p className="panel-note field-error">{failureText(t, failure)}</p>;
  if (value === null) {
    return broken ? (
      <EmptyState title={t('builder.preview.broken')} hint={t('builder.preview.broken.hint')} />
    ) : (
      <div className="empty" aria-busy="true" />
    );
  }
  if (value.travellers === 0) {
    return (
      <EmptyState title={t('builder.preview.none')} hint={t('builder.preview.none.hint', { days: PREVIEW_DAYS })} />
    );
  }
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
  const figures = [
    ['hits', value.hits],
    ['unknown', value.unknown],
  ] as const;
  return (
    <>
      <div className={stale ? 'preview-figures stale' : 'preview-figures'} aria-live="polite" aria-busy={stale}>
        {figures.map(([name, count]) => (
          <div key={name} className={name}>
            <strong>{formatCount(count, language)}</strong>
            <span>{t(`builder.preview.${name}`)}</span>
            <span className="faint">{share.format(count / value.travellers)}</span>
          </div>
        ))}
        <p className="dim">
          {broken
            ? t('builder.preview.stale')
            : t('builder.preview.of', {
                ...counted(value.travellers, language),
                flights: formatCount(value.flights, language),
                days: PREVIEW_DAYS,
              })}
        </p>
        <span className="preview-bar" aria-hidden="true">
          <span className="hits" style={{ inlineSize: `${(100 * value.hits) / value.travellers}%` }} />
          <span className="unknown" style={{ inlineSize: `${(100 * value.unknown) / value.travellers}%` }} />
          {progress === null ? null : <span className="running" style={{ inlineSize: `${100 * progress}%` }} />}
        </span>
      </div>
      {value.sample.length === 0 ? (
        <p className="panel-note dim">{t('builder.preview.nobody')}</p>
      ) : (
        <h3 className="small-head">
          {value.sample.length < value.hits + value.unknown
            ? t('builder.preview.sample', { count: value.sample.length })
            : t('builder.preview.all')}
        </h3>
      )}
      <ul className="preview-sample">
        {value.sample.map((each) => (
          <li key={`${each.flight} ${each.traveller}`}>
            <details>
              <summary>
                <span className={`sample-mark ${each.state}`} aria-hidden="true" />
                <span className="sample-name">
                  <b>{listedName(t, each.name)}</b> <span className="faint">{flightName(each.flight)}</span>
                </span>
                <IconChevronRight size={14} className="chevron" aria-hidden />
                <span className={each.state === 'hit' ? 'sample-reason' : 'sample-reason dim'}>
                  {each.state === 'hit' ? null : <span className="tag">{t('truth.unknown')}</span>}
                  <MarkedReason reason={{ title, leaves: each.leaves }} />
                </span>
              </summary>
              <LeafList leaves={each.leaves} />
              <Link className="link" href={travellerPath(each.flight, each.traveller)}>
                {t('builder.preview.open')}
              </Link>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
