import type { TFunction } from 'i18next';
import type { FlightRow } from '../../core/api/flights.ts';

/** Where a flight stands, in words; a passenger list in a table is no API message and is not called one. */
export function stateText(t: TFunction, row: Pick<FlightRow, 'state' | 'channels' | 'late'>): string {
  const list = row.state === 'api-only' && !row.channels.includes('api');
  const state = t(`flights.state.${list ? 'list-only' : row.state}`);
  return row.late ? t('flights.state.late', { state }) : state;
}
