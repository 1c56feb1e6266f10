/** Runs in a page of the workstation's origin, beside the workstation: tells what its practice store holds. */
import { commit, type Write } from '../../renderer/core/store/commit.ts';
import { openStore, type Store } from '../../renderer/core/store/open-store.ts';
import { readAll } from '../../renderer/core/store/read.ts';
import { storeContents } from '../renderer/core/store-contents.ts';
import { testStore } from '../renderer/core/test-keys.ts';

export interface StoreState {
  readonly jobs: number;
  /** Jobs that are not at their end, and files whose bytes are still to be read. */
  readonly running: number;
  readonly unread: number;
  /** Jobs that were given up. */
  readonly interrupted: number;
  readonly messages: number;
  readonly flights: number;
}

declare global {
  interface Window {
    readonly storeTools: typeof storeTools;
  }
}

const storeTools = {
  state: () =>
    withStore(async (store): Promise<StoreState> => {
      const jobs = await readAll(store, 'jobs');
      const count = (state: string) => jobs.filter(({ value }) => value.state === state).length;
      return {
        jobs: jobs.length,
        running: count('running'),
        unread: await store.table('jobFiles').count(),
        interrupted: count('interrupted'),
        messages: await store.table('messages').count(),
        flights: await store.table('flightHeads').count(),
      };
    }),
  /** Makes of every flight so many, each with messages and reports of its own, as far as opening and listing look at them. */
  multiply: (times: number) =>
    withStore(async (store) => {
      const heads = await readAll(store, 'flightHeads');
      const messages = await store.table('messages').toArray();
      const reports = await readAll(store, 'messageReports');
      for (let copy = 1; copy < times; copy++) {
        const named = (id: string) => `${id}~${copy}`;
        await store.table('messages').bulkAdd(
          messages.map((record) => ({
            ...record,
            id: named(record.id),
            flights: (record.flights as readonly string[]).map(named),
          })),
        );
        await commit(
          store,
          [
            ...heads.map(({ id, value }): Write => {
              const index = { day: (value.leg.departure ?? '').slice(0, 10) };
              return { table: 'flightHeads', id: named(id), rev: null, value: { ...value, id: named(id) }, index };
            }),
            ...reports.map(({ id, value }): Write => {
              const report = { ...value.report, id: named(id), flights: value.report.flights.map(named) };
              const index = { flights: report.flights, received: value.receivedAt };
              return { table: 'messageReports', id: named(id), rev: null, value: { ...value, report }, index };
            }),
          ],
          [],
        );
      }
      return heads.length * times;
    }),
  contents: () => withStore(async (store) => [...(await storeContents(store))]),
};

async function withStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore(await testStore('practice'));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

Object.assign(window, { storeTools });
