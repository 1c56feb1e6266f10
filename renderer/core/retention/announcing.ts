/**
 * The store's announcements of what ends, and the days on which officers signed in; see `announcements.ts`. Nothing is announced in practice: samples are no data of travellers,
 * and an officer ends them by hand.
 */

import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import {
  type Announcement,
  type Announcements,
  announced,
  type Ending,
  endingNow,
  firstAnnouncements,
  lastDayOfTwo,
  type SignInDay,
  settled,
  underTime,
  withAgencies,
  withSignIn,
} from '../../../shared/retention/announcements.ts';
import { isMonthOver, isOver } from '../../../shared/retention/due.ts';
import { DEFAULT_PERIODS, type RetentionPeriods } from '../../../shared/retention/periods.ts';
import { systemEntry } from '../audit/entries.ts';
import type { FlightHead } from '../flight-head.ts';
import { readAgencies } from '../read-agencies.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { readHeads } from '../store/heads.ts';
import type { SeenStore, Store } from '../store/open-store.ts';
import { clockState } from './clock-state.ts';
import { dayOfFlight } from './day-of-flight.ts';

/** The stored announcements, with those completed that have stood long enough; null: there are none yet. */
export async function readAnnouncements(store: SeenStore): Promise<StoredAnnouncements | null> {
  const [stored, days, agencies] = await Promise.all([
    readSetting(store, 'announcements'),
    readSetting(store, 'signInDays'),
    readAgencies(store),
  ]);
  if (stored === undefined) return null;
  const signIns = withAgencies(days?.value ?? [], (agency) => agencies.mayConfirm(agency, null));
  return { stored: stored.value, value: settled(stored.value, signIns), days: signIns, rev: stored.rev };
}

export interface StoredAnnouncements {
  /** As last written. */
  readonly stored: Announcements;
  readonly value: Announcements;
  readonly days: readonly SignInDay[];
  readonly rev: number;
}

/** What may end now. */
export async function readEnding(store: SeenStore, now: string): Promise<Ending> {
  const today = now.slice(0, 10);
  const periods = await periodsOf(store);
  if (store.name === 'practice') return { endsBy: today, announcedBy: today, periods };
  const stored = await readAnnouncements(store);
  return endingNow(stored?.value ?? (await beginning(store, now, periods)), periods, today);
}

/** The last day that officers of two agencies have seen, by their sign-ins or because two officers confirmed the time; null: none is known yet. */
export async function lastSeenDay(store: SeenStore): Promise<IsoDate | null> {
  const stored = await readAnnouncements(store);
  if (stored === null) return null;
  const seen = lastDayOfTwo(stored.days);
  return seen === null || seen < stored.value.confirmedOn ? stored.value.confirmedOn : seen;
}

/** Announces what ends next, where that is due: what to write. */
export async function announcing(
  store: Store,
  now: string,
): Promise<{ readonly writes: readonly Write[]; readonly audit: readonly AuditEntry[] }> {
  if (store.name === 'practice') return { writes: [], audit: [] };
  const today = now.slice(0, 10);
  const periods = await periodsOf(store);
  const stored = await readAnnouncements(store);
  const before = stored?.value ?? (await beginning(store, now, periods));
  const after = announced(before, stored?.days ?? [], periods, today);
  const made = after === before ? null : after.latest;
  const audit = made === null ? [] : [await announcedEntry(store, now, made, before)];
  return { writes: after === stored?.stored ? [] : [announcementsWrite(after, stored?.rev ?? 0)], audit };
}

/** Announcements begin in a store that is restored: what was due at `time` has ended. Nothing to write where they have begun. */
export async function beginningWrites(store: SeenStore, time: string): Promise<readonly Write[]> {
  if (store.name === 'practice' || (await readAnnouncements(store)) !== null) return [];
  const day = time.slice(0, 10);
  return [announcementsWrite(firstAnnouncements(day, await periodsOf(store), day), 0)];
}

/** How announcements begin: what was due when the clock was last plausible has ended, or ends. */
async function beginning(store: SeenStore, now: string, periods: RetentionPeriods): Promise<Announcements> {
  const lastPlausible = (await readSetting(store, 'clock'))?.value.plausibleAt ?? now;
  return firstAnnouncements(lastPlausible.slice(0, 10), periods, now.slice(0, 10));
}

async function announcedEntry(
  store: Store,
  now: string,
  made: Announcement,
  { complete }: Announcements,
): Promise<AuditEntry> {
  const { flightsToMask, flightsToDestroy, months } = endingBetween(await readHeads(store), complete.until, made);
  const details = { until: made.until, flightsToMask, flightsToDestroy, monthsToDestroy: months.join(' ') };
  return systemEntry(now, 'retention.announced', null, details);
}

/** Counts of what ends after the day `after` by an announcement. Held flights are counted too: a hold may be lifted, and its number tells nothing of cases. */
export interface EndingCounts {
  readonly flightsToMask: number;
  readonly flightsToDestroy: number;
  /** Months of flights that are destroyed as a whole, YYYY-MM. */
  readonly months: readonly string[];
}

export function endingBetween(
  heads: readonly Pick<FlightHead, 'id' | 'masked'>[],
  after: IsoDate,
  { until, periods: { maskMonths, destroyMonths } }: Announcement,
): EndingCounts {
  const days = heads.map((head) => ({ day: dayOfFlight(head), masked: head.masked === true }));
  const ends = (day: IsoDate, months: number) => isOver(day, months, until) && !isOver(day, months, after);
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return {
    flightsToMask: days.filter(({ day, masked }) => !masked && ends(day, maskMonths)).length,
    flightsToDestroy: days.filter(({ day }) => ends(day, destroyMonths)).length,
    months: months
      .filter((month) => isMonthOver(month, destroyMonths, until) && !isMonthOver(month, destroyMonths, after))
      .sort(),
  };
}

/** `rev`: null where officers decide: a run that announces at the same time then does so again. */
export function announcementsWrite(value: Announcements, rev: number | null): Write {
  return { table: 'settings', id: 'announcements', rev, value };
}

/** Records a sign-in among the days that count; nothing while the clock is doubted. */
export async function signInWrites(store: SeenStore, now: string, agency: Agency): Promise<readonly Write[]> {
  const days = await readSetting(store, 'signInDays');
  const before = days?.value ?? [];
  const after = withSignIn(before, now.slice(0, 10), agency);
  if (after === before || (await clockState(store, now)).sense !== 'plausible') return [];
  return [{ table: 'settings', id: 'signInDays', rev: days?.rev ?? 0, value: after }];
}

/** Two officers confirmed that it is `now`: what to write. */
export async function timeConfirmedWrites(store: SeenStore, now: string): Promise<readonly Write[]> {
  const today = now.slice(0, 10);
  const [stored, days] = await Promise.all([readAnnouncements(store), readSetting(store, 'signInDays')]);
  const past = days?.value.filter(({ day }) => day <= today) ?? [];
  return [
    ...(stored === null ? [] : [announcementsWrite(underTime(stored.value, today), null)]),
    ...(days === undefined || past.length === days.value.length
      ? []
      : [{ table: 'settings', id: 'signInDays', rev: days.rev, value: past } as const]),
  ];
}

async function periodsOf(store: SeenStore): Promise<RetentionPeriods> {
  return (await readSetting(store, 'periods'))?.value ?? DEFAULT_PERIODS;
}
