import { IconEyeOff } from '@tabler/icons-react';
import type { CallFailure } from '../../core/calls/failure.ts';
import { EmptyState } from './empty-state.tsx';
import { failureText } from './failure-text.ts';
import { useTranslation } from './use-translation.ts';

export interface FailureNoteProps {
  readonly failure: CallFailure;
  readonly again: () => void;
  /** Label of the button where it does not try again. */
  readonly label?: string;
}

/** A failed view: what happened, which data is safe, what to do, and a button to try again. Masked or destroyed data is no failure and has no button. */
export function FailureNote({ failure, again, label }: FailureNoteProps) {
  const { t } = useTranslation();
  if (failure.code === 'retained')
    return <EmptyState fill icon={IconEyeOff} title={t(`retained.${failure.state}`)} hint={failureText(t, failure)} />;
  // It disappears by itself after a moment.
  const passing = failure.code === 'rederiving';
  return (
    <div className="failure" role={passing ? 'status' : 'alert'}>
      {passing ? null : <strong>{t('failure.title')}</strong>}
      <p>{failureText(t, failure)}</p>
      <button type="button" className="button" onClick={again}>
        {label ?? t('failure.again')}
      </button>
    </div>
  );
}
