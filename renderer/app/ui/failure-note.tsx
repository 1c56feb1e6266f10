import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallFailure } from '../../core/calls/failure.ts';
import { EmptyState } from './empty-state.tsx';
import { failureText } from './failure-text.ts';

export interface FailureNoteProps {
  readonly failure: CallFailure;
  readonly again: () => void;
  /** Words on the button where it does something else than try again. */
  readonly label?: string;
}

/** A failed view: what happened, what was kept, what to do, and a way to try again. What is masked or destroyed is as it should be, and nothing to try again. */
export function FailureNote({ failure, again, label }: FailureNoteProps) {
  const { t } = useTranslation();
  if (failure.code === 'retained')
    return (
      <EmptyState
        fill
        icon={<IconEyeOff size={32} stroke={1.4} aria-hidden />}
        title={t(`retained.${failure.state}`)}
        hint={failureText(t, failure)}
      />
    );
  // It comes by itself, in a moment.
  const passing = failure.code === 'made-anew';
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
