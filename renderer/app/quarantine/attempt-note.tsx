import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../core/calls/import.ts';
import { fileFailureText } from '../imports/import-texts.ts';

/** An attempt that did not help: the new reason, and that the entry and what was typed are kept. */
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
