/** The next shift takes over by a signed report, which says what is to come and what did not come back. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { WATCHED } from '../../shared/custody/watched.ts';
import { damageRecord } from './damage-record.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { type Desk, desk, EXPIRED, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const SEEN = ruleText(EXPIRED, { id: 'customs.expired', kind: 'trigger', weight: '', outcome: 'inspect' });
const SHIFT = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };

test('another supervisor of the agency takes over once, and the report says who and when', async () => {
  const unit = await desk([SEEN], null);
  const { number: id } = await unit.ask('shift.sign', { language: 'en', ...SHIFT, notes: '' });
  expect(await unit.refused('shift.take-over', { id, claims: [] })).toEqual({ code: 'refused', why: 'own-shift' });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Customs-Supervisor' });
  expect(await unit.refused('shift.take-over', { id, claims: [] })).toEqual({ code: 'refused', why: 'own-shift' });
  await unit.as('police');
  expect(await unit.refused('shift.take-over', { id, claims: [] })).toEqual({ code: 'not-found', what: 'report' });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'night supervisor' });
  unit.setClock('2026-11-24T14:05:00.000Z');
  await unit.ask('shift.take-over', { id, claims: [] });
  const { signed } = await unit.ask('shift.report', { language: 'en', shift: null });
  expect(signed).toMatchObject([{ id, taken: { at: '2026-11-24T14:05:00.000Z' } }]);
  expect(signed[0]?.taken?.officer).not.toBe(signed[0]?.officer);
  expect(await unit.refused('shift.take-over', { id, claims: [] })).toEqual({ code: 'refused', why: 'shift-taken' });
});

describe('the cases of a shift that goes home', () => {
  /** An officer claims two cases, their supervisor signs the report, and another supervisor is about to take over. */
  async function atHandover() {
    const unit = await desk([SEEN], null);
    const chief = await idOf(unit);
    await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'day officer' });
    const day = await idOf(unit);
    const cases: string[] = [];
    for (const traveller of unit.people) cases.push((await unit.ask('case.claim', { flight: FLIGHT, traveller })).id);
    await unit.as('customs');
    const { number: id } = await unit.ask('shift.sign', { language: 'en', ...SHIFT, notes: '' });
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'night supervisor' });
    unit.setClock('2026-11-24T14:05:00.000Z');
    return { unit, id, day, chief, cases, night: await idOf(unit) };
  }
  const idOf = async ({ ask }: Desk) => (await ask('session.get', {})).officer.id;
  const ownersOf = async ({ ask }: Desk, cases: readonly string[]) => {
    const listed = await ask('cases.list', {});
    return cases.map((id) => listed.find((each) => each.id === id)?.assigned);
  };

  test('each passes to a named officer or returns to the queue, and the report says which', async () => {
    const { unit, id, day, night, cases } = await atHandover();
    const [first = '', second = ''] = cases;
    const { claims, receivers, isRosterEmpty } = await unit.ask('shift.claims', { id });
    expect(claims.map(({ id, from }) => [id, from]).sort()).toEqual(cases.map((each) => [each, day]).sort());
    expect([isRosterEmpty, receivers.some((each) => each.id === night)]).toEqual([true, true]);
    const chosen = [
      { case: first, from: day, to: night },
      { case: second, from: day, to: null },
    ];
    await unit.ask('shift.take-over', { id, claims: chosen });
    expect(await ownersOf(unit, cases)).toEqual([night, null]);
    const { signed } = await unit.ask('shift.report', { language: 'en', shift: null });
    expect([...(signed[0]?.taken?.claims ?? [])].sort((a, b) => (a.case < b.case ? -1 : 1))).toEqual(
      [...chosen].sort((a, b) => (a.case < b.case ? -1 : 1)),
    );
    const made = await unit.ask('shift.export', { id, language: 'en', form: 'csv', purpose: REASON });
    const text = new TextDecoder().decode(made.file?.bytes);
    expect(text).toContain('back to the queue');
  });

  test('say of whom they are held, so that nobody returns them to the queue by mistake', async () => {
    const { unit, id, cases } = await atHandover();
    const [held = ''] = cases;
    await unit.ask('custody.enter', { id: held, act: WATCHED, happened: null });
    const { claims } = await unit.ask('shift.claims', { id });
    expect(claims.map(({ id, isHeld }) => [id === held, isHeld]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('are passed on in practice by whoever may take over there, also an analyst', async () => {
    const { unit, id, day, cases } = await atHandover();
    await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'night analyst' });
    await unit.ask('shift.take-over', { id, claims: cases.map((each) => ({ case: each, from: day, to: null })) });
    expect(await ownersOf(unit, cases)).toEqual([null, null]);
  });

  test('nobody takes over while a case is left without a choice, and nothing is written', async () => {
    const { unit, id, day, cases } = await atHandover();
    const refused = { code: 'refused', why: 'claims-changed' };
    expect(await unit.refused('shift.take-over', { id, claims: [] })).toEqual(refused);
    const one = [{ case: cases[0] ?? '', from: day, to: null }];
    expect(await unit.refused('shift.take-over', { id, claims: one })).toEqual(refused);
    expect(await ownersOf(unit, cases)).toEqual([day, day]);
  });

  test('a case that a colleague took over since the list was shown is asked about first, also where nobody entered the colleague', async () => {
    const { unit, id, day, cases } = await atHandover();
    const [first = '', second = ''] = cases;
    await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'late officer' });
    const late = await idOf(unit);
    await unit.ask('case.relieve', { id: first, note: REASON });
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'night supervisor' });
    const claims = cases.map((each) => ({ case: each, from: day, to: null }));
    expect(await unit.refused('shift.take-over', { id, claims })).toEqual({ code: 'refused', why: 'claims-changed' });
    expect(await ownersOf(unit, [first, second])).toEqual([late, day]);
  });

  test('whoever is on the roster of the next shift keeps theirs, and only they can get one', async () => {
    const { unit, id, day, chief, cases } = await atHandover();
    await unit.ask('roster.enter', { from: '2026-11-24T14:00', on: [{ officer: chief, post: null }], known: 0 });
    const { claims, isRosterEmpty } = await unit.ask('shift.claims', { id });
    expect([claims.length, isRosterEmpty]).toEqual([2, false]);
    const to = (officer: string) => cases.map((each) => ({ case: each, from: day, to: officer }));
    const other = { agency: 'customs', role: 'analyst', name: 'somebody at home' } as const;
    await unit.ask('session.act-as', other);
    const home = await idOf(unit);
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'night supervisor' });
    expect(await unit.refused('shift.take-over', { id, claims: to(home) })).toEqual({
      code: 'refused',
      why: 'case-receiver',
    });
    await unit.ask('roster.enter', { from: '2026-11-24T14:00', on: [{ officer: day, post: null }], known: 1 });
    expect((await unit.ask('shift.claims', { id })).claims).toEqual([]);
    await unit.ask('shift.take-over', { id, claims: [] });
    expect(await ownersOf(unit, cases)).toEqual([day, day]);
  });

  test('one whose flight cannot be read stays with who had it and is named, and the others are passed on', async () => {
    const { unit, id, day, night, cases } = await atHandover();
    await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'day officer' });
    const bag = { thing: { kind: 'bag', tag: '0071234567' }, flight: null, origin: 'dog', note: null } as const;
    const { id: onBag } = await unit.ask('case.open-on', bag);
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'night supervisor' });
    const claims = [...cases, onBag].map((each) => ({ case: each, from: day, to: night }));
    // Nothing derives the flight again: its message is damaged, too.
    const [message = ''] = (await unit.store.table('messages').toCollection().primaryKeys()) as string[];
    await damageRecord(unit.store, 'messages', message);
    await damageRecord(unit.store, 'flightManifests', FLIGHT);
    const { damaged } = await unit.ask('shift.take-over', { id, claims });
    expect([...damaged].sort()).toEqual([...cases].sort());
    expect(await ownersOf(unit, [...cases, onBag])).toEqual([day, day, night]);
    const { signed } = await unit.ask('shift.report', { language: 'en', shift: null });
    expect(signed[0]?.taken?.claims).toContainEqual({ case: cases[0], from: day, to: day });
  });

  test('the cases of another agency are neither listed nor touched', async () => {
    const { unit, id, cases } = await atHandover();
    await unit.as('police', 'analyst');
    const of = { flight: FLIGHT, traveller: unit.people[0] ?? '', origin: 'tip', note: REASON } as const;
    expect((await unit.refused('case.open', of)).code).toBe('refused');
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'night supervisor' });
    expect((await unit.ask('shift.claims', { id })).claims.map((each) => each.id).sort()).toEqual([...cases].sort());
  });
});

test('the report of a shift lists flights to come with how far they are, and copies that did not come back', async () => {
  const unit = await desk([SEEN], null);
  await unit.ask('flight.take', { flight: FLIGHT });
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('case.select', { id, note: null });
  const { sheets } = await unit.ask('target-list.print', { flight: FLIGHT, copies: 3, language: 'en' });
  const { id: list = '', number = '' } = sheets[0]?.list ?? {};
  await unit.ask('target-list.end-copy', { id: list, copy: 1, how: 'destroyed' });
  await unit.ask('target-list.lose-copy', { id: list, copy: 3, reason: REASON });
  const { tables } = await unit.ask('shift.report', { language: 'en', shift: SHIFT });
  const rowsOf = (title: string) => tables.find((each) => each.title.startsWith(title))?.rows ?? [];
  expect(rowsOf('Flights to come').map((row) => row.slice(0, 3))).toMatchObject([
    [expect.stringContaining('508'), expect.anything(), '1 of 2 reviewed'],
  ]);
  expect(rowsOf('Target lists that did not come back').map((row) => [row[0], row[2], row[3]])).toEqual([
    [number, 2, 'out'],
    [number, 3, 'lost'],
  ]);
});
