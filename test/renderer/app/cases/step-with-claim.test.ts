import { describe, expect, test } from 'vitest';
import { stepWithClaim } from '../../../../renderer/app/cases/step-with-claim.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import { openCase } from '../../../../shared/casework/case-beginnings.ts';
import { failed, success } from '../../../../shared/result.ts';

const MINE = openCase(
  { id: 'LFW-2026-000001', flight: 'f', traveller: 't', travellerName: 'A', outcomeAtOpening: 'inspect' },
  { officer: 'me', agency: 'customs', at: '2026-11-24T12:00:00Z' },
);
const FREE: Case = { ...MINE, assigned: null };
const DONE: Case = { ...MINE, state: 'sent' };
const CANCELLED = failed({ code: 'cancelled' } as const);
const REFUSED = failed({ code: 'reason-required' } as const);

/** What was called, in order, and what came of it. */
async function run(found: Case | null, step: typeof CANCELLED | typeof REFUSED | ReturnType<typeof success<Case>>) {
  const called: string[] = [];
  const result = await stepWithClaim(
    found,
    async () => {
      called.push('claim');
      return success(MINE);
    },
    async (id) => {
      called.push(`step ${id}`);
      return step;
    },
    async (id, calls) => {
      called.push(`back ${id} ${calls.join(' ')}`);
      return success(null);
    },
  );
  return { called, ...result };
}

describe('a step by one key', () => {
  test('opens a case on a traveller who has none, and gives both', async () => {
    expect(await run(null, success(DONE))).toEqual({
      called: ['claim', `step ${MINE.id}`],
      claimed: MINE,
      done: success(DONE),
    });
  });

  test.each([
    ['of an officer', MINE],
    ['that nobody has', FREE],
    ['that is closed', { ...FREE, state: 'closed' } as const],
  ])('claims no case %s', async (_, found) => {
    expect(await run(found, CANCELLED)).toEqual({ called: [`step ${MINE.id}`], claimed: null, done: CANCELLED });
  });

  test('takes its claim back when the second officer cancels it', async () => {
    expect(await run(null, CANCELLED)).toEqual({
      called: ['claim', `step ${MINE.id}`, `back ${MINE.id} case.release`],
      claimed: null,
      done: CANCELLED,
    });
  });

  test('keeps its claim when it is refused, since the officer goes on', async () => {
    expect(await run(null, REFUSED)).toEqual({
      called: ['claim', `step ${MINE.id}`],
      claimed: MINE,
      done: REFUSED,
    });
  });
});
