/** A flight that a message moves to an earlier end stays open until the later one, unless an officer says that it landed. */
import { afterEach, expect, test } from 'vitest';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { laterList, TARGETS } from './falling.ts';

afterEach(emptyStores);

/** The list says 13:00, the delayed one 16:30; then a list with the first time comes again. */
async function sentAgain(): Promise<Desk> {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const bring = (name: string, arrives: string, version: number) =>
    unit.ask('import.start', { way: 'files', files: [{ name, bytes: laterList(PEOPLE, arrives, version) }] });
  await bring('delayed.edi', '1630', 2);
  await bring('again.edi', '1300', 3);
  return unit;
}

const placed = async ({ ask }: Desk) => (await ask('queue.page', QUEUE)).rows.map(({ name }) => name);

test('targets stay on the queue by the later of the two ends that messages told', async () => {
  const unit = await sentAgain();
  const minute = (time: string) => Date.parse(`2026-11-24T${time}:00Z`) / 60_000;
  expect((await unit.ask('flights.get', { id: FLIGHT })).earlier).toMatchObject({
    due: { before: minute('16:30'), after: minute('13:00') },
    causes: [{ fileName: 'again.edi' }],
  });
  unit.setClock('2026-11-24T16:40:00.000Z');
  expect(await placed(unit)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
  unit.setClock('2026-11-24T19:31:00.000Z');
  expect(await placed(unit)).toEqual([]);
});

test('they leave it by the landing that an officer enters', async () => {
  const unit = await sentAgain();
  unit.setClock('2026-11-24T13:10:00.000Z');
  await unit.ask('flight.update', { flight: FLIGHT, patch: { actualArrival: '2026-11-24T13:02' }, reason: '' });
  unit.setClock('2026-11-24T16:40:00.000Z');
  expect(await placed(unit)).toEqual([]);
});

test('a later list that names another destination takes nobody off the queue before the flight lands', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const elsewhere = new TextDecoder().decode(laterList(PEOPLE)).replaceAll('LOC+87+LFW', 'LOC+87+ACC');
  const files = [{ name: 'elsewhere.edi', bytes: new TextEncoder().encode(elsewhere) }];
  await unit.ask('import.start', { way: 'files', files });
  unit.setClock('2026-11-24T12:50:00.000Z');
  expect(await placed(unit)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
  const { row, travellers } = await unit.ask('flights.get', { id: FLIGHT });
  expect([row.movement, row.leg.destination, row.formerDestinations]).toEqual(['arriving', 'ACC', ['LFW']]);
  expect(travellers.map(({ movement }) => movement)).toEqual(PEOPLE.map(() => 'arriving'));
});
