/** What is announced to end, and the confirmation of an announcement that no second agency has seen. */
import { z } from 'zod';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { type Announcement, confirmed, DAYS_NEEDED, standingOf } from '../../../shared/retention/announcements.ts';
import { readAgencies } from '../read-agencies.ts';
import {
  announcementsWrite,
  type EndingCounts,
  endingBetween,
  readAnnouncements,
  type StoredAnnouncements,
} from '../retention/announcing.ts';
import type { PlainHead } from '../seen/seen-flights.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';
import { call, type Handled } from './call.ts';

/** What is announced to end, and how long the announcement has stood. */
export interface AnnouncementView extends EndingCounts {
  readonly announcedOn: IsoDate;
  /** What is due by this day ends when it is due. */
  readonly until: IsoDate;
  /** Days since, with sign-ins of two agencies, and how many are needed. */
  readonly days: number;
  readonly needed: number;
  /** Officers signed in on that many days since, but not those of two agencies on each: two officers may confirm it. */
  readonly mayConfirm: boolean;
}

export const announcementCalls = {
  /**
   * Two officers confirm an announcement that stood long enough without a second agency. Where the unit has two agencies, the second officer is of another one.
   */
  'retention.confirm-announcement': call({
    input: z.strictObject({ announcedOn: z.iso.date() }),
    permission: 'retention.clock',
    second: 'any',
    audit: 'retention.announcement-confirmed',
    async handler({ store, context, services }, { announcedOn }, recorded): Handled<null> {
      const found = await readAnnouncements(store);
      const one = found?.value.pending.find((each) => each.announcedOn === announcedOn);
      if (found === null || one === undefined) return failed({ code: 'not-found', what: 'announcement' });
      const standing = standingOf(one, found.days);
      if (standing.anyDays < DAYS_NEEDED) return failed({ code: 'refused', why: 'announcement-too-young' });
      if (context.second?.agency === context.agency && (await hasTwoAgencies(store)))
        return failed({ code: 'second-agency' });
      services.retention?.again();
      return success({
        output: null,
        writes: [announcementsWrite(confirmed(found.value, one, context.now.slice(0, 10)), null)],
        details: recorded({ until: one.until, days: standing.days }),
        topics: ['retention'],
      });
    },
  }),
} as const;

/** Do officers of two agencies that may confirm what concerns all have accounts that are in use? */
async function hasTwoAgencies(store: SeenStore): Promise<boolean> {
  const accounts = await readIntact(store, 'accounts');
  const agencies = await readAgencies(store);
  const active = accounts.filter(({ value }) => value.state === 'active' && agencies.mayConfirm(value.agency, null));
  return new Set(active.map(({ value }) => value.agency)).size > 1;
}

export function announcementViews(
  heads: readonly PlainHead[],
  found: StoredAnnouncements | null,
): readonly AnnouncementView[] {
  if (found === null) return [];
  const { complete, pending } = found.value;
  return pending.map((one, at) => {
    const before: Announcement | undefined = pending[at - 1];
    const { days, anyDays } = standingOf(one, found.days);
    return {
      announcedOn: one.announcedOn,
      until: one.until,
      days,
      needed: DAYS_NEEDED,
      mayConfirm: anyDays >= DAYS_NEEDED,
      ...endingBetween(heads, before?.until ?? complete.until, one),
    };
  });
}
