/** What stands for a time only: rules, named lists and their entries. First and last days count. */
import type { IsoDate } from '../../shared/manifest.ts';
import { dayNumber } from '../../shared/time/civil.ts';
import type { ListEntry, NamedList } from './rule-set.ts';

/** So many days before its last one, whoever owns it should look at it again. */
const SOON_DAYS = 30;

export interface Span {
  readonly validFrom?: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** How something stands on a day. Neither what is `not-yet` nor what has `ended` counts. */
export type Standing = 'not-yet' | 'in-force' | 'ends-soon' | 'ended';

/** How something that is valid for a time stands on a day. */
export function standingOn({ validFrom = null, validTo }: Span, day: IsoDate): Standing {
  if (validFrom !== null && day < validFrom) return 'not-yet';
  if (validTo === null) return 'in-force';
  const left = daysLeft(validTo, day);
  if (left < 0) return 'ended';
  return left <= SOON_DAYS ? 'ends-soon' : 'in-force';
}

/** Days from a day to the last one: 0 on the last one, negative after it. */
export function daysLeft(validTo: IsoDate, day: IsoDate): number {
  return dayNumber(validTo) - dayNumber(day);
}

/** Last day of an entry: its own, but never later than that of its list. */
export function lastDayOf({ validTo }: Pick<ListEntry, 'validTo'>, list: Pick<NamedList, 'validTo'>): IsoDate {
  return validTo !== null && validTo < list.validTo ? validTo : list.validTo;
}
