import { IconLock, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { Clock } from '../frame/clock.tsx';
import type { SessionState } from '../frame/session-store.ts';
import { counted } from '../ui/format.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AlarmList } from './alarm-list.tsx';
import { ChangeOfficer } from './change-officer.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { UnlockForm } from './unlock-form.tsx';

export interface CoveredScreenProps {
  readonly state: Extract<SessionState, { phase: 'screen-locked' }>;
}

/** The covered screen: time, number of travellers to be stopped or protected, and sign-in for this officer or another. It shows nothing about persons. */
export function CoveredScreen({ state: { vault, airport } }: CoveredScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { vaultAccess, preferences } = useWorkstation();
  const { sound } = useStore(preferences);
  const withPin = vault.officers.filter(({ hasPin }) => hasPin);
  const [byPin, setByPin] = useState(withPin.length > 0);
  const [another, setAnother] = useState(vault.officer === null);
  const changing = byPin && withPin.length > 0;
  const by = vault.officers.find(({ id }) => id === vault.officer);
  const name = by?.name ?? vault.officer ?? '';
  return (
    <main className="whole-screen covered">
      <header>
        <span className="covered-clock">
          {airport === null ? null : <span className="place">{airport.city}</span>}
          <Clock zone={airport?.zone ?? 'UTC'} />
        </span>
        <LanguageSwitch />
      </header>
      <section className="vault-access">
        <h1>
          <IconLock size={20} stroke={1.8} aria-hidden /> {t('covered.title')}
        </h1>
        <div className={vault.urgent > 0 ? 'covered-news on' : 'covered-news'} role="status">
          {vault.urgent > 0 ? (
            <OutcomeMark outcome="intercept">{t('covered.intercepts', counted(vault.urgent, language))}</OutcomeMark>
          ) : (
            <span className="dim">{t('covered.no-intercepts')}</span>
          )}
          <button
            type="button"
            className="button quiet"
            title={t(sound ? 'covered.sound.on' : 'covered.sound.off')}
            aria-label={t(sound ? 'covered.sound.on' : 'covered.sound.off')}
            onClick={() => preferences.setState({ sound: !sound })}
          >
            {sound ? <IconVolume size={16} aria-hidden /> : <IconVolumeOff size={16} aria-hidden />}
          </button>
        </div>
        <AlarmList alarms={vault.alarms} />
        {another && !changing ? null : <p className="covered-by">{t('covered.by', { name })}</p>}
        {changing ? (
          <ChangeOfficer officers={withPin} />
        ) : (
          <UnlockForm
            key={another ? 'another' : 'same'}
            vault={vault}
            officer={another ? null : vault.officer}
            go={t('covered.go')}
          />
        )}
        <div className="covered-ways">
          {withPin.length === 0 ? null : (
            <button type="button" className="link" onClick={() => setByPin(!changing)}>
              {t(changing ? 'pin.by-passphrase' : 'pin.by-pin')}
            </button>
          )}
          {changing || vault.officer === null || vault.officers.length < 2 ? null : (
            <button type="button" className="link" onClick={() => setAnother(!another)}>
              {another ? t('covered.same', { name }) : t('covered.other')}
            </button>
          )}
          <button
            type="button"
            className="link spring"
            title={t('covered.close.hint')}
            onClick={() => void vaultAccess.lock('vault')}
          >
            {t('covered.close')}
          </button>
        </div>
        <p className="faint">{t('covered.goes-on')}</p>
      </section>
    </main>
  );
}
