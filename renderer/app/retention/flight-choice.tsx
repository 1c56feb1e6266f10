import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { counted } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { flightsFitting } from './flights-fitting.ts';

export interface FlightChoiceProps {
  readonly chosen: FlightId | null;
  readonly onChoose: (flight: FlightId) => void;
}

const MOST_SHOWN = 6;

/** Chooses one of the stored flights by its number, route or day. */
export function FlightChoice({ chosen, onChoose }: FlightChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useFlightName();
  const { value } = useCall('flights.list', {}, ['flights']);
  const [search, setSearch] = useState('');
  const flights = useMemo(() => (value ?? []).map(({ id }) => ({ id, name: nameOf(id) })), [value, nameOf]);
  const fitting = flightsFitting(flights, search, chosen);
  const more = fitting.length - MOST_SHOWN;
  return (
    <>
      <div className="text-field">
        <input
          data-autofocus
          type="search"
          aria-label={t('legal-holds.flight.search')}
          placeholder={t('legal-holds.flight.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <div className="join-found" role="radiogroup" aria-label={t('legal-holds.flight')}>
        {fitting.slice(0, MOST_SHOWN).map(({ id, name }) => (
          <label key={id} className="check">
            <input type="radio" name="held-flight" checked={id === chosen} onChange={() => onChoose(id)} />
            {name}
          </label>
        ))}
        {more > 0 ? <p className="dim">{t('legal-holds.flight.more', counted(more, language))}</p> : null}
        {value !== null && fitting.length === 0 ? <p className="dim">{t('legal-holds.flight.none')}</p> : null}
      </div>
    </>
  );
}
