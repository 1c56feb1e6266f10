/** Who is linked to somebody on whom something was found today is marked while they can still be met, on every flight, whichever departed first. */
import { beforeEach, expect, test } from 'vitest';
import { identified } from './identified.ts';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, HIDDEN, SEEN } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const EXPIRED = '250131';
const CAUGHT: Person = {
  ...{ surname: 'CAUGHT', given: 'AMA', document: 'TG4817305' },
  ...{ expiry: EXPIRED, locator: 'RING01' },
};
const FRIEND: Person = {
  ...{ surname: 'FRIEND', given: 'KOSSI', document: 'TG4817312' },
  ...{ expiry: EXPIRED, locator: 'RING01' },
};
const STRANGER: Person = { surname: 'STRANGER', given: 'AFI', document: 'TG4817329', expiry: EXPIRED };
/** On another flight, which lands at the same time. */
const RUNNER: Person = {
  ...{ surname: 'RUNNER', given: 'YAO', document: 'TG4817336' },
  ...{ expiry: EXPIRED, locator: 'RING01' },
};
const OTHER = 'ET-512-ADD-2026-11-24';
const DRUGS = { kind: 'drugs', agency: 'customs', what: 'cocaine' } as const;
const ARREST = { kind: 'arrest', agency: 'police', what: '' } as const;

async function caught(rules = [SEEN]) {
  const test = await desk(rules, rules.includes(HIDDEN) ? undefined : null, [CAUGHT, FRIEND, STRANGER]);
  const bytes = paxlst([RUNNER], { flight: 'ET512', control: 'E2' });
  await test.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes }] });
  test.setClock('2026-11-24T13:10:00.000Z');
  await test.as('police');
  const { travellers } = await test.ask('flights.get', { id: FLIGHT });
  const idOf = (surname: string) => travellers.find(({ name }) => name.startsWith(surname))?.id ?? '';
  const sent = async (surname: string) => {
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: idOf(surname) });
    await test.ask('case.select', { id, note: null });
    return id;
  };
  const id = await sent('CAUGHT');
  await identified(test.ask, id);
  const find = () =>
    test.ask('case.record-result', { id, result: 'found', found: [{ ...DRUGS, agency: 'police' }, ARREST], note: '' });
  const marked = async () => {
    const { rows } = await test.ask('queue.page', QUEUE);
    return Object.fromEntries(rows.map(({ name, linkedTo }) => [name.split(',')[0], linkedTo]));
  };
  return { ...test, id, idOf, sent, find, marked };
}

test('the rows of whoever shares the booking say what was found, on this flight and on another, and nobody else’s', async () => {
  const { find, marked, setClock } = await caught();
  expect(await marked()).toEqual({ CAUGHT: [], FRIEND: [], STRANGER: [], RUNNER: [] });
  await find();
  const kinds = ['drugs', 'arrest'];
  expect(await marked()).toEqual({ CAUGHT: [], FRIEND: kinds, STRANGER: [], RUNNER: kinds });
  setClock('2026-11-25T14:00:00.000Z');
  expect(Object.values(await marked()).flat()).toEqual([]);
});

test('the links go both ways: the page of the find names who is on the other flight, and theirs names the find', async () => {
  const { ask, find, idOf } = await caught();
  await find();
  const here = await ask('traveller.linked', { flight: FLIGHT, traveller: idOf('CAUGHT') });
  expect(here.people).toMatchObject([
    { name: 'RUNNER, YAO', flight: OTHER, links: [{ by: 'booking', value: 'RING01' }] },
  ]);
  const runner = (await ask('flights.get', { id: OTHER })).travellers[0]?.id ?? '';
  const there = await ask('traveller.linked', { flight: OTHER, traveller: runner });
  expect(there).toMatchObject({ linkedTo: ['drugs', 'arrest'] });
  expect(there.people).toMatchObject([{ name: 'CAUGHT, AMA', found: ['drugs', 'arrest'] }]);
  const friend = await ask('traveller.linked', { flight: FLIGHT, traveller: idOf('FRIEND') });
  expect(friend).toMatchObject({ linkedTo: ['drugs', 'arrest'], foundOn: { [idOf('CAUGHT')]: ['drugs', 'arrest'] } });
});

test('the board says it, and nobody linked to a find goes by one touch, while the form of the result stays open', async () => {
  const { ask, find, refused, sent } = await caught();
  const [friend, stranger] = [await sent('FRIEND'), await sent('STRANGER')];
  await find();
  const cards = await ask('inspections.board', {});
  expect(cards.find(({ id }) => id === friend)?.linkedTo).toEqual(['drugs', 'arrest']);
  const nothing = { result: 'nothing-found', note: '', seen: true } as const;
  expect(await refused('case.record-result', { id: friend, ...nothing })).toEqual({
    code: 'refused',
    why: 'case-linked-find',
  });
  await ask('case.record-result', { id: stranger, ...nothing });
  const looked = await ask('case.record-result', { id: friend, result: 'nothing-found', note: 'both bags opened' });
  expect(looked.result).toBe('nothing-found');
});

test('a find that is hidden from an agency is told to none of its officers', async () => {
  const { as, ask, find } = await caught([HIDDEN]);
  await find();
  const runner = (await ask('flights.get', { id: OTHER })).travellers[0]?.id ?? '';
  const linked = async () => {
    const { linkedTo, people } = await ask('traveller.linked', { flight: OTHER, traveller: runner });
    return { linkedTo, people: people.length };
  };
  expect(await linked()).toEqual({ linkedTo: ['drugs', 'arrest'], people: 1 });
  await as('customs');
  expect(await linked()).toEqual({ linkedTo: [], people: 0 });
});
