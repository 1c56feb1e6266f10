/** Acts of officers go on during a long import, and neither overwrites the flight that the other wrote. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { readOne } from '../../../renderer/core/store/read.ts';
import { Turns } from '../../../renderer/core/turns.ts';
import { confirmedBy } from './chosen-second.ts';
import { forgetDerived } from './forget-derived.ts';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';
import { contentsDifferences, storeContents } from './store-contents.ts';

beforeEach(emptyStores);

test('turns are taken one after the other, and the holder of a turn sees that another caller waits', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const endFirst = await turns.take();
  expect(turns.wanted).toBe(false);
  const others = ['second', 'third'].map(async (name) => {
    const end = await turns.take();
    seen.push(name);
    end();
  });
  expect(turns.wanted).toBe(true);
  expect(seen).toEqual([]);
  endFirst();
  await Promise.all(others);
  expect(seen).toEqual(['second', 'third']);
  expect(turns.wanted).toBe(false);
});

test('decisions about a flight do not wait for an import, and hold for what the import brings about the same flight', async () => {
  const { ask, core, store } = await openUnit();
  await ask('import.start', { way: 'files', files: [{ name: 'first.edi', bytes: paxlst(TWO_PEOPLE) }] });
  const { travellers } = await ask('flights.get', { id: FLIGHT });
  const files = Array.from({ length: 40 }, (_, at) => ({
    name: `${at}.edi`,
    // Every other list is of the same flight.
    bytes: paxlst(crowd(40 + at), { flight: at % 2 === 0 ? 'ET508' : `ET${600 + at}`, control: `C${at}` }),
  }));
  const order: string[] = [];
  const decided: Promise<unknown>[] = [];
  let steps = 0;
  const importing = core.call(
    'import.start',
    { way: 'files', files },
    {
      onProgress: ({ phase }) => {
        steps++;
        if (steps === 3) {
          const joined = { flight: FLIGHT, travellers: travellers.map(({ id }) => id), reason: 'one person' };
          decided.push(ask('traveller.join', joined, confirmedBy('police')).then(() => order.push('joined')));
        }
        if (phase === 'screening' && decided.length === 1) {
          const cancelled = { flight: FLIGHT, cause: 'weather', reason: 'told by the tower' } as const;
          decided.push(ask('flight.cancel', cancelled, confirmedBy('police')).then(() => order.push('cancelled')));
        }
      },
    },
  );
  await importing.then(() => order.push('imported'));
  await Promise.all(decided);
  expect(order[0]).toBe('joined');
  expect(order).toHaveLength(3);
  const found = await storeContents(store);
  const flight = await ask('flights.get', { id: FLIGHT });
  expect(flight.row.cancelled).toBe(true);
  expect(flight.decisions.map(({ kind }) => kind)).toEqual(['flight', 'join']);
  // Deriving everything again from the kept messages gives the same.
  await forgetDerived(store);
  await core.resume();
  expect(contentsDifferences(await storeContents(store), found)).toEqual([]);
});

test('work begun before a change of reference data is derived with the data as changed', async () => {
  const { ask, store } = await openUnit('practice');
  await ask('import.start', { way: 'files', files: [{ name: 'first.edi', bytes: paxlst(TWO_PEOPLE) }] });
  const { db } = store;
  const transaction = db.transaction.bind(db) as (...args: unknown[]) => unknown;
  const gate = new AbortController();
  const held = new Promise<void>((begun) => {
    Object.assign(db, {
      async transaction(...args: unknown[]) {
        if ((args[1] as readonly string[]).includes('decisions')) {
          begun();
          await new Promise((resolve) => gate.signal.addEventListener('abort', resolve));
        }
        return transaction(...args);
      },
    });
  });
  const updating = ask('flight.update', { flight: FLIGHT, patch: { gate: 'A1' }, reason: '' });
  await held;
  const { version } = await ask('reference.put', { kind: 'carrier', code: 'ET', value: { name: 'Ethiopian' } });
  gate.abort();
  await updating;
  expect((await readOne(store, 'flightHeads', FLIGHT))?.value.reference).toBe(version);
});
