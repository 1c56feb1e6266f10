/** Facts of later flights about earlier ones: across restarts, in any order, and after a control. */

import { beforeEach, expect, test } from 'vitest';
import { readOne } from '../../../renderer/core/store/read.ts';
import { screenWithPast } from '../../../rules/engine/screen-messages.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import { REFUSED } from '../../shared/casework/found-things.ts';
import { identified } from './identified.ts';
import { FLIGHT, LANDED, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore, testWorld } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

/** The flight of 24 November on another day of that month. */
function on(day: number) {
  const text = new TextDecoder().decode(paxlst(TWO_PEOPLE)).replaceAll('261124', `2611${day}`);
  return [{ name: `${day}.edi`, bytes: new TextEncoder().encode(text) }];
}

const idOf = (day: number): string => FLIGHT.replace('2026-11-24', `2026-11-${day}`);

/** One fact of every traveller on board, in the order of their surnames. */
async function said({ store }: TestCore, day: number, fact: string): Promise<readonly unknown[]> {
  const [section, block] = await Promise.all([
    readOne(store, 'flightManifests', idOf(day)),
    readOne(store, 'factBlocks', idOf(day)),
  ]);
  const declaration = factById(fact);
  if (section === undefined || block === undefined || declaration === undefined) throw new Error('nothing is said');
  return section.value.flight.travellers
    .map(({ surname }, row) => ({ surname, fact: readFact(block.value, declaration, row) }))
    .sort((a, b) => ((a.surname ?? '') < (b.surname ?? '') ? -1 : 1))
    .map(({ fact: { state, value } }) => (state === 'value' ? value : state));
}

const imported = ({ ask }: TestCore, day: number) => ask('import.start', { way: 'files', files: on(day) });

test('a later flight knows an earlier one that was imported before it, even if the program was closed in between', async () => {
  const first = await openUnit('practice', LANDED);
  await imported(first, 20);
  expect(await said(first, 20, 'history.routeTrips90d')).toEqual(['not-sent', 'not-sent']);
  await first.core.close();
  const again = await openCore('practice', LANDED);
  await imported(again, 24);
  expect(await said(again, 24, 'history.routeTrips90d')).toEqual([1, 1]);
  expect(await said(again, 24, 'history.firstTrip')).toEqual([false, false]);
});

test('a later flight knows an earlier one that was imported after it', async () => {
  const core = await openUnit('practice', LANDED);
  await imported(core, 24);
  expect(await said(core, 24, 'history.routeTrips90d')).toEqual(['not-sent', 'not-sent']);
  await imported(core, 20);
  await imported(core, 22);
  expect(await said(core, 24, 'history.routeTrips90d')).toEqual([2, 2]);
  expect(await said(core, 22, 'history.routeTrips90d')).toEqual([1, 1]);
});

test('the command line gives flights the same facts about each other as the store', async () => {
  const core = await openUnit('practice', LANDED);
  for (const day of [24, 20, 22]) await imported(core, day);
  const { compiled, reference, zones } = testWorld();
  const messages = [20, 22, 24].flatMap((day) => on(day).flatMap(({ bytes }) => [...readFile(bytes, { reference })]));
  const screened = [...screenWithPast(messages, compiled, { reference, zones, at: '2026-11-24T08:00Z' })];
  expect(screened.map(({ flight }) => flight.id)).toEqual([20, 22, 24].map(idOf));
  for (const { flight, block } of screened) {
    const stored = await readOne(core.store, 'factBlocks', flight.id);
    expect(stored?.value).toEqual(block);
  }
  expect(screened[2]?.block.columns.some(({ fact }) => fact === 'history.routeTrips90d')).toBe(true);
});

test('the flights still to be derived are known when the store is opened again', async () => {
  const core = await openUnit('practice', LANDED);
  await imported(core, 24);
  // The program ends after it wrote the earlier flight and before it derives the later one again.
  let closing: Promise<void> | undefined;
  await core.core.call(
    'import.start',
    { way: 'files', files: on(20) },
    {
      onProgress: ({ phase, done }) => {
        if (phase === 'screening' && done === 1) closing = core.core.close();
      },
    },
  );
  await closing;
  const again = await openCore('practice', LANDED);
  await again.core.resume();
  expect(await said(again, 24, 'history.routeTrips90d')).toEqual([1, 1]);
});

/** Closes a case on each flagged traveller of the flight with the result that entry was refused. */
async function refuseEntry({ ask }: TestCore): Promise<string> {
  const row = (await ask('queue.page', QUEUE)).rows.find(({ flight }) => flight === FLIGHT);
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
  await ask('case.select', { id, note: null });
  await identified(ask, id);
  await ask('case.record-result', { id, result: 'found', found: [REFUSED], note: 'sent back' });
  await ask('case.conclude', { id, note: null }, { confirmation: { officer: 'PRACTICE-immigration', passphrase: '' } });
  await ask('case.close', { id, note: null });
  return id;
}

test('later flights know a control that found something', async () => {
  const core = await openUnit('practice', LANDED);
  await imported(core, 24);
  await imported(core, 26);
  expect(await said(core, 26, 'history.positiveResults')).toEqual([0, 0]);
  const id = await refuseEntry(core);
  await expect.poll(() => said(core, 26, 'history.positiveResults'), { timeout: 10_000 }).toContain(1);
  // The control ended after this flight had left.
  expect(await said(core, 24, 'history.positiveResults')).toEqual([0, 0]);
  const second = { confirmation: { officer: 'PRACTICE-immigration', passphrase: '' } };
  await core.ask('case.reopen', { id, note: 'a mistake' }, second);
  await expect.poll(() => said(core, 26, 'history.positiveResults'), { timeout: 10_000 }).toEqual([0, 0]);
});

test('a control on one leg of a flight counts once, though the message names everybody on both legs', async () => {
  const core = await openUnit('practice', LANDED);
  const onward =
    "TDT+20+ET508'\r\nLOC+125+LFW'\r\nDTM+189:2611241400:201'\r\nLOC+87+ACC'\r\nDTM+232:2611241500:201'\r\n";
  const text = new TextDecoder()
    .decode(paxlst(TWO_PEOPLE))
    .replace("DTM+232:2611241300:201'\r\n", (arrival) => arrival + onward)
    .replaceAll('LOC+179+LFW', 'LOC+179+ACC');
  await core.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: new TextEncoder().encode(text) }] });
  expect((await core.ask('flights.list', {})).map(({ id }) => id).sort()).toEqual([FLIGHT, 'ET-508-LFW-2026-11-24']);
  await imported(core, 26);
  await refuseEntry(core);
  await expect.poll(() => said(core, 26, 'history.positiveResults'), { timeout: 10_000 }).not.toEqual([0, 0]);
  expect(await said(core, 26, 'history.positiveResults')).toEqual([0, 1]);
});
