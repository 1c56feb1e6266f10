/**
 * The IndexedDB of one machine, whose steps can fail and which can be cut. It is the stand-in of all unit tests with its own databases; it can be copied, as a disk image
 * is, and read as an attacker reads it. Faults are put in at one place: where the stand-in runs a request, ends a transaction, opens or removes a database.
 */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent } from 'fake-indexeddb';
import type { FaultPlan, Step } from './faults.ts';

/** The parts of the stand-in (version pinned in package.json) that are used beside its public interface. */
interface RawDatabase {
  readonly name: string;
  version: number;
  readonly transactions: readonly RawTransaction[];
  readonly rawObjectStores: Map<string, RawObjectStore>;
}
interface RawObjectStore {
  readonly name: string;
  readonly keyPath: string | null;
  readonly autoIncrement: boolean;
  readonly keyGenerator: { num: number } | null;
  readonly records: { values(): Iterable<{ readonly key: IDBValidKey; readonly value: unknown }> };
  readonly rawIndexes: Map<
    string,
    { readonly keyPath: string; readonly multiEntry: boolean; readonly unique: boolean }
  >;
  storeRecord(record: { key: IDBValidKey; value: unknown }, noOverwrite: boolean): void;
  deleteRecord(key: IDBValidKey): void;
}
interface RawTransaction extends IDBTransaction {
  _state: 'active' | 'inactive' | 'committing' | 'finished';
  readonly _requests: readonly { readonly request: IDBRequest }[];
  readonly _rollbackLog: (() => void)[];
  _abort(name: string | null): void;
  _start(): void;
  _execRequestAsync(asked: RawRequest): IDBRequest;
}
interface RawRequest {
  readonly operation: () => unknown;
  readonly source: { readonly name?: string; readonly objectStore?: { readonly name: string } } | null;
}

export class FaultyDisk extends IDBFactory {
  readonly #plan: FaultPlan;
  /** The program is gone: nothing is done and nothing answered any more. */
  #cut = false;
  #tellCut: (nothing: null) => void = () => undefined;
  /** Resolves when the program is gone. */
  readonly whenCut = new Promise<null>((resolve) => {
    this.#tellCut = resolve;
  });
  readonly #open = new Set<RawTransaction>();
  #asked = 0;

  constructor(plan: FaultPlan) {
    super();
    this.#plan = plan;
  }

  get isCut(): boolean {
    return this.#cut;
  }

  /** Is a transaction open, or a database about to be? */
  get isBusy(): boolean {
    return this.#asked > 0 || [...this.#open].some(({ _state }) => _state !== 'finished');
  }

  /** Ends the program as a power cut does: what was not committed is rolled back. */
  cut(): void {
    this.#cut = true;
    this.#tellCut(null);
    for (const transaction of this.#open) {
      if (transaction._state === 'finished') continue;
      for (const undo of transaction._rollbackLog.splice(0).reverse()) undo();
    }
  }

  override open(name: string, version?: number): IDBOpenDBRequest {
    return this.#ask({ kind: 'open', what: name }, () => super.open(name, version));
  }

  override deleteDatabase(name: string): IDBOpenDBRequest {
    return this.#ask({ kind: 'remove', what: name }, () => super.deleteDatabase(name));
  }

  /** A copy with the same contents. Stored values are shared: the stand-in never changes one. */
  async copy(plan: FaultPlan): Promise<FaultyDisk> {
    const copy = new FaultyDisk(plan);
    for (const raw of this.#databases()) await copyDatabase(raw, copy);
    return copy;
  }

  /** Everything that lies on the disk: database, table and records. */
  contents(): ReadonlyMap<string, readonly unknown[]> {
    const tables = new Map<string, readonly unknown[]>();
    for (const raw of this.#databases())
      for (const [table, { records }] of raw.rawObjectStores)
        tables.set(
          `${raw.name} ${table}`,
          [...records.values()].map(({ value }) => value),
        );
    return tables;
  }

  /** Tells everything that lies on the disk from anything else. */
  fingerprint(): string {
    const all = createHash('sha256');
    for (const raw of this.#databases()) {
      all.update(`${raw.name} ${raw.version}\n`);
      for (const [table, { records, keyGenerator }] of raw.rawObjectStores) {
        all.update(`${table} ${keyGenerator?.num ?? ''}\n`);
        for (const { key, value } of records.values()) all.update(`${JSON.stringify(key)} ${digestOf(value)}\n`);
      }
    }
    return all.digest('hex');
  }

  /** Changes the last byte of every record of a table, as damage on the disk does. Throws where there is no record. */
  spoil(database: string, table: string): void {
    const store = this.#databases()
      .find(({ name }) => name === database)
      ?.rawObjectStores.get(table);
    const records = [...(store?.records.values() ?? [])];
    if (records.length === 0) throw new Error(`${table} has no record`);
    for (const { key, value } of records) {
      const { body } = value as { readonly body: Uint8Array };
      const spoilt = Uint8Array.from(body);
      spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
      store?.storeRecord({ key, value: { ...(value as object), body: spoilt } }, false);
    }
  }

  /** Removes every record of a table. */
  empty(database: string, table: string): void {
    const raw = this.#databases().find(({ name }) => name === database);
    for (const { key } of [...(raw?.rawObjectStores.get(table)?.records.values() ?? [])])
      raw?.rawObjectStores.get(table)?.deleteRecord(key);
  }

  #databases(): readonly RawDatabase[] {
    const all = (this as unknown as { readonly _databases: Map<string, RawDatabase> })._databases;
    return [...all.values()].filter(({ version }) => version > 0);
  }

  #ask(step: Step, make: () => IDBOpenDBRequest): IDBOpenDBRequest {
    if (this.#cut) return silent();
    const outcome = this.#plan.take(step);
    if (outcome?.does === 'cuts' && outcome.when === 'before') {
      this.cut();
      return silent();
    }
    if (outcome?.does === 'fails') return failing(outcome.name);
    this.#asked++;
    const request = make();
    const dispatch = request.dispatchEvent.bind(request);
    request.dispatchEvent = (event) => {
      if (event.type === 'success' || event.type === 'error') this.#asked--;
      if (this.#cut) return true;
      if (event.type === 'success' && outcome?.does === 'cuts') {
        this.cut();
        return true;
      }
      if (event.type === 'success' && step.kind === 'open') this.#watch(request.result);
      return dispatch(event);
    };
    return request;
  }

  #watch(database: IDBDatabase): void {
    const begin = database.transaction.bind(database);
    database.transaction = (...given) => {
      const transaction = begin(...given) as RawTransaction;
      this.#follow(transaction);
      return transaction;
    };
  }

  #follow(transaction: RawTransaction): void {
    this.#open.add(transaction);
    const writes = transaction.mode !== 'readonly';
    const asked = new Map<IDBRequest, { readonly step: Step; fails: string | null }>();
    const run = transaction._execRequestAsync.bind(transaction);
    transaction._execRequestAsync = (given) => {
      const what = given.source?.objectStore?.name ?? given.source?.name ?? '';
      const own = {
        step: { kind: writes ? ('write' as const) : ('read' as const), what },
        fails: null as string | null,
      };
      const request = run({
        ...given,
        operation() {
          if (own.fails !== null) throw new DOMException('', own.fails);
          return given.operation();
        },
      });
      asked.set(request, own);
      return request;
    };
    const start = transaction._start.bind(transaction);
    const names = [...transaction.objectStoreNames].join(' ');
    transaction._start = () => {
      if (this.#cut) return;
      const next = transaction._requests.find(({ request }) => request.readyState !== 'done')?.request;
      const own = next === undefined ? undefined : asked.get(next);
      const isEnd = next === undefined && transaction._state !== 'finished' && writes && asked.size > 0;
      const outcome = own ? this.#plan.take(own.step) : isEnd ? this.#plan.take({ kind: 'commit', what: names }) : null;
      if (outcome?.does === 'cuts') {
        // After its end, nothing of it is rolled back.
        if (outcome.when === 'after') transaction._state = 'finished';
        this.cut();
        return;
      }
      if (outcome?.does === 'fails' && own !== undefined) own.fails = outcome.name;
      if (outcome?.does === 'fails' && own === undefined) transaction._abort(outcome.name);
      else start();
      if (outcome?.does === 'aborts')
        setImmediate(() => {
          if (transaction._state !== 'finished' && !this.#cut) transaction._abort(outcome.name);
        });
      if (transaction._state === 'finished') this.#open.delete(transaction);
    };
  }
}

/** Digests of stored values, which copies of a disk share. */
const DIGESTS = new WeakMap<object, string>();

export function digestOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = DIGESTS.get(value);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(serialize(value)).digest('hex');
  DIGESTS.set(value, digest);
  return digest;
}

/** A request that is never answered. */
function silent(): IDBOpenDBRequest {
  return new IDBOpenDBRequest();
}

/** A request that the disk answers with a failure. */
function failing(name: string): IDBOpenDBRequest {
  const request = new IDBOpenDBRequest();
  setImmediate(() => {
    Object.assign(request, { readyState: 'done', error: new DOMException('', name) });
    request.dispatchEvent(new IDBVersionChangeEvent('error'));
  });
  return request;
}

async function copyDatabase(raw: RawDatabase, into: FaultyDisk): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = IDBFactory.prototype.open.call(into, raw.name, raw.version);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, rawIndexes } of raw.rawObjectStores.values()) {
        const table = request.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const [index, { keyPath, multiEntry, unique }] of rawIndexes)
          table.createIndex(index, keyPath, { multiEntry, unique });
      }
    };
  });
  const databases = (into as unknown as { readonly _databases: Map<string, RawDatabase> })._databases;
  const copy = databases.get(raw.name);
  for (const [name, table] of raw.rawObjectStores) {
    const to = copy?.rawObjectStores.get(name);
    if (to === undefined) throw new Error(`${name} was not copied`);
    for (const { key, value } of table.records.values()) to.storeRecord({ key, value }, true);
    if (table.keyGenerator !== null && to.keyGenerator !== null) to.keyGenerator.num = table.keyGenerator.num;
  }
}
