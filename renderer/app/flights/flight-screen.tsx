import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useActions } from '../frame/use-actions.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { travellerPath } from './flight-path.ts';
import { flightTravellerColumns } from './flight-traveller-columns.tsx';

export interface FlightScreenProps {
  readonly flight: string;
}

/** One flight: what was received for it, and everyone on it. */
export function FlightScreen({ flight }: FlightScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const { value: view, failure, again } = useCall('flights.get', { id: flight }, ['flights', 'queue']);
  const columns = useMemo(() => flightTravellerColumns(t, language), [t, language]);
  useActions([
    {
      id: 'flight.back',
      key: 'Escape',
      label: 'flights.action.back',
      group: 'keys.screen',
      run: () => navigate('/flights'),
      hint: true,
    },
    {
      id: 'flight.search',
      key: '/',
      label: 'ui.search',
      group: 'keys.screen',
      run: () => focusElement('flight-search'),
      hint: true,
    },
  ]);
  const leg = view?.row.leg;
  return (
    <div className="screen">
      <div className="screen-head">
        <Link className="button quiet" href="/flights">
          <IconArrowLeft size={15} aria-hidden /> {t('screen.flights')} <KeyCap of="Escape" />
        </Link>
        <h1>{leg === undefined ? flight : `${formatFlight(leg)} ${formatRoute(leg)}`}</h1>
        {view === null || leg === undefined ? null : (
          <span className="dim cut">
            {[
              t(`movement.${view.row.movement}`),
              leg.departure === null ? null : t('flights.departs', { time: formatLocal(leg.departure, language) }),
              leg.arrival === null ? null : t('flights.arrives', { time: formatLocal(leg.arrival, language) }),
              t('flights.people', { count: view.travellers.length }),
              view.messages.map((message) => `${message.format} ${t(`function.${message.function}`)}`).join(', '),
              view.row.cancelled ? t('flights.cancelled') : null,
            ]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
          </span>
        )}
        <span className="spring" />
        <SearchField id="flight-search" label={t('flights.search-travellers')} value={search} onChange={setSearch} />
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null ? null : view.travellers.length === 0 ? (
        <EmptyState fill title={t('flights.nobody')} hint={t('flights.nobody.hint')} />
      ) : (
        <Grid
          label={t('flights.travellers')}
          rows={view.travellers}
          columns={columns}
          rowId={(row) => row.id}
          search={search}
          onOpen={(row) => navigate(travellerPath(flight, row.id))}
        />
      )}
    </div>
  );
}
