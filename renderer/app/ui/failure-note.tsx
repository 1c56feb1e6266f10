import { useTranslation } from 'react-i18next';
import type { CallFailure } from '../../core/api.ts';
import { failureText } from './failure-text.ts';

export interface FailureNoteProps {
  readonly failure: CallFailure;
  readonly again: () => void;
  /** Words on the button where it does something else than try again. */
  readonly label?: string;
}

/** A failed view: what happened, what was kept, what to do, and a way to try again. */
export function FailureNote({ failure, again, label }: FailureNoteProps) {
  const { t } = useTranslation();
  return (
    <div className="failure" role="alert">
      <strong>{t('failure.title')}</strong>
      <p>{failureText(t, failure)}</p>
      <button type="button" className="button" onClick={again}>
        {label ?? t('failure.again')}
      </button>
    </div>
  );
}
