import { IconPlane } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useActions } from '../frame/use-actions.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { Grid } from '../ui/grid.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { flightColumns } from './flight-columns.tsx';
import { flightPath } from './flight-path.ts';

/** Every flight in this store, soonest first. */
export function FlightsScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const { value: flights, failure, again } = useCall('flights.list', {}, ['flights', 'queue']);
  const columns = useMemo(() => flightColumns(t, language), [t, language]);
  useActions([
    {
      id: 'flights.search',
      key: '/',
      label: 'ui.search',
      group: 'keys.screen',
      run: () => focusElement('flights-search'),
      hint: true,
    },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.flights')}</h1>
        <span className="dim">{flights === null ? '' : t('flights.count', { count: flights.length })}</span>
        <span className="spring" />
        <SearchField id="flights-search" label={t('flights.search')} value={search} onChange={setSearch} />
      </div>
      {failure !== null ? <FailureNote failure={failure} again={again} /> : null}
      {flights !== null && flights.length === 0 ? (
        <EmptyState
          fill
          icon={<IconPlane size={32} stroke={1.4} aria-hidden />}
          title={t('flights.empty')}
          hint={t('flights.empty.hint')}
        >
          <button type="button" className="button strong" onClick={() => navigate('/import')}>
            {t('queue.empty.import')}
          </button>
        </EmptyState>
      ) : flights !== null ? (
        <Grid
          label={t('screen.flights')}
          rows={flights}
          columns={columns}
          rowId={(row) => row.id}
          search={search}
          onOpen={(row) => navigate(flightPath(row.id))}
        />
      ) : null}
    </div>
  );
}
