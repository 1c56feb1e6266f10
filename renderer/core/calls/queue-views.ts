/** Views of the queue that officers have saved. Each reads and writes only the own ones. */
import { z } from 'zod';
import { type QueueView, withoutView, withView } from '../../../shared/queue/queue-view.ts';
import { failed, success } from '../../../shared/result.ts';
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
  /** Keeps a question under a name, or forgets the name. One view at a time, so that two quick changes both count. Not audited, since nothing is decided. */
  'queue.set-view': call({
    input: z.strictObject({ name: view.shape.name, question: view.shape.question.nullable() }),
    permission: 'view',
    audit: null,
    schedule: 'in-turn',
    async handler({ store, context }, { name, question }): Handled<null> {
      const kept = await readSetting(store, 'queueViews');
      const own = kept?.value[context.officer.id] ?? [];
      const views = question === null ? withoutView(own, name) : withView(own, { name, question });
      if (views === null) return failed({ code: 'invalid-input', path: 'name' });
      const value = { ...kept?.value, [context.officer.id]: views };
      return success({
        output: null,
        writes: [{ table: 'settings', id: 'queueViews', rev: kept?.rev ?? 0, value }],
        topics: ['session'],
      });
    },
  }),
} as const;
