/** What is made of the store once for every list and every count. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CALLS, type CallName } from '../../../renderer/core/calls/all-calls.ts';
import type { AnyCall } from '../../../renderer/core/calls/call.ts';
import { BESIDE, KeptAnswers, type Make } from '../../../renderer/core/kept-answers.ts';
import type { Request } from '../../../renderer/core/request.ts';
import type { TableName } from '../../../renderer/core/store/tables.ts';
import { everyInput, NOTHING_KNOWN } from './every-input.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const CONTEXT = {
  ...{ officer: { id: 'LFW-01' }, agency: 'customs', role: 'analyst', unit: null },
  now: '2026-11-24T08:00:10.000Z',
};

async function unitWithFlight() {
  const unit = await openUnit('practice');
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
  return unit;
}

describe('an answer in memory', () => {
  const kept = async () => {
    const unit = await unitWithFlight();
    const answers = unit.store.cache(KeptAnswers);
    const world = {};
    let made = 0;
    const make: Make<number> = async () => {
      made += 1;
      return made;
    };
    const again = (change: object = {}, of: object = world) =>
      answers.once({ store: unit.store, world: of, context: { ...CONTEXT, ...change } } as unknown as Request, make);
    await again();
    return { ...unit, again, made: () => made };
  };

  test('is made once while nothing changes', async () => {
    const { again, made, ask } = await kept();
    await again({ now: '2026-11-24T08:00:50.000Z' });
    await ask('form.keep', { form: 'note', value: 'a word' });
    await again();
    expect(made()).toBe(1);
  });

  test.each([
    { change: 'another officer', by: { officer: { id: 'LFW-02' } } },
    { change: 'another agency', by: { agency: 'police' } },
    { change: 'another role', by: { role: 'supervisor' } },
    { change: 'another minute', by: { now: '2026-11-24T08:01:00.000Z' } },
    { change: 'other airports', by: { unit: { code: 'LFW', airports: ['LFW', 'ACC'] } } },
  ])('is made anew for $change', async ({ by }) => {
    const { again, made } = await kept();
    await again(by);
    expect(made()).toBe(2);
  });

  test('is made anew under other rules and after a write', async () => {
    const { again, made, ask } = await kept();
    const rules = {};
    await again({}, rules);
    expect(made()).toBe(2);
    await ask('flight.update', { flight: FLIGHT, patch: { gate: 'B4' }, reason: 'stand closed' });
    await again({}, rules);
    expect(made()).toBe(3);
  });

  test('is made anew after a failure', async () => {
    const { store } = await openUnit('practice');
    const request = { store, world: {}, context: CONTEXT } as unknown as Request;
    let fails = true;
    const make: Make<string> = () => (fails ? Promise.reject(new Error('unreadable')) : Promise.resolve('read'));
    await expect(store.cache(KeptAnswers).once(request, make)).rejects.toThrow('unreadable');
    fails = false;
    expect(await store.cache(KeptAnswers).once(request, make)).toBe('read');
  });

  test('two who ask at once wait for the same one', async () => {
    const { again, made } = await kept();
    const later = { now: '2026-11-24T08:02:00.000Z' };
    expect(await Promise.all([again(later), again(later)])).toEqual([2, 2]);
    expect(made()).toBe(2);
  });
});

/** It waits for an import that runs. */
const FOLLOWS = 'import.follow' satisfies CallName;

test('no answer that is kept reads a table whose writes leave it as it is', async () => {
  const { core, ask } = await unitWithFlight();
  const read = new Map<TableName, string>();
  const makers = new Set<unknown>();
  const wrapped = new WeakMap<Make<unknown>, Make<unknown>>();
  const { once } = KeptAnswers.prototype;
  vi.spyOn(KeptAnswers.prototype, 'once').mockImplementation(function (this: KeptAnswers, request, make) {
    const watched = wrapped.get(make) ?? ((asked) => make({ ...asked, store: watching(asked.store, make.name) }));
    wrapped.set(make, watched);
    makers.add(make);
    return once.call(this, request, watched) as never;
  });
  const watching = (store: Request['store'], maker: string): Request['store'] =>
    new Proxy(store, {
      get(target, field) {
        if (field !== 'table') return Reflect.get(target, field);
        return (name: TableName) => {
          read.set(name, maker);
          return Reflect.get(target, 'table').call(target, name);
        };
      },
    });
  const { rows } = await ask('queue.page', QUEUE);
  const inputs = everyInput({ ...NOTHING_KNOWN, flight: FLIGHT, traveller: rows[0]?.traveller ?? '' });
  for (const name of Object.keys(CALLS) as CallName[]) {
    const { audit, recordsViews }: AnyCall = CALLS[name];
    if (name !== FOLLOWS && (audit === null || recordsViews !== undefined))
      await core.call(name, inputs[name] as never);
  }
  vi.restoreAllMocks();
  expect(makers.size).toBeGreaterThan(15);
  expect([...read.keys()]).toEqual(expect.arrayContaining(['cases', 'settings']));
  expect([...read].filter(([name]) => BESIDE.has(name))).toEqual([]);
});
