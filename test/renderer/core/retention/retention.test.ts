import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyTrail } from '../../../../renderer/core/audit/verify-trail.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { NOTHING_ENDED } from '../../../../shared/retention/retention-run.ts';
import { PLAIN } from '../exports/asked.ts';
import { dated } from '../frozen/place.ts';
import { listOf, type Person, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { QUEUE, TRAY } from '../whole-queue.ts';
import {
  beginRetention,
  confirmTime,
  everything,
  FRESH,
  fill,
  importOn,
  MID,
  MID_HELD,
  NOW,
  OLD,
  OLD_HELD,
  reopen,
  ring,
  run,
  SECOND,
  setClock,
  travellerOf,
  unit,
} from './retention-desk.ts';

beforeEach(beginRetention);
afterEach(emptyStores);

test('nothing expires by a clock that leapt until two officers confirm the time', async () => {
  await fill();
  expect((await unit.ask('retention.get', {})).clock.sense).toBe('clock-ahead');
  expect((await unit.ask('retention.run', {})).state).toBe('clock');
  expect(await everything(unit)).toContain('ADJAMAGBO');
  await confirmTime();
  expect((await unit.ask('retention.get', {})).clock.sense).toBe('plausible');
});

test('after the first period no masked data can be read, and after the second none is left; held data stays', async () => {
  const { old, oldHeld, mid, midHeld, fresh } = await fill();
  await confirmTime();
  const before = (await readOne(unit.store, 'flightManifests', mid))?.value.screening;
  const counts = await run();
  expect(counts).toMatchObject({ flightsMasked: 2, flightsDestroyed: 1, flightsKept: 2 });
  await reopen();
  const all = await everything(unit);
  for (const gone of [OLD, MID])
    for (const value of [gone.surname, gone.given, gone.document]) expect(all).not.toContain(value);
  for (const kept of [OLD_HELD, MID_HELD, FRESH])
    for (const value of [kept.surname, kept.given, kept.document]) expect(all).toContain(value);
  expect(await readOne(unit.store, 'flightHeads', old)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBe(true);
  expect((await readOne(unit.store, 'flightManifests', mid))?.value.screening).toEqual(before);
  for (const flight of [oldHeld, midHeld, fresh])
    expect((await readOne(unit.store, 'flightHeads', flight))?.value.masked).toBeUndefined();
  // A second run finds nothing to do.
  expect(await run()).toEqual({ ...NOTHING_ENDED, flightsKept: 2 });
});

test('messages of a masked flight are locked away, and all other calls still answer', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  await reopen();
  await unit.core.resume();
  const view = await unit.ask('flights.get', { id: mid });
  expect(view.travellers).toMatchObject([{ name: '', document: null, dateOfBirth: null, sex: null }]);
  const message = view.messages[0]?.id ?? '';
  expect(await unit.refused('message.get', { id: message })).toEqual({ code: 'retained', state: 'masked' });
  const traveller = view.travellers[0]?.id ?? '';
  expect(await unit.refused('evidence.get', { flight: mid, traveller, facts: [] })).toMatchObject({ code: 'retained' });
  expect(await unit.refused('traveller.versions', { flight: mid, traveller })).toMatchObject({ code: 'retained' });
  expect(await unit.refused('screening.replay', { flight: mid })).toMatchObject({ code: 'retained' });
  expect(await unit.refused('flight.update', { flight: mid, patch: { gate: '3' }, reason: 'late' })).toMatchObject({
    code: 'retained',
  });
  expect((await unit.ask('traveller.get', { flight: mid, traveller })).traveller.surname).toBeNull();
  expect((await unit.ask('queue.page', QUEUE)).rows).toEqual([]);
  const tray = await unit.ask('queue.page', TRAY);
  expect(tray.rows.filter(({ flight }) => flight === mid)).toMatchObject([{ name: '', masked: true }]);
  await unit.ask('flights.list', {});
  await unit.ask('cases.list', {} as never);
  await unit.ask('quality.messages', { from: 0, count: 50 });
  await unit.ask('quality.carriers', {});
  await unit.ask('quality.export', { ...PLAIN, what: 'diagnostics' });
  await unit.ask('import.list', {});
  await unit.ask('retention.get', {});
  await unit.ask('statistics.rules', { from: '2026-01-01', to: '2026-11-30' });
  await unit.ask('statistics.groups', { from: '2026-01-01', to: '2026-11-30' });
  const tested = await unit.ask('back-test.run', { candidate: { shipped: true }, from: null, to: null, day: null });
  expect(tested.flights).toBe(5);
});

test('a late message for a masked flight is kept under its own key, and the flight stays as it is', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const late: Person = { surname: 'LATECOMER', given: 'SENA', document: 'TG6666666' };
  await importOn('2026-04-10', 'ET503', late);
  setClock(NOW);
  await reopen();
  await unit.core.resume();
  const view = await unit.ask('flights.get', { id: mid });
  expect(view.travellers).toHaveLength(1);
  expect(ring.keys().map(({ id }) => id)).toContain('practice.passenger.2026-04.2');
  expect(await everything(unit)).not.toContain('LATECOMER');
  expect(
    ring
      .keys()
      .filter(({ dataClass, month, state }) => dataClass === 'passenger' && month === '2026-04' && state === 'live'),
  ).toEqual([]);
  // The same file once more is known as a duplicate.
  const again = dated(paxlst([MID], { flight: 'ET503', control: 'C9999' }), '2026-04-10');
  const report = await unit.ask('import.start', { files: [{ name: 'again.edi', bytes: again }], way: 'files' });
  expect(report.files[0]?.messages[0]?.known).toBe(true);
});

test('an interrupted run is shown, and the next run does the rest', async () => {
  const { mid, old } = await fill();
  await confirmTime();
  const { destroyKeys } = ring;
  ring.destroyKeys = async () => {
    throw new Error('power cut');
  };
  expect(await unit.core.call('retention.run', {})).toMatchObject({ ok: false });
  expect((await unit.ask('retention.get', {})).runs[0]?.state).toBe('failed');
  ring.destroyKeys = destroyKeys;
  await reopen();
  await unit.core.resume();
  expect((await unit.ask('retention.get', {})).runs[0]).toMatchObject({ state: 'done', trigger: 'start' });
  expect(await readOne(unit.store, 'flightHeads', old)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBe(true);
  expect(await everything(unit)).not.toContain('CREPPY');
});

test('a run that is cut while it destroys the values of the trail leaves no damage in it, and the next run removes the rest', async () => {
  await fill();
  await confirmTime();
  await run();
  setClock('2031-12-01T08:00:00.000Z');
  await confirmTime();
  const breaks = async () => (await verifyTrail(unit.store, { anchors: [] })).breaks;
  const { destroyKeys } = ring;
  const states: unknown[] = [];
  let cut = '';
  ring.destroyKeys = async (ids) => {
    states.push(await breaks());
    await destroyKeys.call(ring, ids);
    states.push(await breaks());
    cut = ids.find((id) => id.includes('.audit.')) ?? '';
    if (cut !== '') throw new Error('power cut');
  };
  expect(await unit.core.call('retention.run', {})).toMatchObject({ ok: false });
  ring.destroyKeys = destroyKeys;
  expect(states.flat()).toEqual([]);
  expect(await breaks()).toEqual([]);
  const left = () => unit.store.table('auditValues').where('keyId').equals(cut).count();
  expect(await left()).toBeGreaterThan(0);
  await run();
  expect(await left()).toBe(0);
  expect(await breaks()).toEqual([]);
});

test('a leg whose periods are over stays removed although a message of it is kept for another leg', async () => {
  setClock('2020-11-10T08:00:00.000Z');
  const oneLeg = new TextDecoder().decode(dated(paxlst([OLD], { flight: 'ET501', control: 'C0777' }), '2020-11-10'));
  const onward = ['TDT+20+ET503', 'LOC+125+LFW', 'DTM+189:2011101500:201', 'LOC+87+ABJ', 'DTM+232:2011101700:201'];
  const twoLegs = oneLeg
    .replace('DTM+232:2011101300:201', `DTM+232:2011101300:201'\r\n${onward.join("'\r\n")}`)
    .replace('LOC+179+LFW', 'LOC+179+ABJ');
  const files = [{ name: 'legs.edi', bytes: new TextEncoder().encode(twoLegs) }];
  await unit.ask('import.start', { files, way: 'files' });
  const [first, second] = ['ET-501-ADD-2020-11-10', 'ET-503-LFW-2020-11-10'] as const;
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: second }, reason: 'court order 17' }, SECOND);
  for (const later of ['2021-07-01', '2026-11-24']) {
    setClock(`${later}T08:00:00.000Z`);
    await confirmTime();
    await run();
  }
  await reopen();
  await unit.core.resume();
  expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual([second]);
  expect(await readOne(unit.store, 'flightHeads', first)).toBeUndefined();
  // It was not re-created in between, to be destroyed again.
  expect((await unit.ask('retention.get', {})).runs[0]).toMatchObject({
    trigger: 'start',
    counts: { ...NOTHING_ENDED, flightsKept: 1 },
  });
});

test('a flight with a date far in the future ends with the month in which it was imported', async () => {
  setClock('2026-04-10T08:00:00.000Z');
  await confirmTime();
  const text = new TextDecoder().decode(listOf([MID])).replaceAll('2026-11-24', '2062-04-11');
  const files = [{ name: 'list.csv', bytes: new TextEncoder().encode(text) }];
  await unit.ask('import.start', { files, way: 'files' });
  expect(await everything(unit)).toContain('CREPPY');
  expect(ring.keys().filter(({ month }) => month !== null && month > '2027')).toEqual([]);
  setClock(NOW);
  await confirmTime();
  await run();
  expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual(['ET-508-ADD-2062-04-11']);
  expect(await everything(unit)).not.toContain('CREPPY');
  setClock('2031-12-01T08:00:00.000Z');
  await confirmTime();
  await run();
  expect(await unit.ask('flights.list', {})).toEqual([]);
  expect(await unit.store.table('messages').count()).toBe(0);
});

test('a flight that was imported under a clock years behind is not masked before its time', async () => {
  setClock('2023-11-10T08:00:00.000Z');
  const flight = 'ET-505-ADD-2026-11-23';
  await unit.ask('import.start', {
    files: [{ name: 'list.edi', bytes: dated(paxlst([FRESH], { flight: 'ET505', control: 'C0888' }), '2026-11-23') }],
    way: 'files',
  });
  setClock(NOW);
  await confirmTime();
  await run();
  expect((await readOne(unit.store, 'flightHeads', flight))?.value.masked).toBeUndefined();
  const { travellers } = await unit.ask('flights.get', { id: flight });
  expect(travellers.map(({ name }) => name)).toEqual(['EKOUEVI, KOMLA']);
  const { messages } = await unit.ask('flights.get', { id: flight });
  await unit.ask('message.get', { id: messages[0]?.id ?? '' });
});

test('drafts, questions, entries and quarantine name no masked traveller either, and a search finds only what is left', async () => {
  const { mid } = await fill();
  setClock('2026-04-10T10:00:00.000Z');
  await unit.ask('form.keep', { form: 'note', value: JSON.stringify('CREPPY was nervous') });
  const to = { kind: 'office', office: 'laboratory' } as const;
  const asked = { flight: mid, about: { kind: 'flight' }, to, text: 'was MRCREPPY aboard' } as const;
  const { id } = await unit.ask('question.ask', asked);
  const file = { name: 'CREPPY.txt', bytes: new TextEncoder().encode('CREPPY was aboard') };
  await unit.ask('question.answer', { id, text: 'CREPPY was', said: { by: 'CREPPY', at: '2026-04-10T10:00' }, file });
  const list = await unit.ask('query-list.make', { scope: { kind: 'flight', flight: mid } });
  const lines = (await unit.ask('query-list.one', list)).lines.map(({ key }) => key);
  await unit.ask('query-list.mark', { ...list, lines, state: 'hit', reason: '' });
  await unit.ask('query-list.mark', { ...list, lines, state: 'no-hit', reason: 'not MRCREPPY' });
  await unit.ask('query-list.read-answers', { ...list, text: 'MSCREPPY: HIT' });
  await unit.ask('flight.update', { flight: mid, patch: { gate: '4' }, reason: 'CREPPY is late' });
  const odd = new TextEncoder().encode('CREPPY EDEM TG3333333, no list of anybody');
  await unit.ask('import.start', { files: [{ name: 'odd.txt', bytes: odd }], way: 'files' });
  const find = (text: string) =>
    unit.ask('search.find', { text, kind: 'any', count: 9, similar: true, purpose: 'desk' });
  expect((await find('creppy')).total).toBe(1);
  expect(await unit.store.table('quarantine').count()).toBe(1);
  expect(await unit.store.table('answerFiles').count()).toBe(1);
  setClock(NOW);
  await confirmTime();
  await run();
  await reopen();
  const all = await everything(unit);
  expect(await unit.store.table('answerFiles').count()).toBe(0);
  expect(await unit.ask('query-list.list', {})).toMatchObject([{ id: list.id, flights: [mid], unread: 0 }]);
  // The values of the trail have keys of their own and keep searches and reasons.
  const trail = JSON.stringify((await readAll(unit.store, 'auditValues')).map(({ value }) => value));
  expect(all.split('CREPPY').length).toBe(trail.split('CREPPY').length);
  expect((await find('creppy')).total).toBe(0);
  expect((await find('TG3333333')).total).toBe(0);
  const { rows } = await find('MIDLOC');
  expect(rows).toMatchObject([{ name: '', masked: true, document: null, kind: 'locator' }, { masked: true }]);
});

test('what an officer writes while a run seals the record again is not lost', async () => {
  const { fresh } = await fill();
  await confirmTime();
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  setClock('2031-12-02T08:00:00.000Z');
  await confirmTime();
  const { sealing } = unit.store.keys;
  let notes = 0;
  Object.assign(unit.store.keys, {
    sealing: async (...asked: Parameters<typeof sealing>) => {
      if (asked[0] === 'case' && notes++ === 0) await unit.ask('case.note', { id, note: 'seen at the belt' });
      return sealing(...asked);
    },
  });
  await run();
  const kept = (await readOne(unit.store, 'cases', id))?.value;
  expect(notes).toBeGreaterThan(1);
  expect(kept?.timeline.map(({ kind }) => kind)).toEqual(['claimed', 'noted']);
});
