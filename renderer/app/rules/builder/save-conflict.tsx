import { failureText } from '../../ui/failure-text.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { type RuleSession, sessionKey } from './rule-session.ts';

export interface SaveConflictProps {
  readonly session: RuleSession;
}

/** A failed save: what happened, that the typed version is kept, and what to do. */
export function SaveConflict({ session }: SaveConflictProps) {
  const { t } = useTranslation();
  const { builder } = useWorkstation();
  const key = sessionKey(session.draft, session.rule);
  const { saving } = session;
  if (saving.state === 'failed') {
    return (
      <div className="save-note" role="alert">
        <span>
          <b>{t('builder.save.failed')}</b> {failureText(t, saving.failure)}
        </span>
        <button type="button" className="button" onClick={() => void builder.flush(key)}>
          {t('failure.again')}
        </button>
      </div>
    );
  }
  if (saving.state !== 'conflict') return null;
  const gone = saving.theirs === null;
  return (
    <div className="save-note" role="alert">
      <span>
        <b>{t(gone ? 'builder.conflict.gone' : 'builder.conflict')}</b>{' '}
        {t(gone ? 'builder.conflict.gone.hint' : 'builder.conflict.hint')}
      </span>
      {gone ? null : (
        <button type="button" className="button" onClick={() => builder.takeTheirs(key)}>
          {t('builder.conflict.theirs')}
        </button>
      )}
      <button type="button" className="button" onClick={() => void builder.keepMine(key)}>
        {t('builder.conflict.mine')}
      </button>
    </div>
  );
}
