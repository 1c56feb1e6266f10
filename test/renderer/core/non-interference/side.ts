/**
 * One of the two units that are compared: a core whose officer changes from call to call. Clock, ids and random bytes are given so that what one officer does moves
 * none of another: the clock is set for each step, ids and random bytes are counted for each officer.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { Dexie } from 'dexie';
import { Backups } from '../../../../renderer/core/backup/backups.ts';
import type { CallName, Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import { type AnyCall, confirmedInHandler, secondNeeded } from '../../../../renderer/core/calls/call.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import type { Progress } from '../../../../renderer/core/calls/progress.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import { type Core, createCore } from '../../../../renderer/core/core.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { openDatabase, openStore, type Store } from '../../../../renderer/core/store/open-store.ts';
import type { World } from '../../../../renderer/core/world.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { failed, type Result, success } from '../../../../shared/result.ts';
import { memoryHost } from '../backup/memory-host.ts';
import { steadyBy } from '../steady-clock.ts';
import type { TestRing } from '../test-keys.ts';
import { ACTORS, type Setting } from './settings.ts';

/** One call as it was answered, with everything that the screens of the officer were told. */
export interface Answered {
  readonly answer: Result<unknown, CallFailure>;
  readonly topics: readonly Topic[];
  readonly progress: ReturnType<typeof comparable>;
}

export interface SideOptions {
  readonly setting: Setting;
  readonly world: World;
  readonly ring: TestRing;
}

const UNIT = { code: 'LFW', airports: ['LFW'] };

export class Side {
  readonly core: Core;
  readonly store: Store;
  readonly #state: SideState;

  private constructor(core: Core, store: Store, state: SideState) {
    this.core = core;
    this.store = store;
    this.#state = state;
  }

  /** Opens a core on the store as it is. */
  static async open({ setting, world, ring }: SideOptions): Promise<Side> {
    const state = new SideState();
    const store = await openStore({ keys: await ring.open(), clock: () => state.now });
    const isLive = setting.store === 'live';
    const host = memoryHost();
    const first = PRODUCT.databases[setting.store];
    const backups = new Backups({
      host,
      first,
      databases: { names: Dexie.getDatabaseNames, isMarked: async () => false, remove: (name) => Dexie.delete(name) },
      openDatabase,
    });
    const core = createCore({
      store,
      world,
      now: () => Date.parse(state.now),
      steady: steadyBy(() => Date.parse(state.now)),
      newId: () => state.newId(),
      randomBytes: (length) => state.random(length),
      vault: ring,
      retainsWhenAsked: true,
      identity: async () => ({ officer: state.officer, unit: UNIT }),
      second: async ({ officer }) => {
        const found = ACTORS.find(({ id }) => id === officer);
        return found === undefined
          ? failed({ code: 'second-refused', why: 'unknown', waitUntil: null })
          : success(found);
      },
      ...(isLive
        ? {
            accounts: {
              store,
              officer: () => state.officer.id,
              access: async (officer: string) => ({ id: officer, record: {} }),
              authenticate: async () => success(null),
              judge: async () => ({ bits: 60, seconds: 1e12, problem: null }),
              renewRecovery: async () => ['first half', 'second half'] as const,
              noAccess: (officer: string) => ({ id: officer, record: null }),
              entries: async () => new Map(),
              takeSignIn: () => ({ officer: state.officer.id, failures: 0 }),
            },
            backups: {
              backups,
              db: store.db,
              vault: { key: new Uint8Array(32).fill(9), header: { vaultId: 'vault', recovery: null } },
              beforeUse: async () => undefined,
            },
          }
        : {}),
      freeSpace: async () => 1e12,
      onChange: (topic) => state.topics.push(topic),
    });
    return new Side(core, store, state);
  }

  /** Sets who acts, and the time. What only one unit has is counted apart, so that it moves nothing that the same officer does in both. */
  sit(officer: Officer, now: string, isHidden = false): void {
    this.#state.officer = officer;
    this.#state.now = now;
    this.#state.counts = isHidden ? `${officer.id}.hidden` : officer.id;
  }

  /** Makes a call of the officer who sits here. The second officer confirms where the call needs one. */
  async call<Name extends CallName>(name: Name, input: Input<Name>, second: Officer): Promise<Answered> {
    const state = this.#state;
    state.topics = [];
    const progress: Progress[] = [];
    const row = CALLS[name] as AnyCall;
    const asks = secondNeeded(row, input as never) !== null || confirmedInHandler(row) || row.asks !== undefined;
    const answer = await this.core.call(name, structuredClone(input), {
      onProgress: (told) => progress.push(told),
      ...(!asks ? {} : { confirmation: { officer: second.id, passphrase: 'x' } }),
    });
    await this.idle();
    // Where other rules or lists count now, or a result changed, flights are derived again in the background.
    if (
      state.topics.includes('rules') ||
      state.topics.includes('lists') ||
      (CALLS[name] as AnyCall).makesDue === true
    ) {
      await this.core.resume();
      // The call itself may have begun that work: what it tells belongs to this step.
      await this.idle();
    }
    // In what order screens are told to read again is not seen.
    return { answer, topics: [...new Set(state.topics)].sort(), progress: comparable(progress) };
  }

  /** As `call`, for the value; throws a failure. */
  async ask<Name extends CallName>(name: Name, input: Input<Name>, second: Officer): Promise<Output<Name>> {
    const { answer } = await this.call(name, input, second);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
    return answer.value as Output<Name>;
  }

  /** Writes records as they would be after acts that the test does not make. */
  async write(writes: Parameters<typeof commit>[1], audit: readonly AuditEntry[] = []): Promise<void> {
    await commit(this.store, writes, audit);
  }

  /** Resolves when no work is under way. */
  async idle(): Promise<void> {
    // The state of the trail waits for entries under way; the turn of deriving for flights that an act made due.
    await this.core.call('audit.state', {});
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  async close(): Promise<void> {
    await this.core.close();
  }
}

/**
 * The steps told, but of screening each flight once, in order of its id. Where a call and the background both want a flight screened again, milliseconds decide which of them
 * does it, and so how often the call tells of it.
 */
function comparable(progress: readonly Progress[]): readonly (Progress | { readonly screened: string | null })[] {
  const screened = new Set(progress.filter(({ phase }) => phase === 'screening').map(({ note }) => note));
  return [
    ...progress.filter(({ phase }) => phase !== 'screening'),
    ...[...screened].sort().map((flight) => ({ screened: flight })),
  ];
}

/** What changes from step to step. */
class SideState {
  officer: Officer = ACTORS[0] as Officer;
  now = '2026-11-24T08:00:00.000Z';
  topics: Topic[] = [];
  /** Under what ids and random bytes are counted. */
  counts = this.officer.id;
  readonly #ids = new Map<string, number>();
  readonly #random = new Map<string, number>();

  newId(): string {
    return `${this.counts}.${next(this.#ids, this.counts)}`;
  }

  random(length: number): Uint8Array {
    const seed = `${this.counts} ${next(this.#random, this.counts)}`;
    const hash = sha256(new TextEncoder().encode(seed));
    return Uint8Array.from({ length }, (_, at) => hash[at % hash.length] ?? 0);
  }
}

function next(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

/** A store on the disk, to begin again from. */
export type Contents = ReadonlyMap<string, readonly unknown[]>;

export async function contentsOf({ store: name }: Setting): Promise<Contents> {
  const db = await openDatabase(PRODUCT.databases[name]);
  const tables = new Map<string, readonly unknown[]>();
  for (const table of db.tables) tables.set(table.name, await table.toArray());
  db.close();
  return tables;
}

export async function putBack({ store: name }: Setting, contents: Contents): Promise<void> {
  await Dexie.delete(PRODUCT.databases[name]);
  const db = await openDatabase(PRODUCT.databases[name]);
  for (const [table, records] of contents) if (records.length > 0) await db.table(table).bulkPut([...records]);
  db.close();
}
