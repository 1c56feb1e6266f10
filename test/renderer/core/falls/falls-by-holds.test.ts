/** Whom the circuit breaker takes off by a made-up flight: kept by name, with the flight, its file and who imported it. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { crowd, FLIGHT, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, EXPIRED, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL, DOCUMENT, FIRST, HIDDEN_TARGETS, TARGETS } from './falling.ts';

afterEach(emptyStores);

const POLICE = [
  ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' }),
  ruleText(EXPIRED, { id: 'police.document', mandate: 'police', ...DOCUMENT }),
];

const MADE_UP = crowd(60).map((person) => ({ ...person, expiry: '250131' }));

test('targets whom a hold takes off are kept by name with the file that tripped it, and a release erases no line', async () => {
  const unit = await desk(POLICE, null);
  await unit.as('customs');
  const bytes = paxlst(MADE_UP, { flight: 'XX999', control: 'Z1' });
  await unit.ask('import.start', { way: 'files', files: [{ name: 'made-up.edi', bytes }] });
  await unit.core.resume();
  expect((await unit.ask('queue.page', QUEUE)).rows).toEqual([]);
  await unit.as('police');
  const ours = (await unit.ask('falls.list', ALL)).rows.filter(({ flight }) => flight === FLIGHT);
  const cause = { reason: 'made-up.edi', heldBy: 'XX-999-ADD-2026-11-24', byHand: true };
  expect(ours).toMatchObject([
    { name: 'HIT, AMA', from: 'inspect', to: 'clear', causes: [cause, cause] },
    { name: 'OTHER, KOSSI', from: 'inspect', to: 'clear', causes: [cause, cause] },
  ]);
  await unit.as('customs');
  const look = { id: ours[0]?.id ?? '', reason: 'too many hits' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-others' } });
  for (const { id } of (await unit.ask('holds.list', {})).holds)
    await unit.ask('hold.release', { id, reason: 'looked into' });
  await unit.core.resume();
  await unit.as('police');
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts.filter(({ flight }) => flight === null || flight === FLIGHT)).toMatchObject([
    { act: 'hold', reason: 'XX-999-ADD-2026-11-24 made-up.edi', also: ['LFW-02'] },
    { act: 'withdraw', undoes: 'hold', reason: 'looked into', officer: 'LFW-02' },
    { act: 'hold' },
    { act: 'withdraw', undoes: 'hold' },
    { act: 'fell', subjects: [{ name: 'HIT, AMA' }] },
    { act: 'fell', subjects: [{ name: 'OTHER, KOSSI' }] },
  ]);
});

test('of many targets whom a hold takes off as many are told as asked for, the flights in turn, and how many there are', async () => {
  const unit = await desk(POLICE, null);
  await unit.as('customs');
  await brought(unit, 'XX999', MADE_UP);
  await unit.as('police');
  const all = await unit.ask('falls.list', ALL);
  expect(all).toMatchObject({ count: 62 });
  expect(all.rows).toHaveLength(62);
  const first = all.rows.slice(0, 4).map(({ flight }) => flight);
  expect(first.filter((flight) => flight === FLIGHT)).toHaveLength(2);
  expect(await unit.ask('falls.list', { ...ALL, most: 2 })).toEqual({ rows: all.rows.slice(0, 2), count: 62 });
});

test('targets whom a hold takes off are kept where the clock is set ahead until their flight is over, and back', async () => {
  const unit = await desk(POLICE, null);
  await unit.as('customs', 'analyst');
  unit.setClock('2026-12-02T08:00:00.000Z');
  const bytes = paxlst(MADE_UP, { flight: 'XX999', control: 'Z1' });
  await unit.ask('import.start', { way: 'files', files: [{ name: 'made-up.edi', bytes }] });
  await unit.core.resume();
  unit.setClock('2026-11-24T08:10:00.000Z');
  await unit.core.resume();
  await unit.as('police');
  const ours = (await unit.ask('falls.list', ALL)).rows.filter(({ flight }) => flight === FLIGHT);
  const cause = { reason: 'made-up.edi', byHand: true };
  expect(ours).toMatchObject([
    { name: 'HIT, AMA', from: 'inspect', to: 'clear', causes: [cause, cause] },
    { name: 'OTHER, KOSSI', from: 'inspect', to: 'clear', causes: [cause, cause] },
  ]);
});

test('targets who come after the hold began are kept, too, and once', async () => {
  const unit = await desk(POLICE, null, crowd(1));
  await unit.as('customs');
  const bring = (name: string, bytes: Uint8Array) =>
    unit.ask('import.start', { way: 'files', files: [{ name, bytes }] });
  await bring('made-up.edi', paxlst(MADE_UP, { flight: 'XX999', control: 'Z1' }));
  await bring('true.edi', paxlst([...PEOPLE, ...crowd(3)], { flight: 'ET513', control: 'R1' }));
  await bring('more.edi', paxlst([...PEOPLE, ...crowd(4)], { flight: 'ET513', control: 'R2', version: 2 }));
  await unit.core.resume();
  await unit.as('police');
  const ours = (await unit.ask('falls.list', ALL)).rows.filter(({ flight }) => flight === 'ET-513-ADD-2026-11-24');
  expect(ours.map(({ name, concerned }) => [name, concerned]).sort()).toEqual([
    ['HIT, AMA', ['police', 'gendarmerie']],
    ['OTHER, KOSSI', ['police', 'gendarmerie']],
  ]);
});

const ODD = '{ fact: document.numberSuspicious, is: true }';
/** Of the police, and held by other flights than the rules of customs. */
const ODD_TARGETS = [
  ruleText(ODD, { id: 'police.odd', mandate: 'police', weight: '70' }),
  ruleText(ODD, { id: 'police.number', mandate: 'police', ...DOCUMENT }),
];
const ODD_NUMBER = { document: 'TG0000000' };

/** The falls on the flight that the agency of the officer sees. */
async function onFlight({ ask }: Desk) {
  return (await ask('falls.list', ALL)).rows.filter(({ flight }) => flight === FLIGHT);
}

async function brought({ ask, core }: Desk, flight: string, people: typeof PEOPLE): Promise<void> {
  const files = [{ name: `${flight}.edi`, bytes: paxlst(people, { flight, control: flight }) }];
  await ask('import.start', { way: 'files', files });
  await core.resume();
}

test('a fall names no held rule to an agency that does not see it, and neither does its id', async () => {
  const unit = await desk([...HIDDEN_TARGETS, ...TARGETS]);
  await unit.as('customs');
  await brought(unit, 'XX999', MADE_UP);
  const ours = await onFlight(unit);
  expect(ours.map(({ name }) => name)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
  expect(JSON.stringify(ours)).not.toMatch(/police/);
});

test('a hidden rule that is held later adds no fall for an agency that does not see it, and tells the others of each hold', async () => {
  const unit = await desk([...ODD_TARGETS, ...TARGETS], undefined, [{ ...FIRST, ...ODD_NUMBER }, ...PEOPLE.slice(1)]);
  await unit.as('customs');
  await brought(unit, 'XX999', MADE_UP);
  const before = await onFlight(unit);
  expect(before.map(({ name }) => name)).toContain('HIT, AMA');
  await brought(
    unit,
    'XX998',
    crowd(60).map((person) => ({ ...person, ...ODD_NUMBER })),
  );
  expect((await unit.ask('holds.list', {})).holds.map(({ rule }) => rule)).not.toContain('police.odd');
  expect(await onFlight(unit)).toEqual(before);
  await unit.as('police');
  const hit = (await onFlight(unit)).filter(({ name }) => name === 'HIT, AMA');
  expect(hit).toHaveLength(1);
  expect(new Set(hit[0]?.rules.map(({ rule }) => rule))).toEqual(
    new Set(['police.odd', 'police.number', 'customs.expired', 'customs.document']),
  );
});
