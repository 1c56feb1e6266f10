/** Runs in a page of the workstation's origin, in parallel to the workstation, and reads the contents of its practice store. */
import { commit, type Write } from '../../renderer/core/store/commit.ts';
import { openDatabase, openStore, type Store } from '../../renderer/core/store/open-store.ts';
import { readAll, readMany } from '../../renderer/core/store/read.ts';
import { deriveDirectly } from '../../renderer/core/vault/kdf-direct.ts';
import { ringKeys } from '../../renderer/core/vault/ring-keys.ts';
import { keyByPassphrase, openWith } from '../../renderer/core/vault/sign-in.ts';
import { readAccesses, readHeader } from '../../renderer/core/vault/vault-records.ts';
import { PRODUCT } from '../../shared/host.ts';
import { storeContents } from '../renderer/core/store-contents.ts';
import { PASSPHRASE } from './passphrase.ts';

export interface StoreState {
  readonly jobs: number;
  /** Jobs that have not ended, and files whose bytes are still to be read. */
  readonly running: number;
  readonly unread: number;
  /** Jobs that are not tried again. */
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
  /** Only counts, which need no key, because it is called often. */
  state: async (): Promise<StoreState> => {
    const db = await openDatabase(PRODUCT.databases.practice);
    const jobs = (state: string) => db.table('jobs').where('state').equals(state).count();
    try {
      return {
        jobs: await db.table('jobs').count(),
        running: await jobs('running'),
        unread: await db.table('jobFiles').count(),
        interrupted: await jobs('interrupted'),
        messages: await db.table('messages').count(),
        flights: await db.table('flightHeads').count(),
      };
    } finally {
      db.close();
    }
  },
  /**
   * Copies flights this many times, each with its own messages and reports, as far as opening and listing read them. `whole`: these flights alone, as far as screening them again
   * reads them; left out: every flight.
   */
  multiply: (times: number, whole?: readonly string[]) =>
    withStore(async (store) => {
      const isCopied = (id: string) => whole?.includes(id) !== false;
      const heads = (await readAll(store, 'flightHeads')).filter(({ id }) => isCopied(id));
      const messages = (await store.table('messages').toArray()).filter(({ flights }) =>
        (flights as readonly string[]).every(isCopied),
      );
      const reports = (await readAll(store, 'messageReports')).filter(({ value }) =>
        value.report.flights.every(isCopied),
      );
      const blocks = whole === undefined ? [] : await readMany(store, 'factBlocks', whole);
      const sections = whole === undefined ? [] : await readMany(store, 'flightManifests', whole);
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
            ...blocks.map(({ id, value }): Write => ({ table: 'factBlocks', id: named(id), rev: null, value })),
            ...sections.map(({ id, value }): Write => {
              const flight = { ...value.flight, id: named(id) };
              return { table: 'flightManifests', id: named(id), rev: null, value: { ...value, flight } };
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
  const db = await openDatabase(PRODUCT.databases.live);
  const clock = () => new Date().toISOString();
  const tools = { kdf: deriveDirectly, deviceSecret: null, now: clock };
  const header = await readHeader(db);
  if (header === null) throw new Error('no vault');
  const [officer = ''] = (await readAccesses(db)).map((access) => access.officer);
  const found = await keyByPassphrase(db, tools, header, officer, PASSPHRASE);
  if (!found.ok) throw new Error(found.failure.code);
  const vault = await openWith(db, tools, header, found.value.key);
  if (!vault.ok) throw new Error(vault.failure.code);
  const store = await openStore({ keys: await ringKeys(vault.value, 'practice'), clock });
  try {
    return await work(store);
  } finally {
    store.close();
    vault.value.close();
    db.close();
  }
}

Object.assign(window, { storeTools });
