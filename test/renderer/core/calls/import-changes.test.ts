/** What an import says that it changed of a flight with an earlier list. */
import { afterEach, expect, test } from 'vitest';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { HIDDEN_TARGETS, laterList, TARGETS } from '../falls/falling.ts';
import { FLIGHT, type Person, pnrgov } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, PEOPLE } from '../queue-acts/desk.ts';

afterEach(emptyStores);

/** With their bookings, which the list would otherwise name by the place. */
const [FIRST, SECOND] = PEOPLE.map((each, at) => ({ ...each, locator: `QX7RT${at}` })) as [Person, Person];
const THIRD = { surname: 'THIRD', given: 'AFI', document: 'TG4817390', born: '750211', locator: 'QX7RT9' };

async function imported(unit: Desk, name: string, bytes: Uint8Array, at: string): Promise<string> {
  unit.setClock(`2026-11-24T${at}:00.000Z`);
  return (await unit.ask('import.start', { way: 'files', files: [{ name, bytes }] })).job;
}

async function counts(unit: Desk, job: string) {
  return unit.ask('import.changes', { job, from: 0 });
}

test('the import of a later list counts who is gone, new and changed on its flight, and one click later names them', async () => {
  const unit = await desk(TARGETS, null, [FIRST, SECOND, THIRD]);
  const first = (await unit.ask('import.list', {}))[0]?.job ?? '';
  const later = [
    { ...SECOND, document: 'TG4817388' },
    THIRD,
    { surname: 'NEW', given: 'YAO', document: 'TG1', born: '990909' },
  ];
  const job = await imported(unit, 'later.edi', laterList(later), '08:10');
  expect(await counts(unit, first)).toEqual({ flights: [], next: null });
  expect(await counts(unit, job)).toEqual({
    flights: [{ flight: FLIGHT, gone: 1, come: 1, changed: 1, perhaps: 0, leg: [] }],
    next: null,
  });
  const [newest, oldest] = await unit.ask('import.list', {});
  expect(newest?.changes).toEqual({ gone: 1, come: 1, changed: 1, perhaps: 0 });
  expect(oldest?.changes).toBeUndefined();
  const { gone, come, changed } = await unit.ask('import.changed', { job, flight: FLIGHT });
  expect(gone).toMatchObject([{ name: 'HIT, AMA', why: 'not-listed', outcome: 'inspect', isHere: false }]);
  expect(come).toMatchObject([{ name: 'NEW, YAO', outcome: null, isHere: true }]);
  expect(changed).toMatchObject([{ name: 'OTHER, KOSSI', outcome: 'inspect' }]);
  expect(changed[0]?.changes?.map(({ field }) => field)).toContain('documents');
});

test('an earlier import says what it changed then, whatever came since', async () => {
  const unit = await desk(TARGETS, null, [FIRST, SECOND, THIRD]);
  const second = await imported(unit, 'second.edi', laterList([SECOND, THIRD]), '08:10');
  const third = await imported(unit, 'third.edi', laterList([FIRST, SECOND, THIRD], '1300', 3), '08:20');
  expect((await counts(unit, second)).flights).toMatchObject([{ gone: 1, come: 0, changed: 0 }]);
  expect((await counts(unit, third)).flights).toMatchObject([{ gone: 0, come: 1, changed: 0 }]);
});

test('a booking that comes after a list, or a list that was imported before, changes no list', async () => {
  const unit = await desk(TARGETS, null);
  const booked = await imported(unit, 'b.edi', pnrgov('QX7RTB', '4111111111111111'), '08:10');
  expect((await counts(unit, booked)).flights).toEqual([]);
  const later = laterList([FIRST, SECOND]);
  await imported(unit, 'later.edi', later.slice(), '08:20');
  expect((await counts(unit, await imported(unit, 'again.edi', later, '08:30'))).flights).toEqual([]);
});

test('targets stand first among whom a list took away, and an agency that may not see their hits reads the same travellers without a mark', async () => {
  const valid = { ...THIRD, expiry: '301231' };
  const rest = [1, 2].map((at) => ({ ...THIRD, surname: `STAYS${'AB'.charAt(at - 1)}`, document: `TG500000${at}` }));
  const unit = await desk(HIDDEN_TARGETS, POLICE_ONLY_FRAME, [valid, FIRST, ...rest]);
  const job = await imported(unit, 'later.edi', laterList(rest), '08:10');
  const rows = async () => unit.ask('import.changed', { job, flight: FLIGHT });
  await unit.as('customs');
  const [blind, blindCounts] = [await rows(), await counts(unit, job)];
  expect(blind.gone.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['THIRD, AFI', null],
    ['HIT, AMA', null],
  ]);
  await unit.as('police');
  expect((await rows()).gone.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['HIT, AMA', 'inspect'],
    ['THIRD, AFI', null],
  ]);
  expect(await counts(unit, job)).toEqual(blindCounts);
});
