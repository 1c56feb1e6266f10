import type { QueryListRow } from '../../core/calls/query-list-views.ts';
import type { TFunction } from '../ui/texts.ts';

/** For whom a list was made: `ET 508 ADD–LFW, 24 Nov · whole flight`. */
export function scopeText(
  t: TFunction,
  { scope, flights }: Pick<QueryListRow, 'scope' | 'flights'>,
  flightName: (flight: string) => string,
): string {
  return [
    ...flights.slice(0, 3).map(flightName),
    ...(flights.length > 3 ? ['…'] : []),
    t(`query-list.scope.${scope.kind}`),
  ].join(' · ');
}
