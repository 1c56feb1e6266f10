/** When this unit's workstations lock by themselves, and how officers change. */
import { z } from 'zod';
import { isLocking, type Locking } from '../../../shared/locking/locking.ts';
import { success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { readLocking, readSetting } from '../session.ts';
import { call, type Handled } from './call.ts';

export const lockingCalls = {
  'locking.get': call({
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    async handler({ store }): Handled<Locking> {
      return success({ output: await readLocking(store) });
    },
  }),

  'locking.set': call({
    input: z
      .strictObject({
        screenSeconds: z.number(),
        vaultSeconds: z.number(),
        hideFromCapture: z.boolean(),
        openCounter: z.boolean(),
        changeByPin: z.boolean(),
      })
      .refine(isLocking),
    permission: 'locking.change',
    fullSignIn: true,
    audit: 'locking.changed',
    async handler({ store }, locking): Handled<Locking> {
      const before = await readSetting(store, 'locking');
      return success({
        output: locking,
        writes: [{ table: 'settings', id: 'locking', rev: before?.rev ?? 0, value: locking }],
        ...changedSides(await readLocking(store), locking),
        topics: ['vault'],
      });
    },
  }),
} as const;
