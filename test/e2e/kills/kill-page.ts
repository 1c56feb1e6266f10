/**
 * Runs in a page of the workstation's origin in the place of the screens: the built worker, asked by its client, on the browser's host. Backups go into
 * the private folder of the origin, since nobody can drive the picker.
 */
import { Dexie } from 'dexie';
import { answerHost } from '../../../renderer/client/answer-host.ts';
import { createCoreClient } from '../../../renderer/client/core-client.ts';
import type { AnyCallName, Input } from '../../../renderer/core/calls/all-calls.ts';
import { createBrowserHost } from '../../../renderer/host/browser-host.ts';
import type { FrozenStore } from '../../renderer/core/frozen-store.ts';

declare global {
  interface Window {
    readonly desk: typeof desk;
    /** Of the page before: tells the test what is reached, as it is reached. */
    reached(phase: string): void;
  }
}

const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
Object.assign(window, { showDirectoryPicker: folder });

const host = createBrowserHost();
const worker = new Worker(document.documentElement.dataset.worker ?? '', { type: 'module', name: 'core' });
const client = createCoreClient(worker, (call) => answerHost(host, call));

const desk = {
  open: (store: 'live' | 'practice') => client.open(store),
  chooseFolder: () => host.chooseBackupFolder(),
  async call(name: string, input: unknown, second?: { readonly officer: string; readonly passphrase: string }) {
    const result = await client.call(name as AnyCallName, input as Input<AnyCallName>, {
      onProgress: ({ phase, done, total }) =>
        window.reached(`${phase} ${total === 0 ? 0 : Math.floor((done * 10) / total)}`),
      ...(second === undefined ? {} : { confirmation: second }),
    });
    window.reached('answered');
    return result;
  },
  files: (texts: readonly (readonly [name: string, text: string])[]) =>
    texts.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  /** Puts a store of an earlier release onto the disk, with copies of its records. */
  async thaw(name: string, { version, schema, tables }: FrozenStore, copies: number) {
    const db = new Dexie(name);
    db.version(version).stores(schema);
    await db.open();
    let records = 0;
    for (const [table, kept] of Object.entries(tables)) {
      const own = kept.map((record) => ({ ...record, id: String(record.id), body: bytesOf(record.body) }));
      await db.table(table).bulkPut(own);
      records += own.length;
      // A copy of a message would be found in the flight, and there is one of each setting.
      if (table !== 'quarantineBytes') continue;
      for (let copy = 1; copy < copies; copy++)
        await db.table(table).bulkPut(own.map((record) => ({ ...record, id: `${record.id}~${copy}` })));
    }
    db.close();
    return records;
  },
  /** How many entries the ledger has by now: how far the sealing of an earlier store is. */
  async sealed(name: string): Promise<number> {
    const db = await new Dexie(name).open();
    const entries = db.tables.some((table) => table.name === 'ledger') ? await db.table('ledger').count() : 0;
    db.close();
    return entries;
  },
};

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

Object.assign(window, { desk });
