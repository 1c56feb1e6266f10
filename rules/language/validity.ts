/** Limited validity of rules, named lists and their entries. First and last days are included. */
import type { IsoDate } from '../../shared/manifest.ts';
import { dayNumber } from '../../shared/time/civil.ts';
import type { ListEntry, NamedList } from './rule-set.ts';

/** The owner should review it this many days before its last day. */
const SOON_DAYS = 30;

export interface Span {
  readonly validFrom?: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** The state of validity on a day. Items that are `not-yet` or `ended` do not count. */
export type Standing = 'not-yet' | 'in-force' | 'ends-soon' | 'ended';

/** The state of validity on a day. */
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

/** Last day of an entry: its own, but never later than its list's. */
export function lastDayOf({ validTo }: Pick<ListEntry, 'validTo'>, list: Pick<NamedList, 'validTo'>): IsoDate {
  return validTo !== null && validTo < list.validTo ? validTo : list.validTo;
}
