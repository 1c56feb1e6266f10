import { LanguageSwitch } from '../lock/language-switch.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface BlockedScreenProps {
  readonly phase: 'starting' | 'another-window' | 'closed';
}

/** The program cannot be used now. Shows why, which data is safe, and what to do. */
export function BlockedScreen({ phase }: BlockedScreenProps) {
  const { t } = useTranslation();
  if (phase === 'starting')
    return (
      <main className="whole-screen" aria-busy="true">
        <h1 className="starting">{t('blocked.starting')}</h1>
      </main>
    );
  return (
    <main className="whole-screen">
      <section>
        <p className="faint">
          Airside
          <LanguageSwitch />
        </p>
        <div role="alert" className="form">
          <h1>{t(`blocked.${phase}.title`)}</h1>
          <p>{t(`blocked.${phase}.what`)}</p>
          <p className="dim">{t(`blocked.${phase}.kept`)}</p>
        </div>
        <div>
          <button type="button" className="button strong" onClick={() => window.location.reload()}>
            {t(`blocked.${phase}.do`)}
          </button>
        </div>
      </section>
    </main>
  );
}
