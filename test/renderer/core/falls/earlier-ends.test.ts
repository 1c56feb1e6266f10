/** A flight that a message moves to an earlier end stays open until the later one, unless an officer says that it landed. */
import { afterEach, expect, test } from 'vitest';
import { FLIGHT } from '../messages.ts';
import { emptyStores, openUnit } from '../open-core.ts';
import { by, type Desk, desk, PEOPLE } from '../queue-acts/desk.ts';
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

/** The later list of everybody, with one of its values put in the place of another. */
async function changed(was: string, is: string): Promise<Desk> {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const text = new TextDecoder().decode(laterList(PEOPLE)).replaceAll(was, is);
  const files = [{ name: 'changed.edi', bytes: new TextEncoder().encode(text) }];
  await unit.ask('import.start', { way: 'files', files });
  return unit;
}

test('a later list that names another destination takes nobody off the queue before the flight lands', async () => {
  const unit = await changed('LOC+87+LFW', 'LOC+87+ACC');
  unit.setClock('2026-11-24T12:50:00.000Z');
  expect(await placed(unit)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
  const { row, travellers } = await unit.ask('flights.get', { id: FLIGHT });
  expect([row.movement, row.leg.destination, row.elsewhere]).toEqual(['arriving', 'LFW', 'ACC']);
  expect(travellers.map(({ movement }) => movement)).toEqual(PEOPLE.map(() => 'arriving'));
});

test.each([
  ['in the night', '2611242345'],
  ['a day later', '2611251300'],
  ['ten days later, which cannot be', '2612041300'],
])(
  'targets of a flight that a later list ends %s are met, and its landing is entered, by the first time',
  async (_, time) => {
    const unit = await changed('DTM+232:2611241300', `DTM+232:${time}`);
    await unit.ask('window.set', { before: 6, after: 3 }, by('police'));
    unit.setClock('2026-11-24T13:20:00.000Z');
    expect(await placed(unit)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
    const [traveller] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: traveller?.id ?? '' });
    await unit.ask('case.select', { id, note: null });
    expect(await unit.ask('case.meet', { id, note: null })).toMatchObject({ state: 'secondary' });
    const landed = { flight: FLIGHT, patch: { actualArrival: '2026-11-24T13:05' }, reason: 'it stands at the gate' };
    const answer = await unit.core.call('flight.update', landed);
    expect(answer.ok || answer.failure.code === 'second-needed').toBe(true);
  },
);

test.each(['JFK', 'BKK', 'QQQ'])(
  'targets of a flight that a list sends to %s, hours away, are met and stay by the clock here, whichever list came first',
  async (port) => {
    const unit = await changed('LOC+87+LFW', `LOC+87+${port}`);
    unit.setClock('2026-11-24T13:20:00.000Z');
    expect(await placed(unit)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
    const [traveller] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: traveller?.id ?? '' });
    await unit.ask('case.select', { id, note: null });
    const landed = { flight: FLIGHT, patch: { actualArrival: '2026-11-24T13:05' }, reason: 'it stands at the gate' };
    const { times } = await unit.ask('flight.update', landed);
    expect(times.arrival).toMatchObject({ kind: 'actual', utc: Date.parse('2026-11-24T13:05:00Z') / 60_000 });
    expect(await unit.ask('case.meet', { id, note: null })).toMatchObject({ state: 'secondary' });
    expect(await placed(unit)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
  },
);

test('a list by which a flight from here flies to here leaves it among those that depart, by the time at which its gate closes', async () => {
  const unit = await openUnit('practice');
  const bring = (to: string) => {
    const text = `Flight;Date;From;To;STD;STA;Surname;Given names\nKP20;2026-11-24;LFW;${to};21:45;23:55;KOFFI;AYA\n`;
    const files = [{ name: `${to}.csv`, bytes: new TextEncoder().encode(text) }];
    return unit.ask('import.start', { way: 'files', files });
  };
  await bring('CDG');
  await bring('LFW');
  const { row } = await unit.ask('flights.get', { id: 'KP-20-LFW-2026-11-24' });
  expect([row.movement, row.leg.destination, row.leg.arrival]).toEqual(['departing', 'CDG', '2026-11-24T23:55']);
});

test.each([
  ['a later time', '1630', [], { act: 'move', due: { before: 780, after: 990 } }],
  ['another destination', '1300', ['LOC+87+LFW', 'LOC+87+ACC'], { act: 'divert', to: 'ACC', due: null }],
] as const)(
  'a message that gives a flight %s stands on the weekly list, though nobody falls by it',
  async (_, arrives, [was = '', is = ''], line) => {
    const unit = await desk(TARGETS, null);
    const text = new TextDecoder().decode(laterList(PEOPLE, arrives)).replaceAll(was, is);
    const files = [{ name: 'later.edi', bytes: new TextEncoder().encode(text) }];
    await unit.ask('import.start', { way: 'files', files });
    const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
    const day = Date.parse('2026-11-24T00:00:00Z') / 60_000;
    const due = line.due === null ? null : { before: day + line.due.before, after: day + line.due.after };
    expect(acts.filter(({ act }) => act !== 'set')).toMatchObject([
      { ...line, due, flight: FLIGHT, reason: 'later.edi', subjects: PEOPLE.map(() => ({ wouldBe: 'inspect' })) },
    ]);
  },
);
