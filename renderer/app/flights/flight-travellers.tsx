import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { FlightTravellerRow } from '../../core/calls/flight-views.ts';
import { travellerPath } from '../addresses.ts';
import { Grid } from '../ui/grid.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { flightTravellerColumns } from './flight-traveller-columns.tsx';

export interface FlightTravellersProps {
  readonly flight: FlightId;
  readonly travellers: readonly FlightTravellerRow[];
  readonly search: string;
}

/** All travellers of the flight. */
export function FlightTravellers({ flight, travellers, search }: FlightTravellersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const columns = useMemo(() => flightTravellerColumns(t, language), [t, language]);
  return (
    <Grid
      label={t('flights.travellers')}
      rows={travellers}
      columns={columns}
      rowId={(row) => row.id}
      search={search}
      onOpen={(row) => navigate(travellerPath(flight, row.id))}
    />
  );
}
