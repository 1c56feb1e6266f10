/**
 * What may end, and when. The clock alone ends nothing: one officer can set it. Before data is masked or destroyed, its ending is announced, and the
 * announcement has to stand on a number of days on which officers of two agencies signed in. All days are UTC.
 */
import { type Agency, isLawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';
import { dateOfDay, dayNumber } from '../time/civil.ts';
import { PERIODS, type RetentionPeriods } from './periods.ts';

/** Days with sign-ins of two agencies that an announcement has to stand. */
export const DAYS_NEEDED = 14;
/** How far ahead an announcement reaches: a unit whose agencies meet twice a week completes it before its first data is due. */
const LEAD_DAYS = 60;
/** Days after which the next announcement is made. */
const ANNOUNCED_EVERY = 7;
/** Days by which an announcement may reach beyond the one before, per day with two agencies in between. So a clock that leaps every day gains little. */
const REACH_PER_DAY = 7;
/** Days of sign-ins that are remembered. */
const REMEMBERED_DAYS = 120;

/** A day on which officers signed in, and their agencies. */
export interface SignInDay {
  readonly day: IsoDate;
  readonly agencies: readonly Agency[];
}

/** All data whose period ends by the day `until`, counted by these periods, is to be masked or destroyed when it is due. */
export interface Announcement {
  readonly announcedOn: IsoDate;
  readonly until: IsoDate;
  readonly periods: RetentionPeriods;
}

export interface Announcements {
  /** What was announced for long enough: it ends when it is due. */
  readonly complete: Pick<Announcement, 'until' | 'periods'>;
  /** Announced and not complete, the oldest first. */
  readonly pending: readonly Announcement[];
  /** The latest one; null: two officers confirmed the time or an announcement since, and the next one reaches as far as it may. */
  readonly latest: Announcement | null;
  /** The day on which two officers last confirmed the time or an announcement, or announcements began. */
  readonly confirmedOn: IsoDate;
}

/** Announcements begin. What was due by `until` has ended already. */
export function firstAnnouncements(until: IsoDate, periods: RetentionPeriods, today: IsoDate): Announcements {
  return { complete: { until, periods }, pending: [], latest: null, confirmedOn: today };
}

/** The days with one more sign-in. A day before the last one is left out, because the clock went back. */
export function withSignIn(days: readonly SignInDay[], day: IsoDate, agency: Agency): readonly SignInDay[] {
  const last = days.at(-1);
  if (last !== undefined && day < last.day) return days;
  if (last?.day !== day) return [...days, { day, agencies: [agency] }].slice(-REMEMBERED_DAYS);
  if (last.agencies.includes(agency)) return days;
  return [...days.slice(0, -1), { day, agencies: [...last.agencies, agency] }];
}

/** The days with those agencies only that count as one of two. */
export function withAgencies(days: readonly SignInDay[], count: (agency: Agency) => boolean): readonly SignInDay[] {
  return days.map(({ day, agencies }) => ({ day, agencies: agencies.filter(count) }));
}

/** How long an announcement has stood. */
export interface Standing {
  /** Days since, with sign-ins of at least two law enforcement agencies. */
  readonly days: number;
  /** Days since, with any sign-in. */
  readonly anyDays: number;
}

export function standingOf({ announcedOn }: Announcement, days: readonly SignInDay[]): Standing {
  const since = days.filter(({ day }) => day > announcedOn);
  return { days: since.filter(isOfTwoAgencies).length, anyDays: since.length };
}

/** The last day on which officers of two agencies signed in; null: none is known. */
export function lastDayOfTwo(days: readonly SignInDay[]): IsoDate | null {
  return days.findLast(isOfTwoAgencies)?.day ?? null;
}

/** The announcements with those completed that have stood long enough. */
export function settled(announcements: Announcements, days: readonly SignInDay[]): Announcements {
  const done = announcements.pending.filter((each) => standingOf(each, days).days >= DAYS_NEEDED);
  return done.reduce(completed, announcements);
}

/** The announcements with a new one, where one is due; otherwise the same. */
export function announced(
  announcements: Announcements,
  days: readonly SignInDay[],
  periods: RetentionPeriods,
  today: IsoDate,
): Announcements {
  const { latest, pending, complete } = announcements;
  const farthest = later(today, LEAD_DAYS);
  const add = (until: IsoDate): Announcements => {
    const made = { announcedOn: today, until, periods };
    // One of the same day has stood no day yet; its day names an announcement.
    const before = pending.filter(({ announcedOn }) => announcedOn !== today);
    return { ...announcements, pending: [...before, made], latest: made };
  };
  if (latest === null)
    return farthest > complete.until || isShorter(periods, complete.periods) ? add(farthest) : announcements;
  if (isShorter(periods, latest.periods)) return add(latest.until);
  if (today < later(latest.announcedOn, ANNOUNCED_EVERY)) return announcements;
  const most = later(latest.until, REACH_PER_DAY * standingOf(latest, days).days);
  const until = most < farthest ? most : farthest;
  return until > latest.until ? add(until) : announcements;
}

/** Two officers confirm an announcement in place of the second agency. */
export function confirmed(announcements: Announcements, announcement: Announcement, today: IsoDate): Announcements {
  return { ...completed(announcements, announcement), latest: null, confirmedOn: today };
}

/** Two officers confirm that it is `today`: what was announced or completed under a clock that was ahead does not count. */
export function underTime(announcements: Announcements, today: IsoDate): Announcements {
  const farthest = later(today, LEAD_DAYS);
  const { complete, pending } = announcements;
  return {
    complete: { ...complete, until: complete.until < farthest ? complete.until : farthest },
    pending: pending.filter(({ announcedOn, until }) => announcedOn <= today && until <= farthest),
    latest: null,
    confirmedOn: today,
  };
}

export interface Ending {
  /** Periods must have ended by this day for data to end now. */
  readonly endsBy: IsoDate;
  /** No announcement that is complete was made after this day: it told nothing of what came later. */
  readonly announcedBy: IsoDate;
  /** The periods that count: of the announced and the present one the longer. */
  readonly periods: RetentionPeriods;
}

/** What may end now. */
export function endingNow({ complete }: Announcements, periods: RetentionPeriods, today: IsoDate): Ending {
  const longer = PERIODS.map((name) => [name, Math.max(periods[name], complete.periods[name])] as const);
  return {
    endsBy: complete.until < today ? complete.until : today,
    announcedBy: later(complete.until, -LEAD_DAYS),
    periods: Object.fromEntries(longer) as unknown as RetentionPeriods,
  };
}

function completed(announcements: Announcements, announcement: Announcement): Announcements {
  const { until, periods } = announcement;
  const { complete, pending } = announcements;
  return {
    ...announcements,
    complete: { until: until > complete.until ? until : complete.until, periods },
    pending: pending.filter(({ announcedOn }) => announcedOn > announcement.announcedOn),
  };
}

function isOfTwoAgencies({ agencies }: SignInDay): boolean {
  return agencies.filter(isLawAgency).length > 1;
}

function isShorter(periods: RetentionPeriods, before: RetentionPeriods): boolean {
  return PERIODS.some((name) => periods[name] < before[name]);
}

function later(day: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(day) + days);
}
