/** Reads everything that a machine holds, as a fresh start of the program finds it, and what is wrong with it. The machine itself is not touched. */
import { verifyTrail } from '../../../../renderer/core/audit/verify-trail.ts';
import { databases } from '../../../../renderer/core/backup/databases.ts';
import { settleGenerations } from '../../../../renderer/core/backup/generation.ts';
import { watchState } from '../../../../renderer/core/host-port.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import { LISTED_TABLES } from '../../../../renderer/core/store/ledger.ts';
import { openDatabase, type Store } from '../../../../renderer/core/store/open-store.ts';
import { idsIn } from '../../../../renderer/core/store/read.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import { type StoredRecord, TABLE_NAMES, type TableName } from '../../../../renderer/core/store/tables.ts';
import { verifyStore } from '../../../../renderer/core/store/verify-store.ts';
import type { OpenVault } from '../../../../renderer/core/vault/open-vault.ts';
import { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { PRODUCT, type StoreName } from '../../../../shared/host.ts';
import { fastKdf } from '../vault/fast-kdf.ts';
import { OFFICERS, type OfficerName, PASSPHRASE } from './desk.ts';
import type { Machine } from './machine.ts';
import { isZero } from './work-watch.ts';

export interface Found {
  /** JSON of each thing that the machine holds, by a readable name. */
  readonly items: ReadonlyMap<string, string>;
  /** What is wrong, in words; nothing where all is whole. */
  readonly wrong: readonly string[];
}

/** Cases by the traveller whom they are about: their numbers may be drawn at random. */
function byTraveller(items: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const cases = [...items].flatMap(([name, text]) => {
    const [, id] = /^\w+ cases (\S+)$/.exec(name) ?? [];
    if (id === undefined) return [];
    const { flight, traveller } = JSON.parse(text) as { flight?: string; traveller?: string };
    return [[id, `case of ${traveller} on ${flight}`] as const];
  });
  const named = (text: string) => cases.reduce((so, [id, name]) => so.replaceAll(id, name), text);
  return new Map([...items].map(([name, text]) => [named(name), named(text)]));
}

/** A machine that is being examined, and what was found on it so far. */
interface Examined {
  readonly machine: Machine;
  readonly items: Map<string, string>;
  readonly wrong: string[];
}

/** Officers who may sign in at an examination: at least one of their passphrases is never changed by a test. */
const EXAMINERS: readonly OfficerName[] = ['policeAdministrator', 'police', 'customsAdministrator'];

/** Entries about the start of the program itself. */
const OF_START = new Set(['account.signed-in', 'vault.alarm', 'audit.alarm']);

export interface Examination {
  /** Values that may lie nowhere unsealed. */
  readonly planted: readonly string[];
  /** Opens the vault where no passphrase does, as after a restore on another computer. */
  readonly recovery?: readonly [string, string];
}

export async function examine(machine: Machine, { planted, recovery }: Examination): Promise<Found> {
  const items = new Map<string, string>();
  const wrong = readable(machine, planted).map((what) => `unsealed: ${what}`);
  for (const name of machine.memory.files.keys()) items.set(`backup ${name}`, 'there');
  for (const [key, value] of machine.memory.state) {
    const { finding } = JSON.parse(value) as { finding?: { code: string } | null };
    if (finding) items.set(`alarm ${finding.code} ${key}`, 'raised');
  }
  const copy = await machine.copy();
  copy.use();
  const session = await openSession(copy);
  try {
    const { state } = session;
    items.set('vault', session.commissioned ? 'commissioned' : state);
    items.set('waiting', String(await session.waiting.count()));
    if (state !== 'empty') {
      if (!(await signIn(session, recovery))) wrong.push('nobody can sign in');
      for (const { code } of (await session.status(0)).alarms) items.set(`alarm ${code}`, 'raised');
      const { opened } = session;
      if (opened !== null) {
        readRing(opened.vault, items, wrong);
        const stateOfKey = (id: string) => opened.vault.ring.get(id)?.state;
        const from = { machine: copy, items, wrong };
        await readStore(from, 'live', opened.live, stateOfKey);
        if (copy.disk.contents().has(`${PRODUCT.databases.practice} settings`)) {
          const other = await session.stores.openOtherStore();
          if (other !== null) await readStore(from, 'practice', other.store, stateOfKey);
          other?.close();
        }
      }
    }
  } finally {
    await session.close();
    machine.use();
  }
  return { items: byTraveller(items), wrong };
}

async function openSession(machine: Machine): Promise<VaultSession> {
  const host = watchState(machine.host, () => undefined);
  const generations = await settleGenerations(host, PRODUCT.databases.live, databases);
  if (!generations.ok) throw new Error(`generations: ${generations.failure.code}`);
  return VaultSession.open({
    db: await openDatabase(generations.value.current),
    store: 'live',
    host,
    kdf: fastKdf,
    now: () => new Date(machine.now).toISOString(),
    newId: () => `examined-${++machine.ids}`,
    openPractice: () => openDatabase(PRODUCT.databases.practice),
  });
}

async function signIn(session: VaultSession, recovery: Examination['recovery']): Promise<boolean> {
  for (const name of EXAMINERS) {
    const entered = await session.unlock(OFFICERS[name].id, PASSPHRASE);
    if (entered.ok) return true;
  }
  if (recovery === undefined) return false;
  return (await session.recover(recovery, OFFICERS.policeAdministrator.id, PASSPHRASE)).ok;
}

function readRing(vault: OpenVault, items: Map<string, string>, wrong: string[]): void {
  for (const { id, state, key } of vault.ring.values()) {
    items.set(`key ${id}`, state);
    if (isZero(key)) wrong.push(`a key of zeros: ${id}`);
  }
}

/** Tells the state of a key by its id. */
type StateOfKey = (id: string) => string | undefined;

async function readStore(from: Examined, name: StoreName, store: Store, stateOfKey: StateOfKey): Promise<void> {
  const { items, wrong } = from;
  const on = from.machine.disk.contents();
  const recordsOf = (table: TableName) => (on.get(`${store.db.name} ${table}`) ?? []) as readonly StoredRecord[];
  const toVerify = new Map<TableName, readonly string[]>();
  for (const table of LISTED_TABLES) {
    const records = recordsOf(table);
    const known = records.filter((record) => OPENED.get(record)?.key === stateOfKey(record.keyId));
    for (const record of known) {
      const problem = store.ledger.problemOf(table, record);
      if (problem !== null) wrong.push(`${name} ${table} ${record.id}: ${problem}`);
    }
    const opened = new Set(known.map(({ id }) => id));
    toVerify.set(
      table,
      (await idsIn(store, table)).filter((id) => !opened.has(id)),
    );
  }
  const { signal } = new AbortController();
  const slice = slices();
  const { findings } = await verifyStore(store, toVerify, { signal, slice, onChecked: () => undefined });
  wrong.push(...findings.map(({ table, id, problem }) => `${name} ${table} ${id}: ${problem}`));
  const { breaks } = await verifyTrail(store, { anchors: [], signal });
  wrong.push(...breaks.map(({ code, seq }) => `${name} trail: ${code} ${seq}`));
  for (const table of TABLE_NAMES) {
    if (table === 'auditValues') continue;
    for (const record of recordsOf(table)) {
      const text = await textOf(store, table, record, stateOfKey(record.keyId));
      if (table !== 'audit') items.set(`${name} ${table} ${record.id}`, text);
      else count(items, `${name} audit ${(JSON.parse(text) as { kind?: string }).kind}`);
    }
  }
  for (const kind of OF_START) items.delete(`${name} audit ${kind}`);
}

/** Parts of records that another try of the same act writes otherwise: times of sign-ins, and the import that kept a message. */
const NOT_COMPARED: Partial<Record<TableName, object>> = { accounts: { signIns: null }, messages: { job: null } };

/** Records that were opened before, by the stored value itself, which copies of a machine share. */
const OPENED = new WeakMap<object, { readonly key: string | undefined; readonly text: string }>();

async function textOf(store: Store, table: TableName, record: StoredRecord, key: string | undefined): Promise<string> {
  const known = OPENED.get(record);
  if (known?.key === key && known !== undefined) return known.text;
  try {
    const value = await openByItself(store, table, record);
    const rest = NOT_COMPARED[table];
    const text = canonical(rest === undefined ? value : { ...(value as object), ...rest });
    OPENED.set(record, { key, text });
    return text;
  } catch (error) {
    return JSON.stringify(error instanceof RetainedError ? error.state : 'does not open');
  }
}

function count(items: Map<string, string>, name: string): void {
  items.set(name, String(Number(items.get(name) ?? 0) + 1));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (ArrayBuffer.isView(each)) return [...(each as unknown as Iterable<number>)];
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What was found to be sealed before, by the stored value itself. */
const SEALED = new WeakSet<object>();

/** Places where one of the values lies unsealed. */
function readable(machine: Machine, planted: readonly string[]): readonly string[] {
  const found: string[] = [];
  const look = (place: string, value: unknown): void => {
    if (value instanceof Uint8Array) {
      const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      for (const each of planted) if (bytes.includes(each)) found.push(`${each} in ${place}`);
    } else if (typeof value === 'string') {
      for (const each of planted) if (value.includes(each)) found.push(`${each} in ${place}`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [field, each] of Object.entries(value)) look(`${place} ${field}`, each);
    }
  };
  const lookOnce = (place: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null || SEALED.has(value)) return;
    const before = found.length;
    look(place, value);
    if (found.length === before) SEALED.add(value);
  };
  for (const [table, records] of machine.disk.contents()) for (const record of records) lookOnce(table, record);
  for (const [name, bytes] of machine.memory.files) lookOnce(`backup ${name}`, bytes);
  for (const [key, value] of machine.memory.state) look(`state ${key}`, value);
  return found;
}
