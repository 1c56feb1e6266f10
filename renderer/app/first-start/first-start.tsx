import { useState } from 'react';
import type { VaultStatus } from '../../core/calls/vault/status.ts';
import { LanguageSwitch } from '../lock/language-switch.tsx';
import { RestorePlace } from '../lock/restore-place.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { PractiseForm } from './practise-form.tsx';
import { SetUp } from './set-up/set-up.tsx';

export interface FirstStartProps {
  readonly vault: VaultStatus;
  /** Codes of the practice airports. They are the unit's airports unless the officer changes them. */
  readonly airports: readonly string[];
}

/** Introduces the program and asks how to begin. After practice, it goes on to the set-up of the unit. */
export function FirstStart({ vault, airports }: FirstStartProps) {
  const { t } = useTranslation();
  const { vaultAccess } = useWorkstation();
  const [way, setWay] = useState<'practise' | 'set-up' | null>(vault.state === 'empty' ? null : 'set-up');
  if (way === 'practise') return <PractiseForm onBack={() => setWay(null)} />;
  if (way === 'set-up')
    return (
      <SetUp
        airports={airports}
        leave={t(vault.state === 'empty' ? 'begin.back' : 'set-up.leave')}
        onLeave={() => (vault.state === 'empty' ? setWay(null) : vaultAccess.stayInPractice())}
      />
    );
  return (
    <main className="whole-screen">
      <section className="first-start vault-access wide">
        <p className="faint">
          Airside
          <LanguageSwitch />
        </p>
        <p className="welcome">{t('start.welcome')}</p>
        <h1>{t('begin.title')}</h1>
        <div className="ways">
          <button type="button" className="way" onClick={() => setWay('set-up')}>
            <strong className="way-title">{t('begin.set-up')}</strong>
            <span className="way-hint">{t('begin.set-up.hint')}</span>
          </button>
          <button type="button" className="way" onClick={() => setWay('practise')}>
            <strong className="way-title">{t('begin.practise')}</strong>
            <span className="way-hint">{t('begin.practise.hint')}</span>
          </button>
          <RestorePlace title={t('begin.restore')} hint={t('begin.restore.hint')} />
        </div>
      </section>
    </main>
  );
}
