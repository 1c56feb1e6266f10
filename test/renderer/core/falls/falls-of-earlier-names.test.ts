/** Whom names that officers typed before the list keep off the places of a list for matches by a name alone. */
import { afterEach, expect, test } from 'vitest';
import { EMPTY_LEG, EMPTY_TRAVELLER } from '../../../../shared/entry/empty-entry.ts';
import { listDesk, made, people, taken } from '../lists/list-desk.ts';
import { FLIGHT, pnrgov } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL } from './falling.ts';

afterEach(emptyStores);

const LEG = {
  ...{ ...EMPTY_LEG, carrier: 'ET', number: 508, origin: 'ADD', destination: 'LFW' },
  ...{ departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' },
};

test('a listed traveller whose place typed names take falls, and the flight counts the matches that are not shown', async () => {
  let now = Date.parse('2026-11-24T06:00:00Z');
  const desk = await listDesk(() => now);
  const list = await made(desk, { outcome: 'inspect', nameOnlyBudget: 2 });
  await taken(desk, list, people(5));
  desk.as('police analyst');
  const travellers = ['LISTED2', 'LISTED3', 'LISTED4'].map((surname) => ({
    ...{ ...EMPTY_TRAVELLER, surname, givenNames: 'KOFI' },
  }));
  const entry = { version: 1, kind: 'form', leg: LEG, travellers, booking: null, text: null } as const;
  await desk.ask('entry.save', { entry });
  now = Date.parse('2026-11-24T08:00:00Z');
  desk.as('customs analyst');
  const bytes = pnrgov('LOC001', '4111111111111111', { name: 'LISTED1:A+KOFFI MR:A', prepared: '261124:0700' });
  await desk.ask('import.start', { way: 'files', files: [{ name: 'true.pnr', bytes }] });
  desk.as('customs supervisor');
  expect((await desk.ask('falls.list', ALL)).rows).toMatchObject([
    { name: 'LISTED1, KOFFI', against: [{ fileName: 'true.pnr' }] },
  ]);
  const { acts } = await desk.ask('queue.week', { day: '2026-11-24' });
  expect(acts.map(({ act }) => act)).toContain('fell');
  const { notShown } = await desk.ask('flights.get', { id: FLIGHT });
  expect(notShown).toMatchObject([{ title: expect.any(String), count: expect.any(Number) }]);
  expect((await desk.ask('queue.page', QUEUE)).notShown).toEqual([{ flight: FLIGHT, notShown }]);
  const [job] = await desk.ask('import.list', {});
  const { remarks } = await desk.ask('import.get', { job: job?.job ?? '' });
  expect(remarks).toMatchObject([{ flight: FLIGHT, notShown }]);
});
