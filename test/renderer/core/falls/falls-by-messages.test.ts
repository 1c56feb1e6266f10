/** What messages alone take away from a flight that can still be met. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { crowd, FLIGHT, type Person, paxlst } from '../messages.ts';
import { emptyStores, openCore, worldWithRules } from '../open-core.ts';
import { by, desk, EXPIRED, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL, corrected, HIDDEN_TARGETS, laterList, ONE_VALID, TARGETS, VALID } from './falling.ts';

afterEach(emptyStores);

test('a target whom a later list makes clear is kept, with the file and who imported it, and leaves the queue', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  await corrected(unit, ONE_VALID);
  expect((await unit.ask('queue.page', QUEUE)).rows.map(({ name }) => name)).toEqual(['OTHER, KOSSI']);
  const falls = (await unit.ask('falls.list', ALL)).rows;
  expect(falls).toMatchObject([
    {
      flight: FLIGHT,
      traveller: unit.people[0],
      name: 'HIT, AMA',
      from: 'inspect',
      to: 'clear',
      rules: [{ rule: 'customs.document' }, { rule: 'customs.expired' }],
      causes: [{ fileName: 'later.edi', byHand: true }],
      look: null,
    },
  ]);
});

test('a target who fell stays in sight where a later message takes off many on a flight that may be made up', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  await corrected(unit, ONE_VALID);
  unit.setClock('2026-11-24T08:30:00.000Z');
  for (const [version, expiry] of [
    [1, '250131'],
    [2, '301231'],
  ] as const) {
    const people = crowd(14)
      .slice(2)
      .map((person) => ({ ...person, expiry }));
    const bytes = paxlst(people, { flight: 'XX999', control: `Z${version}`, version });
    await unit.ask('import.start', { way: 'files', files: [{ name: `${version}.edi`, bytes }] });
  }
  const { rows, count } = await unit.ask('falls.list', { ...ALL, most: 10 });
  expect(count).toBe(13);
  expect(rows.map(({ name }) => name)).toContain('HIT, AMA');
});

test('a target whom a later list leaves out is gone from the flight, and the former address still says who it was', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const bring = (people: readonly Person[], version: number) => {
    const bytes = paxlst(people, { flight: 'ET513', control: `C513${version}`, version });
    return unit.ask('import.start', { way: 'files', files: [{ name: `${version}.edi`, bytes }] });
  };
  // A list of one traveller replaces no other.
  const people = [...PEOPLE, ...crowd(1)];
  await bring(people, 1);
  const flight = 'ET-513-ADD-2026-11-24';
  const [first] = (await unit.ask('flights.get', { id: flight })).travellers;
  const address = { flight, traveller: first?.id ?? '' };
  const { id } = await unit.ask('case.claim', address);
  await bring(people.slice(1), 2);
  expect(await unit.core.call('traveller.get', address)).toMatchObject({ failure: { code: 'not-found' } });
  expect((await unit.ask('falls.list', address)).rows).toMatchObject([{ name: 'HIT, AMA', to: 'gone', caseId: id }]);
});

test('another officer of the agency that was called says why it stands, and the supervisors read both', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  await corrected(unit, ONE_VALID);
  const [fall] = (await unit.ask('falls.list', ALL)).rows;
  const look = { id: fall?.id ?? '', reason: 'the desk saw the renewal' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  await unit.as('police');
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-others' } });
  await unit.as('customs');
  await unit.ask('fall.look', look);
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { code: 'conflict', what: 'fall' } });
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts).toMatchObject([
    {
      act: 'fell',
      subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }],
      reason: 'later.edi: the desk saw the renewal',
      second: null,
      looked: 'LFW-02',
    },
  ]);
});

test('of those who fell on a flight, nobody whom somebody looked at stands before somebody at whom nobody did', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  await corrected(unit);
  const rows = async () => (await unit.ask('falls.list', { flight: FLIGHT, traveller: null, most: 1 })).rows;
  const [first] = await rows();
  await unit.as('customs');
  await unit.ask('fall.look', { id: first?.id ?? '', reason: 'the desk saw the renewal' });
  const [next] = await rows();
  expect(next).toMatchObject({ look: null });
  expect(next?.id).not.toBe(first?.id);
});

test('of falls at which nobody has looked, those from a higher level stand first', async () => {
  const stop = ruleText(`{ all: [${EXPIRED}, { fact: traveller.bornFirstJanuary, is: true }] }`, {
    ...{ id: 'joint.stopped', mandate: 'joint', kind: 'trigger', weight: '', outcome: 'intercept' },
  });
  const people = PEOPLE.map((person, at) => (at === 1 ? { ...person, born: '800101' } : person));
  for (const aboard of [people, people.toReversed()]) {
    await emptyStores();
    const unit = await desk([...TARGETS, stop], null, aboard);
    await unit.as('customs', 'analyst');
    const valid = aboard.map((person) => ({ ...person, expiry: '301231' }));
    await corrected(unit, valid);
    expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
      { name: 'OTHER, KOSSI', from: 'intercept' },
      { name: 'HIT, AMA', from: 'inspect' },
    ]);
  }
});

test('an agency from which the hits are hidden sees no fall, neither in the list, nor by its id, nor in the week', async () => {
  const unit = await desk(HIDDEN_TARGETS);
  await unit.as('police');
  await corrected(unit);
  const [fall] = (await unit.ask('falls.list', ALL)).rows;
  expect(fall).toMatchObject({ from: 'inspect', to: 'clear' });
  await unit.as('customs');
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
  const look = { id: fall?.id ?? '', reason: 'a reason' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { code: 'not-found', what: 'fall' } });
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toEqual([]);
});

test('neither a decision, nor a list that changes nobody makes a fall', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  await corrected(unit, PEOPLE);
  await unit.ask(
    'traveller.join',
    { flight: FLIGHT, travellers: [...unit.people], reason: 'one person' },
    by('police'),
  );
  await unit.core.resume();
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
});

test('a list of a flight that is long over makes a fall on the weekly list, and none above the queue', async () => {
  const unit = await desk(TARGETS, null);
  unit.setClock('2026-11-26T08:00:00.000Z');
  await unit.as('customs');
  await corrected(unit);
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([{ act: 'fell' }, { act: 'fell' }]);
});

test('a later list by which the flight is over hours earlier stands on the weekly list', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const bytes = laterList(PEOPLE, '0940');
  await unit.ask('import.start', { way: 'files', files: [{ name: 'early.edi', bytes }] });
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
    { act: 'earlier', flight: FLIGHT, reason: 'early.edi', subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }, {}] },
  ]);
});

test('a message that comes by the watched folder is laid to nobody, and a supervisor of the agency that was called looks, no other officer', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  await corrected(unit, VALID, 'folder');
  const [fall] = (await unit.ask('falls.list', ALL)).rows;
  expect(fall?.causes).toMatchObject([{ officer: 'SYSTEM', byHand: false }]);
  const look = { id: fall?.id ?? '', reason: 'the desk saw it' };
  await unit.as('customs', 'analyst');
  expect(await unit.refused('fall.look', look)).toEqual({ code: 'refused', why: 'fall-folder' });
  await unit.as('customs');
  await unit.ask('fall.look', look);
});

test('nothing is laid to a message that a change of the rules did since the flight was screened', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  // The rules change and the program ends before flights are screened by them; then a list comes that changes nobody.
  await unit.core.close();
  const now = Date.parse('2026-11-24T20:00:00Z');
  const again = await openCore('practice', now, {
    world: worldWithRules(ruleText(EXPIRED, { id: 'customs.expired', weight: '1' })),
  });
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  await again.ask('import.start', { way: 'files', files: [{ name: 'same.edi', bytes: laterList(PEOPLE) }] });
  expect((await again.ask('queue.page', QUEUE)).rows.filter(({ outcome }) => outcome === 'inspect')).toEqual([]);
  expect((await again.ask('falls.list', ALL)).rows).toEqual([]);
});

test('a flight that messages end earlier by small steps stands on the weekly list, and its targets are still kept a day after the latest end', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  const bring = (people: readonly Person[], arrives: string, version: number) => {
    const bytes = laterList(people, arrives, version);
    return unit.ask('import.start', { way: 'files', files: [{ name: `${version}.edi`, bytes }] });
  };
  await bring(PEOPLE, '1101', 2);
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toEqual([]);
  await bring(PEOPLE, '0902', 3);
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
    { act: 'earlier', reason: '3.edi' },
  ]);
  unit.setClock('2026-11-25T12:00:00.000Z');
  await bring(ONE_VALID, '0902', 4);
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([{ name: 'HIT, AMA', to: 'clear' }]);
});
