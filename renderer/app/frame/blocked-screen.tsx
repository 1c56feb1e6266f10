import { useTranslation } from 'react-i18next';
import { failureText } from '../ui/failure-text.ts';
import type { SessionState } from './session-store.ts';

export interface BlockedScreenProps {
  readonly state: Exclude<SessionState, { readonly phase: 'ready' }>;
}

/** The program cannot be used now: why, what is safe, and what to do. */
export function BlockedScreen({ state }: BlockedScreenProps) {
  const { t } = useTranslation();
  if (state.phase === 'starting')
    return (
      <main className="whole-screen" aria-busy="true">
        <h1 className="starting">{t('blocked.starting')}</h1>
      </main>
    );
  return (
    <main className="whole-screen">
      <section role="alert">
        <h1>{t(`blocked.${state.phase}.title`)}</h1>
        <p>{state.phase === 'failed' ? failureText(t, state.failure) : t(`blocked.${state.phase}.what`)}</p>
        <p className="dim">{t(`blocked.${state.phase}.kept`)}</p>
        <div>
          <button type="button" className="button strong" onClick={() => window.location.reload()}>
            {t(`blocked.${state.phase}.do`)}
          </button>
        </div>
      </section>
    </main>
  );
}
