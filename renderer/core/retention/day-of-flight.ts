/** The day from which a flight's periods count. */
import type { IsoDate } from '../../../shared/manifest.ts';
import type { FlightHead } from '../flight-head.ts';

const DAY = /\d{4}-\d{2}-\d{2}$/;
/** Without a valid date it never falls due; it ends with the key of its month. */
const NEVER = '9999-12-31';

/** Local scheduled day of departure, which is part of its id. */
export function dayOfFlight({ id }: Pick<FlightHead, 'id'>): IsoDate {
  return DAY.exec(id)?.[0] ?? NEVER;
}
