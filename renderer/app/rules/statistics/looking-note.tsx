import { FailureNote } from '../../ui/failure-note.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import type { Looking } from './use-long-call.ts';

export interface LookingNoteProps {
  readonly looking: Pick<Looking<unknown>, 'done' | 'failure' | 'cancel' | 'again'>;
}

/** Progress of a long evaluation, and a button to end it. */
export function LookingNote({ looking }: LookingNoteProps) {
  const { t } = useTranslation();
  const { done, failure, cancel, again } = looking;
  if (failure !== null) return <FailureNote failure={failure} again={again} />;
  return (
    <div className="empty fill" role="status">
      <strong>{t('statistics.looking')}</strong>
      <progress max={1} value={done} aria-label={t('statistics.looking')} />
      <button type="button" className="button" onClick={cancel}>
        {t('ui.cancel')}
      </button>
    </div>
  );
}
