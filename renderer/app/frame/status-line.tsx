import { Link } from 'wouter';
import { useStore } from 'zustand/react';
import { formatCount } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { listActions } from './actions-store.ts';
import { useCounts, useSession } from './use-session.ts';

/** Keys of the present screen, and the figures on which it is based. */
export function StatusLine() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actions, imports } = useWorkstation();
  const { ruleSet, permissions } = useSession();
  const counts = useCounts();
  const state = useStore(actions);
  const importing = useStore(imports, (each) => each.running !== null);
  const hints = listActions(state).filter((action) => action.hint === true && action.key !== null);
  return (
    <footer className="foot">
      <div className="hints">
        {hints.map((action) => (
          <span className="hint" key={action.id}>
            {action.key === null ? null : <KeyCap of={action.key} />} {t(action.label)}
          </span>
        ))}
      </div>
      {permissions.includes('view') ? (
        <span className="figures">
          {importing ? `${t('frame.importing')} · ` : ''}
          {t('frame.figures', {
            flagged: formatCount(counts.flagged, language),
            travellers: formatCount(counts.travellers, language),
            flights: formatCount(counts.flights, language),
            count: counts.flights,
          })}{' '}
          {ruleSet.held === 0 ? null : (
            <>
              ·{' '}
              <Link className="link held-warning" href="/rules">
                {t('frame.held', { count: ruleSet.held })}
              </Link>{' '}
            </>
          )}
          · <span title={ruleSet.hash}>{t('frame.rule-set', { version: ruleSet.version, rules: ruleSet.rules })}</span>
        </span>
      ) : null}
    </footer>
  );
}
