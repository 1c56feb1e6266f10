/** How long mutes of this unit last: by default, and at most. */
import { z } from 'zod';
import { isMuteDays, type MuteDays } from '../../../shared/mute/mute.ts';
import { success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { readMuteDays } from '../mute-days.ts';
import { readSetting } from '../session.ts';
import { call, type Handled } from './call.ts';

export const muteDayCalls = {
  'mutes.days': call({
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    async handler({ store }): Handled<MuteDays> {
      return success({ output: await readMuteDays(store) });
    },
  }),

  /** Mutes that are in force keep their last day. */
  'mutes.set-days': call({
    input: z.strictObject({ usual: z.number(), most: z.number() }).refine(isMuteDays),
    permission: 'mutes.change',
    audit: 'mutes.days-set',
    async handler({ store }, days): Handled<MuteDays> {
      const before = await readSetting(store, 'muteDays');
      return success({
        output: days,
        writes: [{ table: 'settings', id: 'muteDays', rev: before?.rev ?? 0, value: days }],
        ...changedSides(await readMuteDays(store), days),
        topics: ['mutes'],
      });
    },
  }),
} as const;
