/** Whom the circuit breaker takes off by a made-up flight: kept by name, with the flight, its file and who imported it. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { crowd, FLIGHT, paxlst } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { desk, EXPIRED, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL, DOCUMENT } from './falling.ts';

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
  const ours = (await unit.ask('falls.list', ALL)).filter(({ flight }) => flight === FLIGHT);
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
  const ours = (await unit.ask('falls.list', ALL)).filter(({ flight }) => flight === 'ET-513-ADD-2026-11-24');
  expect(ours.map(({ name, concerned }) => [name, concerned]).sort()).toEqual([
    ['HIT, AMA', ['police', 'gendarmerie']],
    ['OTHER, KOSSI', ['police', 'gendarmerie']],
  ]);
});
