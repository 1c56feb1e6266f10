import { memo } from 'react';
import type { ImportSummary } from '../../core/calls/import.ts';
import { counted } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CHANGE_KINDS } from './change-kinds.ts';
import { FileMark, jobMarkOf } from './file-mark.tsx';

export interface ImportHistoryProps {
  /** Null while they are being read. */
  readonly jobs: readonly ImportSummary[] | null;
  readonly shown: string | null;
  readonly onShow: (job: string) => void;
}

/** Earlier imports, newest first. An interrupted one is marked as such. */
export const ImportHistory = memo(function ImportHistory({ jobs, shown, onShow }: ImportHistoryProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  return (
    <section className="import-history" aria-labelledby="import-history" aria-busy={jobs === null}>
      <h2 className="small-head" id="import-history">
        {t('import.history')}
      </h2>
      {jobs?.length === 0 ? <p className="why-none">{t('import.history.empty')}</p> : null}
      <ul>
        {jobs?.map((job) => {
          const { state } = job;
          const mark = jobMarkOf(job);
          return (
            <li key={job.job}>
              <button
                type="button"
                className={job.job === shown ? 'job on' : 'job'}
                aria-pressed={job.job === shown}
                onClick={() => onShow(job.job)}
              >
                <span className="job-line">
                  {mark === null ? null : <FileMark mark={mark} />}
                  <strong>{stamp(job.startedAt)}</strong>
                  {job.way === 'files' ? null : <span className="tag">{t(`import.way.${job.way}`)}</span>}
                  {state === 'done' ? null : <span className={`tag job-${state}`}>{t(`import.state.${state}`)}</span>}
                </span>
                <span className="dim">
                  {t('import.files', { count: job.fileCount })} ·{' '}
                  {t('import.travellers', counted(job.totals.travellers, language))}
                  {job.totals.unscreened === 0 ? null : (
                    <strong> · {t('import.unscreened', counted(job.totals.unscreened, language))}</strong>
                  )}
                  {job.totals.diagnostics === 0
                    ? ''
                    : ` · ${t('import.remarks', counted(job.totals.diagnostics, language))}`}
                </span>
                <ChangesOf job={job} />
                {state === 'interrupted' || state === 'cancelled' ? (
                  <span className="dim">{t(`import.${state}.hint`)}</span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
});

/** What an import changed of lists that were there before; nothing where it changed none. */
function ChangesOf({ job: { changes } }: { readonly job: ImportSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kinds = CHANGE_KINDS.filter((kind) => changes !== undefined && changes[kind] > 0);
  if (changes === undefined || kinds.length === 0) return null;
  const told = kinds.map((kind) => t(`import.changes.${kind}`, counted(changes[kind], language)));
  return <span>{t('import.changes.brief', { changes: told.join(' · ') })}</span>;
}
