import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { PutByOfficer } from '../../../shared/flight/assigned-messages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { FlightTravellerRow } from '../../core/calls/flight-views.ts';
import { travellerPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { Grid } from '../ui/grid.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
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
  const session = useSession();
  const stamp = useStamp();
  const isPut = travellers.some(({ put }) => put !== null);
  const columns = useMemo(() => {
    const named = ({ officer, at }: PutByOfficer) => `${officerName(t, session, officer)} · ${stamp(at)}`;
    return flightTravellerColumns(t, language, isPut ? named : null);
  }, [t, language, session, stamp, isPut]);
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
