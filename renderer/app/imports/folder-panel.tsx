import { IconFolderOpen } from '@tabler/icons-react';
import { useStore } from 'zustand/react';
import { useSession } from '../frame/use-session.ts';
import { formatCount, formatStamp } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

const OUTCOMES = ['processed', 'failed', 'duplicate'] as const;

/** The watched folder: its name, start and results, with buttons to begin and to stop. */
export function FolderPanel() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { folder } = useWorkstation();
  const session = useSession();
  const { phase, record, taking, trouble } = useStore(folder.state);
  const zone = session.zone ?? 'UTC';
  const choose = (label: string) => (
    <button type="button" className="button" onClick={() => void folder.choose(session.store)}>
      <IconFolderOpen size={15} stroke={1.6} aria-hidden /> {label}
    </button>
  );
  return (
    <section className="folder-panel" aria-labelledby="folder-head">
      <h2 className="small-head" id="folder-head">
        {t('folder.title')}
      </h2>
      {trouble === null ? null : (
        <p className="field-error" role="alert">
          {t(`folder.trouble.${trouble}`)}
        </p>
      )}
      {record === null || phase === 'none' ? (
        <>
          <p className="dim">{t('folder.hint')}</p>
          {session.store === 'practice' ? <p className="practice-note">{t('folder.practice')}</p> : null}
          <div className="folder-buttons">{choose(t('folder.choose'))}</div>
        </>
      ) : (
        <>
          <p className="folder-name">
            <strong className="cut" title={record.name}>
              {record.name}
            </strong>{' '}
            <span className="dim">{t('folder.since', { time: formatStamp(record.since, zone, language) })}</span>
          </p>
          {phase === 'watching' ? null : (
            <p className="dim">{t(`folder.${phase}`, { store: t(`store.${record.store}`), folder: record.name })}</p>
          )}
          <dl className="folder-counts">
            {OUTCOMES.map((outcome) => (
              <div key={outcome}>
                <dt>{t(`folder.${outcome}`)}</dt>
                <dd>{formatCount(record.counts[outcome], language)}</dd>
              </div>
            ))}
          </dl>
          <p className="dim cut" aria-live="polite" title={record.last?.file}>
            {taking !== null
              ? t('folder.taking', { file: taking })
              : record.last === null
                ? t(phase === 'watching' ? 'folder.waiting' : 'folder.none')
                : t('folder.last', { file: record.last.file, time: formatStamp(record.last.at, zone, language) })}
          </p>
          <div className="folder-buttons">
            {phase === 'watching' ? (
              <button type="button" className="button" onClick={() => void folder.stop()}>
                {t('folder.stop')}
              </button>
            ) : (
              choose(t('folder.again'))
            )}
          </div>
        </>
      )}
    </section>
  );
}
