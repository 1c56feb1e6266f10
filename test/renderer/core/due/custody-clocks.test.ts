/** Of whom the clocks of custody tell, and whom. */
import { beforeEach, expect, test } from 'vitest';
import type { CustodyAct } from '../../../../shared/custody/custody.ts';
import { CLEAR, WATCHED } from '../../../shared/custody/watched.ts';
import { identified } from '../identified.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, HIDDEN, SEEN } from '../queue-acts/desk.ts';

beforeEach(emptyStores);

const AT = (time: string) => `2026-11-24T${time}:00.000Z`;
const MEAL: CustodyAct = { kind: 'meal', taken: true, note: '' };

/** The police hold somebody since 14:00. */
async function held(rules = [SEEN]) {
  const test = await desk(rules, rules.includes(HIDDEN) ? undefined : null);
  test.setClock(AT('14:00'));
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  const enter = (act: CustodyAct) => test.ask('custody.enter', { id, act, happened: null });
  await enter(WATCHED);
  const ends = async () =>
    (await test.ask('clocks.list', {})).flatMap(({ of, standing }) => (of === 'custody-end' ? [standing] : []));
  return { ...test, id, enter, ends };
}

test('the end is told to every officer of the agency that holds, and to nobody else', async () => {
  const { as, ends } = await held();
  expect(await ends()).toEqual(['running']);
  await as('police', 'supervisor');
  expect(await ends()).toEqual(['running']);
  await as('customs');
  expect(await ends()).toEqual([]);
});

test('an officer of another agency who entered something is told, too', async () => {
  const { as, ends, enter } = await held();
  await as('customs');
  await enter(MEAL);
  expect(await ends()).toEqual(['running']);
  await as('immigration');
  expect(await ends()).toEqual([]);
});

test('nobody is told of somebody who went, or whose beginning was struck out', async () => {
  const { ask, ends, enter, id } = await held();
  await enter(CLEAR);
  const released = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing more was found' } as const;
  await ask('custody.enter', { id, act: released, happened: null }, by('customs'));
  expect(await ends()).toEqual([]);
  const struck = { kind: 'struck', of: 3, what: 'ended', note: 'it was another person' } as const;
  await ask('custody.enter', { id, act: struck, happened: null }, by('police'));
  expect(await ends()).toEqual(['running']);
});

test('it stands by the latest time that the store saw', async () => {
  const { ends, setClock } = await held();
  setClock('2026-11-26T14:00:00.000Z');
  expect(await ends()).toEqual(['escalated']);
  setClock(AT('14:30'));
  expect(await ends()).toEqual(['escalated']);
});

test('after a clock that was ahead came back, the clock of custody runs on, and goes by the confirmed time once two officers confirm it', async () => {
  const { ask, id, enter, setClock } = await held();
  const minutes = async () => (await ask('custody.read', { id })).clock?.minutesHeld;
  setClock('2026-12-14T14:30:00.000Z');
  await enter(MEAL);
  setClock(AT('14:40'));
  const rights: CustodyAct = {
    ...{ kind: 'duty', duty: 'rights', way: 'signed', whom: 'HIT', language: 'fr', fit: null, finding: '', note: '' },
  };
  await enter(rights);
  const days = 20 * 24 * 60;
  expect(await minutes()).toBe(days + 30);
  setClock(AT('15:00'));
  expect(await minutes()).toBe(days + 50);
  const { doubt, entries } = await ask('custody.read', { id });
  expect(doubt).toEqual({ machine: AT('15:00'), seen: '2026-12-14T14:50:00.000Z' });
  expect(entries.map(({ clock }) => clock)).toEqual([undefined, undefined, AT('14:40')]);
  const told = async () => (await ask('clocks.list', {})).filter(({ of }) => of === 'clock-doubt').length;
  expect(await told()).toBe(1);

  await ask('retention.confirm-time', {}, by('customs'));
  expect(await told()).toBe(0);
  expect(await minutes()).toBe(60);
  const right = await ask('custody.read', { id });
  expect(right.doubt).toBeNull();
  expect(right.entries.slice(0, -1).map(({ counted }) => counted)).toEqual([undefined, AT('14:40'), AT('14:40')]);
  expect(right.clock?.owed.find(({ duty }) => duty === 'rights')).toMatchObject({ done: 3, late: false });
});

test('who is put into custody while the clock is in doubt is held for as long as time goes by, and from the right time once two officers confirm it', async () => {
  const { ask, as, people, setClock } = await desk([SEEN], null);
  await as('police');
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  setClock('2026-12-14T08:00:00.000Z');
  await ask('clocks.list', {});
  setClock(AT('08:10'));
  await ask('custody.enter', { id, act: WATCHED, happened: null });
  const minutes = async () => (await ask('custody.read', { id })).clock?.minutesHeld;
  expect(await minutes()).toBe(0);
  setClock('2026-11-26T08:10:00.000Z');
  expect(await minutes()).toBe(2 * 24 * 60);
  await ask('retention.confirm-time', {}, by('customs'));
  expect(await minutes()).toBe(2 * 24 * 60);
  expect((await ask('custody.read', { id })).held?.from).toBe(AT('08:10'));
});

test('custody that began under a clock that was two hours ahead counts from the right time, however late two officers confirm it', async () => {
  const { ask, as, people, setClock } = await desk([SEEN], null);
  await as('police');
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  setClock(AT('15:10'));
  await ask('custody.enter', { id, act: WATCHED, happened: null });
  setClock(AT('13:20'));
  await ask('clocks.list', {});
  setClock(AT('13:30'));
  await ask('custody.enter', { id, act: MEAL, happened: null });
  for (const time of ['14:00', '14:30', '15:00', '15:30', '16:00']) {
    setClock(AT(time));
    await ask('clocks.list', {});
  }
  await ask('retention.confirm-time', {}, by('customs'));
  const { entries, held } = await ask('custody.read', { id });
  // Nobody knows how long before the clock came back: until the next look no time went by.
  expect(held?.from).toBe(AT('13:20'));
  const typed = entries.filter(({ kind }) => kind !== 'time-confirmed');
  expect(typed.map(({ counted }) => counted)).toEqual([AT('13:20'), AT('13:30')]);
});

test('a night under a clock that was set back counts in custody, and what is typed then is late', async () => {
  const { ask, as, people, setClock } = await desk([SEEN], null);
  await as('police');
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  setClock(AT('22:00'));
  await ask('custody.enter', { id, act: WATCHED, happened: null });
  await as('customs', 'analyst');
  setClock(AT('13:40'));
  await ask('session.get', {});
  // Eight hours go by, and nobody works.
  setClock(AT('21:40'));
  await as('police');
  const { clock, doubt } = await ask('custody.read', { id });
  expect([clock?.minutesHeld, doubt?.machine]).toEqual([480, AT('21:40')]);
  const rights: CustodyAct = {
    ...{ kind: 'duty', duty: 'rights', way: 'signed', whom: 'HIT', language: 'fr', fit: null, finding: '', note: '' },
  };
  await ask('custody.enter', { id, act: rights, happened: null });
  setClock('2026-11-25T06:30:00.000Z');
  const later = await ask('custody.read', { id });
  expect(later.clock?.owed.find(({ duty }) => duty === 'rights')).toMatchObject({ done: 2, late: true });
});

test('a hidden case tells nobody but those who see it', async () => {
  const { as, ends } = await held([HIDDEN]);
  expect(await ends()).toEqual(['running']);
  await as('customs');
  expect(await ends()).toEqual([]);
});

test('the next look at whoever is under medical watch is told with a warning, and stands on the board until somebody looks', async () => {
  const { ask, id, enter, setClock } = await held();
  await ask('case.select', { id, note: null });
  const looks = async () =>
    (await ask('clocks.list', {})).flatMap(({ of, standing }) => (of === 'custody-look' ? [standing] : []));
  const card = async () => (await ask('inspections.board', {}))[0]?.look;
  expect(await looks()).toEqual(['running']);
  setClock(AT('14:16'));
  expect(await looks()).toEqual(['overdue']);
  expect(await card()).toMatchObject({ last: null, due: AT('14:15'), standing: 'overdue' });
  await enter({ kind: 'watch', whom: 'PRACTICE-police', note: '' });
  expect(await looks()).toEqual(['running']);
  expect(await card()).toMatchObject({ last: AT('14:16'), due: AT('14:31') });
});

test('what is owed names whom and what', async () => {
  const { ask, id } = await held();
  const owed = (await ask('clocks.list', {})).filter(({ of }) => of === 'custody-owed');
  expect(owed.find(({ params }) => params['duty'] === 'rights')?.params).toEqual({
    ...{ case: id, whom: `HIT (${id})`, duty: 'rights' },
  });
});

test('an arrest of which nobody entered who holds them is overdue at once, until custody begins', async () => {
  const test = await desk([SEEN], null);
  test.setClock(AT('14:00'));
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.select', { id, note: null });
  await identified(test.ask, id);
  const arrest = { kind: 'arrest', agency: 'police', what: '' } as const;
  const owed = async () => (await test.ask('clocks.list', {})).filter(({ of }) => of === 'arrest-unheld');
  expect(await owed()).toEqual([]);
  await test.ask('case.record-result', { id, result: 'found', found: [arrest], note: '' });
  expect(await owed()).toMatchObject([{ standing: 'overdue', params: { case: id, whom: `HIT (${id})` } }]);
  await test.as('customs');
  expect(await owed()).toEqual([]);
  await test.as('police');
  await test.ask('custody.enter', { id, act: WATCHED, happened: null });
  expect(await owed()).toEqual([]);
});

test('an arrest that was recorded under a clock that was set back by days is overdue still once that is right', async () => {
  const test = await desk([SEEN], null);
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.select', { id, note: null });
  for (const day of ['25', '26', '27', '28']) {
    test.setClock(`2026-11-${day}T10:00:00.000Z`);
    await test.as('police');
  }
  const looked = async (now: string) => {
    test.setClock(now);
    await test.ask('session.get', {});
    await test.core.resume();
  };
  await looked(AT('14:00'));
  await identified(test.ask, id);
  const arrest = { kind: 'arrest', agency: 'police', what: '' } as const;
  await test.ask('case.record-result', { id, result: 'found', found: [arrest], note: '' });
  await looked('2026-11-28T10:30:00.000Z');
  const owed = (await test.ask('clocks.list', {})).filter(({ of }) => of === 'arrest-unheld');
  expect(owed).toMatchObject([{ params: { case: id } }]);
});

/** The true time is ten in the morning; the program ran under a clock that was eleven hours behind, until somebody set it right. */
async function setRight() {
  let passed = 0;
  const unit = await desk([SEEN], null, undefined, () => passed);
  await unit.as('police');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('clocks.list', {});
  unit.setClock(AT('19:00'));
  const wait = (now: string, minutes: number) => {
    passed += minutes * 60_000;
    unit.setClock(now);
  };
  return { ...unit, id, wait };
}

test('the true hour of custody is entered under a clock that was set right, with the doubt, and counts as long before', async () => {
  const { ask, id, wait } = await setRight();
  wait(AT('19:05'), 5);
  await ask('custody.enter', { id, act: WATCHED, happened: '2026-11-24T18:30' });
  const read = await ask('custody.read', { id });
  expect(read.entries[0]).toMatchObject({ happened: AT('18:30'), at: AT('08:05'), clock: AT('19:05') });
  expect([read.clock?.minutesHeld, read.held?.from]).toEqual([35, AT('07:30')]);
  wait(AT('20:05'), 60);
  expect((await ask('custody.read', { id })).clock?.minutesHeld).toBe(95);
  await ask('retention.confirm-time', {}, by('customs'));
  const right = await ask('custody.read', { id });
  expect([right.clock?.minutesHeld, right.held?.from]).toEqual([95, AT('18:30')]);
  expect(right.entries.at(-1)).toMatchObject({ kind: 'time-confirmed', before: AT('09:05'), at: AT('20:05') });
});

test('nobody begins custody later, nor ends it earlier alone, by a clock that is set ahead', async () => {
  const { ask, refused, core, id, wait } = await setRight();
  wait(AT('19:05'), 5);
  expect(await refused('custody.enter', { id, act: WATCHED, happened: '2026-11-24T19:06' })).toMatchObject({
    why: 'custody-time',
  });
  await ask('custody.enter', { id, act: WATCHED, happened: '2026-11-24T18:00' });
  await ask('custody.enter', { id, act: CLEAR, happened: null });
  const released = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing more was found' } as const;
  wait(AT('19:15'), 10);
  const answer = await core.call('custody.enter', { id, act: released, happened: '2026-11-24T19:10' });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'second-needed' } });
});

/** At a quarter past two, the clock of the machine is three hours ahead. */
async function setAhead() {
  let passed = 0;
  const unit = await desk([SEEN], null, undefined, () => passed);
  await unit.as('police');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('clocks.list', {});
  const wait = async (minutes: number, now: string) => {
    passed += minutes * 60_000;
    unit.setClock(AT(now));
    await unit.ask('clocks.list', {});
  };
  await wait(360, '14:00');
  await wait(15, '17:15');
  return { ...unit, id, wait };
}

test('an hour of beginning typed under a clock that is ahead counts as read off that clock, which is longer, until a second officer says the right one', async () => {
  const { ask, id, wait } = await setAhead();
  await ask('custody.enter', { id, act: WATCHED, happened: '2026-11-24T14:05' });
  const read = () => ask('custody.read', { id });
  const { held, clock, entries } = await read();
  expect([held?.from, clock?.minutesHeld]).toEqual([AT('11:05'), 190]);
  expect(entries[0]).toMatchObject({ happened: AT('14:05'), at: AT('14:15'), clock: AT('17:15') });
  await wait(15, '14:30');
  expect((await read()).held?.from).toBe(AT('11:05'));
  const right = { kind: 'began-at', of: 1, note: 'by the record of the gate' } as const;
  await ask('custody.enter', { id, act: right, happened: '2026-11-24T14:05' }, by('customs'));
  expect((await read()).held?.from).toBe(AT('14:05'));
});

test('an hour of beginning typed under a clock that is ahead counts as typed once two officers confirm that clock', async () => {
  const { ask, id } = await setAhead();
  await ask('custody.enter', { id, act: WATCHED, happened: '2026-11-24T14:05' });
  await ask('retention.confirm-time', {}, by('customs'));
  const { held, clock } = await ask('custody.read', { id });
  expect([held?.from, clock?.minutesHeld]).toEqual([AT('14:05'), 190]);
});

test('nobody ends custody earlier by an hour typed under a clock that is ahead', async () => {
  const { ask, id } = await setAhead();
  await ask('custody.enter', { id, act: WATCHED, happened: '2026-11-24T14:05' });
  await ask('custody.enter', { id, act: CLEAR, happened: '2026-11-24T14:08' });
  const released = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing more was found' } as const;
  await ask('custody.enter', { id, act: released, happened: '2026-11-24T14:10' }, by('customs'));
  expect((await ask('custody.read', { id })).held).toMatchObject({ from: AT('11:05'), ended: AT('14:10') });
});

test('custody that begins after an earlier one under a clock that is ahead counts from the hour that was typed, since the longer one would lie before the earlier end', async () => {
  const { core, ask, id, wait } = await setAhead();
  await ask('custody.enter', { id, act: WATCHED, happened: '2026-11-24T14:05' });
  await ask('custody.enter', { id, act: CLEAR, happened: '2026-11-24T14:08' });
  const released = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing more was found' } as const;
  await ask('custody.enter', { id, act: released, happened: '2026-11-24T14:10' }, by('customs'));
  await wait(5, '17:20');
  const begin = (happened: string) =>
    core.call('custody.enter', { id, act: WATCHED, happened: `2026-11-24T${happened}` }, by('customs'));
  expect(await begin('14:09')).toMatchObject({ ok: false, failure: { code: 'refused', why: 'custody-overlap' } });
  expect(await begin('14:16')).toMatchObject({ ok: true });
  const { held, entries } = await ask('custody.read', { id });
  expect(held).toMatchObject({ from: AT('14:16'), ended: null });
  expect(entries.at(-1)).toMatchObject({ clock: AT('17:20'), happened: AT('14:16'), counted: AT('14:16') });
  await ask('retention.confirm-time', {}, by('customs'));
  expect((await ask('custody.read', { id })).held).toMatchObject({ from: AT('14:16'), ended: null });
});
