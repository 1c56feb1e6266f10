/** The view for the wall: the one call of its port. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import { wallView } from '../wall.ts';
import { call, type Handled } from './call.ts';
import type { WallView } from './wall-views.ts';

export const wallCalls = {
  'wall.view': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    handler: async (request): Handled<WallView> => success({ output: await wallView(request) }),
  }),
} as const;
