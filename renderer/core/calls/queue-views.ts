/** Views of the queue that officers have saved. Each reads and writes only the own ones. */
import { z } from 'zod';
import { MOST_VIEWS, type QueueView } from '../../../shared/queue/queue-view.ts';
import { success } from '../../../shared/result.ts';
import { readSetting } from '../session.ts';
import { call, type Handled } from './call.ts';
import { queueQuestion } from './queue.ts';

const LONGEST_NAME = 40;

const view = z.strictObject({
  name: z.string().min(1).max(LONGEST_NAME),
  question: queueQuestion.omit({ search: true }),
}) satisfies z.ZodType<QueueView>;

export const queueViewCalls = {
  /** The officer's own views. */
  'queue.views': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler({ store, context }): Handled<readonly QueueView[]> {
      const kept = await readSetting(store, 'queueViews');
      return success({ output: kept?.value[context.officer.id] ?? [] });
    },
  }),
  /** Replaces the officer's own views. Not audited, since nothing is decided. */
  'queue.set-views': call({
    input: z.strictObject({ views: z.array(view).max(MOST_VIEWS) }),
    permission: 'view',
    audit: null,
    async handler({ store, context }, { views }): Handled<null> {
      const kept = await readSetting(store, 'queueViews');
      const value = { ...kept?.value, [context.officer.id]: views };
      return success({
        output: null,
        writes: [{ table: 'settings', id: 'queueViews', rev: kept?.rev ?? 0, value }],
        topics: ['session'],
      });
    },
  }),
} as const;
