import type { ImportReport } from '../../core/calls/import.ts';
import { fileFailureText } from '../imports/import-texts.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** A failed attempt: the new reason, and that the entry and the typed text are kept. */
export function AttemptNote({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const failure = report.files[0]?.failure ?? null;
  return (
    <div className="failure" role="alert">
      <strong>{t(report.state === 'done' ? 'quarantine.attempt.failed' : 'quarantine.attempt.stopped')}</strong>
      {failure === null ? null : <p>{fileFailureText(t, failure)}</p>}
      <p className="dim">{t('quarantine.attempt.kept')}</p>
    </div>
  );
}
