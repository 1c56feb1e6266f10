import { describe, expect, test } from 'vitest';
import { alone, inPage, MOST_AT_ONCE, questionOf } from '../../../../renderer/app/queue/tray-scopes.ts';
import type { QueueRow } from '../../../../renderer/core/calls/queue.ts';
import { type QueueQuestion, WHOLE_QUEUE } from '../../../../shared/queue/queue-question.ts';

const TRAY: QueueQuestion = { ...WHOLE_QUEUE, tab: 'tray', fold: true, filters: { carrier: ['ET'] } };
const LAST = { flight: 'ET-1', traveller: 'm9:500' };
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ flight: 'ET-1', traveller: `m1:${at}` }) as QueueRow);

describe('whom one reason is given for', () => {
  test('the traveller who was chosen, wherever they stand', () => {
    expect(alone(LAST)).toEqual({ travellers: [LAST], later: 0 });
  });

  test('those of the flight are asked for on their own, and everybody unfolded', () => {
    expect(questionOf('flight', TRAY, LAST)).toEqual({
      ...TRAY,
      fold: false,
      filters: { carrier: ['ET'], flight: ['ET-1'] },
    });
    expect(questionOf('all', TRAY, LAST)).toEqual({ ...TRAY, fold: false });
  });

  test.each([
    { listed: 0, here: 0, later: 0 },
    { listed: 3, here: 3, later: 0 },
    { listed: 501, here: MOST_AT_ONCE, later: 1 },
  ])('of $listed in a scope $here get it now, and $later are left', ({ listed, here, later }) => {
    const found = inPage({ rows: rows(here), travellers: listed });
    expect(found.travellers).toHaveLength(here);
    expect(found.later).toBe(later);
  });

  test('nobody, before the page is here', () => {
    expect(inPage(null)).toEqual({ travellers: [], later: 0 });
  });
});
