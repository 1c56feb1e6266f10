/** A unit with a vault inside Chromium: a store that is filled once, and a core that signs in to it by the passphrase. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CallName, Input, Output } from '../../renderer/core/calls/all-calls.ts';
import { type Core, createCore } from '../../renderer/core/core.ts';
import { hostInMemory, watchState } from '../../renderer/core/host-port.ts';
import { commit } from '../../renderer/core/store/commit.ts';
import { openDatabase, type Store } from '../../renderer/core/store/open-store.ts';
import { deriveDirectly } from '../../renderer/core/vault/kdf-direct.ts';
import { identityAt } from '../../renderer/core/vault/officers.ts';
import { VaultSession } from '../../renderer/core/vault/vault-session.ts';
import type { World } from '../../renderer/core/world.ts';
import type { Agency } from '../../shared/agency/agency-id.ts';
import type { Role } from '../../shared/casework/case.ts';
import { PRODUCT } from '../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../shared/retention/periods.ts';
import { AFTER, type FilledStore, fillStore, type NextPerson } from './scale-data.ts';
import { BENCH_SECRET } from './whole-writes.ts';

/** What the host keeps outside the store. */
export type HostState = Map<string, string>;

export interface SignedIn {
  readonly core: Core;
  readonly store: Store;
  /** Seconds until the vault was open. */
  readonly opened: number;
  close(): Promise<void>;
}

export const OFFICER = 'LFW-01';
export const PASSPHRASE = 'nine herons over the lagoon at dusk';

/** Makes the unit and fills its store. `more` adds to it before it is closed. */
export function fillUnit(
  world: World,
  state: HostState,
  travellers: number,
  more: (store: Store) => Promise<unknown> = async () => undefined,
  nextPerson: NextPerson | null = null,
): Promise<FilledStore> {
  return makeUnit(state, AFTER, async (store) => {
    const tell = (done: number) => self.postMessage({ progress: { done, total: travellers } });
    const filled = await fillStore(store, world, travellers, tell, nextPerson);
    await more(store);
    return filled;
  });
}

/** Makes the unit at this time, and has its store filled before it is closed. */
export async function makeUnit<Filled>(
  state: HostState,
  at: string,
  fill: (store: Store) => Promise<Filled>,
): Promise<Filled> {
  const vaultSession = await openGate(state, at);
  const made = await vaultSession.make({
    firstRecords: {
      accounts: [account(OFFICER, 'customs', 'supervisor', at), account('LFW-02', 'police', 'administrator', at)],
      airports: ['LFW'],
      periods: DEFAULT_PERIODS,
    },
    passphrases: [PASSPHRASE, `${PASSPHRASE} too`],
    commissioned: true,
  });
  if (!made.ok || vaultSession.opened === null) throw new Error('no vault');
  const { store } = vaultSession.opened;
  await commit(store, [{ table: 'settings', id: 'linkKey', rev: 0, value: bytesToHex(BENCH_SECRET) }], []);
  const filled = await fill(store);
  if (store.ledger.wantsFolding) await store.ledger.fold(store);
  await vaultSession.close();
  return filled;
}

/** Signs in with the passphrase. */
export async function signIn(world: World, state: HostState): Promise<SignedIn> {
  const vaultSession = await openGate(state, AFTER);
  const begun = performance.now();
  const entered = await vaultSession.unlock(OFFICER, PASSPHRASE);
  const { opened } = vaultSession;
  if (!entered.ok || opened === null) throw new Error('not unlocked');
  const core = createCore({
    store: opened.store,
    world,
    now: () => Date.parse(AFTER),
    steady: () => performance.now(),
    newId: () => crypto.randomUUID(),
    onChange: () => undefined,
    identity: () => identityAt(vaultSession),
  });
  return {
    core,
    store: opened.store,
    opened: (performance.now() - begun) / 1000,
    async close() {
      await core.close();
      await vaultSession.close();
    },
  };
}

/** The answer of a call, which must succeed. */
export async function ask<Name extends CallName>(core: Core, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const result = await core.call(name, input);
  if (!result.ok) throw new Error(`${name} ${JSON.stringify(result.failure)}`);
  return result.value;
}

function account(id: string, agency: Agency, role: Role, createdAt: string) {
  const standing = { controlOfficer: false, secondLine: false, state: 'active', mustChange: false } as const;
  return { id, name: `Officer ${id}`, agency, role, ...standing, createdAt, createdBy: null };
}

function openGate(state: HostState, at: string): Promise<VaultSession> {
  return openDatabase(PRODUCT.databases.live).then((db) =>
    VaultSession.open({
      db,
      store: 'live',
      host: watchState(hostInMemory(state), () => undefined),
      kdf: deriveDirectly,
      now: () => at,
      newId: () => crypto.randomUUID(),
      openPractice: () => openDatabase(PRODUCT.databases.practice),
    }),
  );
}
