import { useState } from 'react';
import { useSession } from '../frame/use-session.ts';
import { LanguageSwitch } from '../lock/language-switch.tsx';
import { notifyFailure } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { AirportChoice } from './airport-choice.tsx';
import type { FoundAirport } from './airport-search.tsx';
import { SampleAirport } from './sample-airport.tsx';

/** Asks for the unit's airports when the store does not have them yet. */
export function UnitQuestion() {
  const { t } = useTranslation();
  const { core, vaultAccess } = useWorkstation();
  const { store } = useSession();
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
          <LanguageSwitch />
        </p>
        <p className="dim">
          {t(`start.store.${store}`)}{' '}
          <button type="button" className="link" onClick={() => void vaultAccess.switchStore(other)}>
            {t(`start.to.${other}`)}
          </button>
        </p>
        <h1>{t('start.title')}</h1>
        <p className="dim">{t('start.hint')}</p>
        <AirportChoice airports={airports} onChange={setAirports} />
        {store === 'practice' && airports.length === 0 ? (
          <SampleAirport onTake={(airport) => setAirports([airport])} />
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
