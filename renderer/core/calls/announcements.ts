/** What is announced to end, and the confirmation of an announcement that no second agency has seen. */
import { z } from 'zod';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { type Announcement, confirmed, DAYS_NEEDED, standingOf } from '../../../shared/retention/announcements.ts';
import {
  announcementsWrite,
  type EndingCounts,
  endingBetween,
  readAnnouncements,
  type StoredAnnouncements,
} from '../retention/announcing.ts';
import { clockConfirmers } from '../retention/clock-confirmers.ts';
import type { PlainHead } from '../seen/seen-flights.ts';
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
   * Two officers confirm an announcement that stood long enough without a second agency, of two agencies where the unit has two.
   */
  'retention.confirm-announcement': call({
    input: z.strictObject({ announcedOn: z.iso.date() }),
    permission: 'retention.clock',
    asks: 'sighted',
    audit: 'retention.announcement-confirmed',
    async handler(request, { announcedOn }, recorded): Handled<null> {
      const { store, context, services } = request;
      const found = await readAnnouncements(store);
      const one = found?.value.pending.find((each) => each.announcedOn === announcedOn);
      if (found === null || one === undefined) return failed({ code: 'not-found', what: 'announcement' });
      const standing = standingOf(one, found.days);
      if (standing.anyDays < DAYS_NEEDED) return failed({ code: 'refused', why: 'announcement-too-young' });
      const second = await request.confirmed(await clockConfirmers(request));
      if (!second.ok) return second;
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
