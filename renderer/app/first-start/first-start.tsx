import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { useSession } from '../frame/use-session.ts';
import { countryName } from '../ui/format.ts';
import { notifyFailure } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';
import { AirportSearch, type FoundAirport } from './airport-search.tsx';

/** Asks once which airports this unit works at; the first one gives the clock and the unit's code. */
export function FirstStart() {
  const { t } = useTranslation();
  const { core, preferences } = useWorkstation();
  const { store } = useSession();
  const { language } = useStore(preferences);
  const [airports, setAirports] = useState<readonly FoundAirport[]>([]);
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
        <h1>{t('start.title')}</h1>
        <p className="dim">{t('start.hint')}</p>
        <AirportSearch
          taken={airports.map((airport) => airport.code)}
          onTake={(airport) => setAirports((before) => [...before, airport])}
        />
        {airports.length === 0 ? (
          <p className="faint">{t('start.none')}</p>
        ) : (
          <ol className="airports" aria-label={t('start.chosen')}>
            {airports.map((airport, index) => (
              <li key={airport.code}>
                <strong className="mono">{airport.code}</strong>
                <span>
                  {airport.city}, {countryName(airport.country, language)}
                </span>
                {index === 0 ? <span className="tag">{t('start.clock')}</span> : null}
                <button
                  type="button"
                  className="button quiet spring"
                  aria-label={t('start.remove', { airport: airport.code })}
                  onClick={() => setAirports((before) => before.filter((each) => each !== airport))}
                >
                  <IconX size={15} aria-hidden />
                </button>
              </li>
            ))}
          </ol>
        )}
        <div>
          <button type="button" className="button strong" disabled={airports.length === 0} onClick={() => void start()}>
            {airports[0] === undefined ? t('start.go') : t('start.go-at', { city: airports[0].city })}
          </button>
        </div>
      </section>
    </main>
  );
}
