import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { SAMPLE_AIRPORT } from '../../../shared/training/schedule.ts';
import { useSession } from '../frame/use-session.ts';
import { focusElement } from '../ui/focus-element.ts';
import { notifyFailure } from '../ui/notify.ts';
import { useCall } from '../ui/use-call.ts';
import { useWorkstation } from '../workstation.tsx';
import { AirportChoice } from './airport-choice.tsx';
import type { FoundAirport } from './airport-search.tsx';

/** Says what this is and which store is open, and asks once which airports this unit works at. */
export function FirstStart() {
  const { t } = useTranslation();
  const { core, preferences, switchStore } = useWorkstation();
  const { store } = useSession();
  const { language } = useStore(preferences);
  const [airports, setAirports] = useState<readonly FoundAirport[]>([]);
  const other = store === 'live' ? 'practice' : 'live';
  const start = async () => {
    const result = await core.call('unit.set-up', { airports: airports.map((airport) => airport.code) });
    if (!result.ok) notifyFailure(t, result.failure);
  };
  return (
    <main className="whole-screen">
      <section className="first-start">
        <p className="faint">
          Airside · <span className={`store ${store}`}>{t(`store.${store}`)}</span>
          <span className="language-switch">
            {LANGUAGES.map((each) => (
              <button
                key={each}
                type="button"
                lang={each}
                className={each === language ? 'link on' : 'link'}
                aria-pressed={each === language}
                onClick={() => preferences.setState({ language: each })}
              >
                {t(`language.${each}`)}
              </button>
            ))}
          </span>
        </p>
        <p className="welcome">{t('start.welcome')}</p>
        <p className="dim">
          {t(`start.store.${store}`)}{' '}
          <button type="button" className="link" onClick={() => switchStore(other)}>
            {t(`start.to.${other}`)}
          </button>
        </p>
        <h1>{t('start.title')}</h1>
        <p className="dim">{t('start.hint')}</p>
        <AirportChoice airports={airports} onChange={setAirports} />
        {store === 'practice' && airports.length === 0 ? (
          <SampleAirport
            onTake={(airport) => {
              // The offer goes away once taken; the keyboard goes on in the search.
              focusElement('airport-search');
              setAirports([airport]);
            }}
          />
        ) : null}
        <div>
          <button type="button" className="button strong" disabled={airports.length === 0} onClick={() => void start()}>
            {airports[0] === undefined ? t('start.go') : t('start.go-at', { city: airports[0].city })}
          </button>
        </div>
      </section>
    </main>
  );
}

interface SampleAirportProps {
  readonly onTake: (airport: FoundAirport) => void;
}

/** Offers the airport of the samples to whoever only wants to look around. */
function SampleAirport({ onTake }: SampleAirportProps) {
  const { t } = useTranslation();
  const { value } = useCall('reference.airports', { search: SAMPLE_AIRPORT }, []);
  const airport = value?.find((each) => each.code === SAMPLE_AIRPORT);
  if (airport === undefined) return null;
  return (
    <p>
      <button type="button" className="button" onClick={() => onTake(airport)}>
        {t('start.sample', { city: airport.city, code: airport.code })}
      </button>{' '}
      <span className="faint">{t('start.sample.hint')}</span>
    </p>
  );
}
