/** The board of inspections: whom the unit sent to secondary and has not done with, where they are, and which bags are looked for. */

import { z } from 'zod';
import { failed, success } from '../../../shared/result.ts';
import { boardCards } from '../board-cards.ts';
import type { BoardCard } from './board-views.ts';
import { call, type Handled } from './call.ts';

const SHORTEST_PURPOSE = 3;
const LONGEST_PURPOSE = 1000;

export const inspectionCalls = {
  'inspections.board': call({
    input: z.strictObject({}),
    permission: 'case.work',
    audit: 'inspections.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly BoardCard[]> {
      return success({ output: await boardCards(request) });
    },
  }),

  /** The bags of the board, to be printed for belt, X-ray and dog; the paper leaves the room. */
  'inspections.print-bags': call({
    input: z.strictObject({ purpose: z.string().trim().max(LONGEST_PURPOSE) }),
    permission: 'papers',
    audit: 'bags.printed',
    recordsViews: true,
    async handler(
      request,
      { purpose },
      recorded,
    ): Handled<{ readonly cards: readonly BoardCard[]; readonly at: string }> {
      if (purpose.length < SHORTEST_PURPOSE) return failed({ code: 'reason-required' });
      const cards = (await boardCards(request)).filter(
        ({ bags, quiet, isProtected, isDone }) => bags.length > 0 && quiet === null && !isProtected && !isDone,
      );
      const rows = cards.reduce((sum, { bags }) => sum + bags.length, 0);
      return success({
        output: { cards, at: request.context.now },
        details: recorded({ rows }),
        reason: purpose,
      });
    },
  }),
} as const;
