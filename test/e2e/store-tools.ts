/** Runs in a page of the workstation's origin, beside the workstation: tells what its practice store holds. */
import { openStore, type Store } from '../../renderer/core/store/open-store.ts';
import { readAll } from '../../renderer/core/store/read.ts';
import { storeContents } from '../renderer/core/store-contents.ts';

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
  contents: () => withStore(async (store) => [...(await storeContents(store))]),
};

async function withStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore('practice');
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

Object.assign(window, { storeTools });
