import { type AirlineContact, contactOn } from '../../../shared/roster/airline-contact.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { useSession } from '../frame/use-session.ts';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Whom to call at the airline about a flight, on its day here; null: nobody entered it. */
export function useContactOf(row: Pick<FlightRow, 'leg' | 'movement' | 'times'> | null): AirlineContact | null {
  const { permissions } = useSession();
  const asks = row !== null && permissions.includes('roster');
  const { value } = useCall('airline-contact.list', asks ? {} : null, ['roster']);
  if (row === null) return null;
  const { departure, arrival } = row.times;
  const local = (row.movement === 'departing' ? departure : arrival).local;
  return contactOn(value ?? [], row.leg.operating?.carrier ?? row.leg.carrier, local?.slice(0, 10) ?? null);
}

/** Whom to call, in one line. */
export function contactText(t: TFunction, { carrier, name, telephone }: AirlineContact): string {
  return t('airline-contact.on-flight', { carrier, name, telephone });
}

/** The same as a note. */
export function ContactNote({ row }: { readonly row: Pick<FlightRow, 'leg' | 'movement' | 'times'> }) {
  const { t } = useTranslation();
  const contact = useContactOf(row);
  return contact === null ? null : <span>{contactText(t, contact)}</span>;
}
