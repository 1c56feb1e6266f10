import { useEffect, useState } from 'react';
import type { VaultStatus } from '../../core/calls/vault/status.ts';
import { counted, formatStamp } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AlarmList } from './alarm-list.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

export interface SignInProps {
  readonly vault: VaultStatus;
}

/** The keys are not in memory: asks an officer to sign in. */
export function SignIn({ vault }: SignInProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [recovering, setRecovering] = useState(false);
  const device = deviceWords(vault);
  const { restored } = useWorkstation();
  const [restoredAt] = useState(() => restored.get());
  // An officer who signs in has read the note.
  useEffect(() => restored.told, [restored]);
  return (
    <main className="whole-screen">
      <section className={recovering ? 'vault-access middle' : 'vault-access'}>
        <p className="faint">
          Airside {vault.commissioned ? null : <span className="store practice">{t('sign-in.practice')}</span>}
          <LanguageSwitch />
        </p>
        <h1>{t(recovering ? 'recover.title' : 'sign-in.title')}</h1>
        <AlarmList alarms={vault.alarms} />
        {restoredAt === null ? null : (
          <p role="status">{t('sign-in.restored', { when: formatStamp(restoredAt, 'UTC', language) })}</p>
        )}
        {recovering ? (
          <RecoverForm vault={vault} onBack={() => setRecovering(false)} />
        ) : (
          <>
            <UnlockForm vault={vault} officer={null} go={t('sign-in.go')} />
            {vault.waiting > 0 ? <p role="status">{t('sign-in.waiting', counted(vault.waiting, language))}</p> : null}
            {device === null ? null : <p className="faint">{t(device)}</p>}
            {vault.commissioned ? (
              <p>
                <button type="button" className="link" onClick={() => setRecovering(true)}>
                  {t('sign-in.forgotten')}
                </button>
              </p>
            ) : null}
          </>
        )}
      </section>
    </main>
  );
}

/** Text key of what protects the unit besides its passphrases; null in practice, where no data is real. */
export function deviceWords({
  commissioned,
  deviceBound,
}: Pick<VaultStatus, 'commissioned' | 'deviceBound'>): string | null {
  if (deviceBound) return 'sign-in.device';
  return commissioned ? 'sign-in.no-device' : null;
}
