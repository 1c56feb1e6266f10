/** What is due, for the frame of every screen. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import { seenClocks } from '../due/due-clocks.ts';
import { call, type Handled } from './call.ts';
import type { ClockView } from './clock-views.ts';

export const clockCalls = {
  'clocks.list': call({
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    handler: async (request): Handled<readonly ClockView[]> => success({ output: await seenClocks(request) }),
  }),
} as const;
