/** The unit's operating window: how long before and after a flight lands or leaves something can be done about its travellers. */
import { z } from 'zod';
import { WINDOW_BOUNDS, type WindowHours } from '../../../shared/flight/operating-window.ts';
import { success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { readSetting, readWindowHours } from '../session.ts';
import { boundedWhole } from './bounded-whole.ts';
import { call, type Handled } from './call.ts';

export const operatingWindowCalls = {
  /** Sets the hours for everybody. Fewer hours take targets of every agency off the queue, so another one confirms. */
  'window.set': call({
    input: z.strictObject({ before: boundedWhole(WINDOW_BOUNDS.before), after: boundedWhole(WINDOW_BOUNDS.after) }),
    permission: 'window.change',
    second: 'other-agency',
    audit: 'window.set',
    async handler({ store }, set): Handled<WindowHours> {
      const [current, before] = await Promise.all([readSetting(store, 'window'), readWindowHours(store)]);
      return success({
        output: set,
        writes: [{ table: 'settings', id: 'window', rev: current?.rev ?? 0, value: set }],
        ...changedSides(fieldsOf(before), fieldsOf(set)),
        topics: ['queue', 'session', 'imports'],
      });
    },
  }),
} as const;

function fieldsOf({ before, after }: WindowHours): Readonly<Record<string, number>> {
  return { hoursBefore: before, hoursAfter: after };
}
