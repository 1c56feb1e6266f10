/** By when whoever was sent is met, and a child with the officers looked after: the unit's own minutes. */
import { z } from 'zod';
import { MEETING_BOUNDS, type MeetingLimits } from '../../../shared/encounter/meeting-limits.ts';
import { success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { readMeetingLimits, readSetting } from '../session.ts';
import { boundedWhole } from './bounded-whole.ts';
import { call, type Handled } from './call.ts';

export const meetingLimitCalls = {
  /** Sets the minutes for everybody. With more of them every agency is told later that nobody met its target, so another one confirms. */
  'meeting-limits.set': call({
    input: z.strictObject({
      metAfterArrival: boundedWhole(MEETING_BOUNDS.metAfterArrival),
      metBeforeDeparture: boundedWhole(MEETING_BOUNDS.metBeforeDeparture),
      untilSupervisors: boundedWhole(MEETING_BOUNDS.untilSupervisors),
      childLook: boundedWhole(MEETING_BOUNDS.childLook),
    }),
    permission: 'window.change',
    second: 'other-agency',
    audit: 'meeting-limits.set',
    async handler({ store }, set): Handled<MeetingLimits> {
      const [current, before] = await Promise.all([readSetting(store, 'meetingLimits'), readMeetingLimits(store)]);
      return success({
        output: set,
        writes: [{ table: 'settings', id: 'meetingLimits', rev: current?.rev ?? 0, value: set }],
        ...changedSides({ ...before }, { ...set }),
        topics: ['cases', 'session'],
      });
    },
  }),
} as const;
