import { expect, test } from 'vitest';
import { takeBack } from '../../../../renderer/app/cases/take-back.tsx';
import type { WayBack } from '../../../../renderer/app/cases/way-back.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import { openCase } from '../../../../shared/casework/case-beginnings.ts';
import { failed, success } from '../../../../shared/result.ts';

const ID = 'LFW-2026-000001';
const CASE = openCase(
  { id: ID, flight: 'f', traveller: 't', travellerName: 'A', outcomeAtOpening: 'inspect' },
  { officer: 'me', agency: 'customs', at: '2026-11-24T12:00:00Z' },
);

/** Takes two acts back by calls of which one fails. */
async function taken(failing: WayBack | null, failure: CallFailure) {
  const called: [WayBack, unknown, unknown][] = [];
  const result = await takeBack(
    async (name, input, options) => {
      called.push([name, input, options]);
      return name === failing ? failed(failure) : success(CASE);
    },
    {
      id: ID,
      note: 'Undone at once',
      calls: ['case.deselect', 'case.release'],
      words: (what) => ({ what, effect: [] }),
    },
  );
  return { called, result };
}

test('the acts are taken back one after the other, each in words for whoever confirms it', async () => {
  const { called, result } = await taken(null, { code: 'cancelled' });
  expect(result).toEqual(success(null));
  const input = { id: ID, note: 'Undone at once' };
  expect(called).toEqual([
    ['case.deselect', input, { act: { what: 'case.deselect', effect: [] } }],
    ['case.release', { ...input, undo: true }, { act: { what: 'case.release', effect: [] } }],
  ]);
});

test('a case is not released where the second officer does not confirm what comes before', async () => {
  const { called, result } = await taken('case.deselect', { code: 'cancelled' });
  expect(result).toEqual(failed({ code: 'cancelled' }));
  expect(called.map(([name]) => name)).toEqual(['case.deselect']);
});
