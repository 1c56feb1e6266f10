/**
 * Answers the screens' messages: opens the store they ask for, runs their calls, passes on progress and revisions. One worker owns a store at a
 * time, by a lock that the browser gives back when the worker ends, however it ends.
 */

import type { Dexie } from 'dexie';
import { localTimeAt } from '../../shared/audit/local-time.ts';
import { PRODUCT, type StoreName } from '../../shared/host.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import { searchAirports } from './airport-search.ts';
import { nothingKept, trailAnchor } from './audit/trail-anchor.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import { Backups } from './backup/backups.ts';
import { databases } from './backup/databases.ts';
import { clearBefore, GenerationError, settleGenerations } from './backup/generation.ts';
import { Restoring } from './backup/restoring.ts';
import { type AnyCallName, callRow } from './calls/all-calls.ts';
import type { BackupReport } from './calls/backup.ts';
import type { CallFailure } from './calls/failure.ts';
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';
import { restoreCalls } from './calls/vault/restore.ts';
import type { Follow } from './calls/vault/vault-call.ts';
import { createCore } from './core.ts';
import { askingHost, type HostPort, watchState } from './host-port.ts';
import { retainRestored } from './retention/retain-restored.ts';
import { buffersOf, type FromCore, type ToCore } from './rpc-protocol.ts';
import type { Pack } from './store/compress.ts';
import { TamperedError } from './store/keys.ts';
import { openDatabase } from './store/open-store.ts';
import { CallRouter } from './vault/call-router.ts';
import type { Kdf } from './vault/kdf.ts';
import { ledgerAnchor } from './vault/ledger-anchor.ts';
import { VaultSession } from './vault/vault-session.ts';
import type { World } from './world.ts';

/** How the server reaches its client. */
export interface ServerPort {
  post(message: FromCore, transfer: Transferable[]): void;
}

export interface CoreEnvironment {
  readonly world: () => World;
  now(): number;
  newId(): string;
  /** Calls back after so many milliseconds; gives what calls it off. */
  wakeAfter?(milliseconds: number, wake: () => void): () => void;
  /** Gives back the memory of bytes that were moved here and are not needed any more. */
  release(bytes: Uint8Array): void;
  readonly helpers?: Helpers;
  /** Derives from passphrases, in a worker of its own. */
  readonly kdf: Kdf;
  /** Packs bodies before they are sealed; where not given, here. */
  readonly pack?: Pack;
  /** Takes the lock of that name; gives the function that releases it, or null when another window holds it. */
  takeLock(name: string): Promise<(() => void) | null>;
}

interface OpenRouter {
  readonly router: CallRouter;
  readonly release: () => void;
}

/** Makes the function that takes every message of one client. */
export function serveCore(port: ServerPort, environment: CoreEnvironment): (message: ToCore) => void {
  const cancels = new Map<number, AbortController>();
  /** Stores are opened in the order asked for; calls wait for the one opened last. */
  let opened: Promise<Result<OpenRouter, CallFailure>> = Promise.resolve(failed({ code: 'locked' }));

  const host = askingHost((id, call) => port.post({ kind: 'host', id, call }, []));

  const answer = (id: number, result: Result<unknown, CallFailure>, transfer: Transferable[] = []) => {
    port.post({ kind: 'answer', id, result }, transfer);
  };

  const reopen = async (before: Result<OpenRouter, CallFailure>, store: StoreName) => {
    if (!before.ok) return openRouter(store, port, host, environment);
    // Whoever is signed in stays so in the other store.
    await before.value.router.workIn(store);
    return before;
  };

  const call = async ({ id, name, input, confirmation }: Extract<ToCore, { kind: 'call' }>) => {
    const cancel = new AbortController();
    cancels.set(id, cancel);
    const open = await opened;
    const follow = {
      signal: cancel.signal,
      onProgress: throttled((progress) => port.post({ kind: 'progress', id, progress }, [])),
    };
    // Inputs are checked against the call's schema behind the door.
    const result = open.ok
      ? await open.value.router
          .call(name, input as never, { ...follow, ...(confirmation === undefined ? {} : { confirmation }) })
          .catch((error: unknown) => failed(openingFailure(error)))
      : await callOutside(name, input, open.failure, host, environment, follow);
    cancels.delete(id);
    answer(id, result, result.ok ? buffersOf(callRow(name)?.moves?.(result.value as never) ?? []) : []);
  };

  const takers: { readonly [Kind in ToCore['kind']]: (message: Extract<ToCore, { kind: Kind }>) => void } = {
    open({ id, store }) {
      opened = opened.then((before) => reopen(before, store).catch((error: unknown) => failed(openingFailure(error))));
      void opened.then((result) => answer(id, result.ok ? success(null) : result));
    },
    call: (message) => void call(message),
    cancel: ({ id }) => cancels.get(id)?.abort(),
    'host-answer': ({ id, result }) => host.take(id, result),
  };
  return <Kind extends ToCore['kind']>(message: Extract<ToCore, { kind: Kind }>) =>
    takers[message.kind as Kind](message);
}

/** Screens need no more than this many milliseconds between two steps of one phase. */
const PROGRESS_EVERY = 50;

/** Passes on the first and last step of each phase, and those in between now and then. */
function throttled(send: (progress: Progress) => void): (progress: Progress) => void {
  let phase = '';
  let sent = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && progress.done < progress.total && now - sent < PROGRESS_EVERY) return;
    phase = progress.phase;
    sent = now;
    send(progress);
  };
}

/** Screens read a view again when it changed. Oftener than after so many milliseconds nobody sees, and an import waits for it. */
export const REVISIONS_EVERY = 250;

/** Tells the first revision of a topic at once, and of those that follow quickly the last one. */
export function paced(tell: (topic: Topic, revision: number) => void): (topic: Topic, revision: number) => void {
  /** Topics told of just now, with the revision that is still to be told (null: none). */
  const recent = new Map<Topic, number | null>();
  const settle = (topic: Topic) => {
    const revision = recent.get(topic) ?? null;
    recent.delete(topic);
    if (revision !== null) take(topic, revision);
  };
  const take = (topic: Topic, revision: number) => {
    if (recent.has(topic)) {
      recent.set(topic, revision);
      return;
    }
    recent.set(topic, null);
    tell(topic, revision);
    setTimeout(() => settle(topic), REVISIONS_EVERY);
  };
  return take;
}

/** Airports found by one search. */
const MOST_AIRPORTS = 20;

/** Both stores belong to the one who has the live one: the vault lies in it. */
async function openRouter(
  store: StoreName,
  port: ServerPort,
  machine: HostPort,
  environment: CoreEnvironment,
): Promise<Result<OpenRouter, CallFailure>> {
  const release = await environment.takeLock(PRODUCT.databases.live);
  if (release === null) return failed({ code: 'another-window' });
  try {
    const now = () => new Date(environment.now()).toISOString();
    const tell = paced((topic, revision) => port.post({ kind: 'changed', topic, revision }, []));
    const world = environment.world();
    const revisions = new Map<Topic, number>();
    const tellAgain = (topics: readonly Topic[]) => {
      for (const topic of topics) {
        // The core counts its own; whoever listens only asks again.
        revisions.set(topic, (revisions.get(topic) ?? 0) + 1);
        tell(topic, revisions.get(topic) ?? 0);
      }
    };
    const host = watchState(machine, () => tellAgain(['vault']));
    const first = PRODUCT.databases.live;
    const generations = await settleGenerations(host, first, databases);
    if (!generations.ok) throw new GenerationError(generations.failure.code);
    const vaultSession = await VaultSession.open({
      db: await openPatiently(generations.value.current),
      store,
      host,
      kdf: environment.kdf,
      ...(environment.pack === undefined ? {} : { pack: environment.pack }),
      now,
      newId: environment.newId,
      wallClock(airport, at) {
        const zone = world.reference.airport(airport)?.zone;
        return zone === undefined ? null : localTimeAt(at, zone, world.zones);
      },
      openPractice: () => openPatiently(PRODUCT.databases.practice),
      // What a restored database took the place of goes once that is known to be whole.
      onAgrees: () => void clearBefore(host, first, databases).catch(() => undefined),
    });
    const router = new CallRouter({
      vaultSession,
      store,
      now,
      restoring: restoringOn(host, environment),
      makeCore: (own) =>
        createCore({
          ...own,
          auditAnchor: trailAnchor(host, own.store.db.name),
          world,
          now: environment.now,
          newId: environment.newId,
          ...(environment.wakeAfter === undefined ? {} : { wakeAfter: environment.wakeAfter }),
          release: environment.release,
          async freeSpace() {
            const free = await host.ask('freeSpace');
            return free.ok ? free.value : null;
          },
          ...(environment.helpers === undefined ? {} : { helpers: environment.helpers }),
          onChange: tell,
        }),
      isAirport: (code) => world.reference.airport(code) !== undefined,
      findAirports: (search) =>
        searchAirports(world, search, MOST_AIRPORTS).map(({ code, city, country }) => ({ code, city, country })),
      tell: tellAgain,
    });
    return success({ router, release });
  } catch (error) {
    release();
    return failed(openingFailure(error));
  }
}

function restoringOn(host: HostPort, { kdf, now, newId, world }: CoreEnvironment): Restoring {
  const nowText = () => new Date(now()).toISOString();
  return new Restoring({
    backups: new Backups({ host, first: PRODUCT.databases.live, databases, openDatabase }),
    tools: { kdf, deviceSecret: null, now: nowText },
    retain: (store, vault) => retainRestored({ world: world(), now: nowText, newId })(store, vault),
    async removePractice() {
      await databases.remove(PRODUCT.databases.practice);
      // What was kept of its ends would be taken for a loss.
      await ledgerAnchor(host, 'practice', PRODUCT.databases.practice).put({ seq: 0, hash: '' });
      await trailAnchor(host, PRODUCT.databases.practice).put(nothingKept(nowText()));
    },
  });
}

/**
 * Answers what is asked although the store does not open: a backup can still be restored beside it, by those who hold the recovery code. The database that
 * does not open stays until the restored one has opened well.
 */
async function callOutside(
  name: AnyCallName,
  input: unknown,
  failure: CallFailure,
  host: HostPort,
  environment: CoreEnvironment,
  follow: Follow,
): Promise<Result<BackupReport, CallFailure>> {
  if (name !== 'vault.restore' || failure.code !== 'store-failed') return failed(failure);
  const parsed = restoreCalls[name].input.safeParse(input);
  if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const release = await environment.takeLock(PRODUCT.databases.live);
  if (release === null) return failed({ code: 'another-window' });
  try {
    return await restoringOn(host, environment).byCode(parsed.data, { ...follow, beginning: async () => undefined });
  } catch (error) {
    return failed(openingFailure(error));
  } finally {
    release();
  }
}

/** A database that another program is just reading (a virus scanner, a backup) or that an ending worker still holds opens a moment later. */
const PATIENCE: readonly number[] = [200, 800, 2_000];

async function openPatiently(name: string): Promise<Dexie> {
  for (const pause of PATIENCE) {
    try {
      return await openDatabase(name);
    } catch (error) {
      if (!(error instanceof Error) || !PASSING.has(error.name)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return openDatabase(name);
}

/** What the browser calls a database that it cannot reach now; a newer or a broken one is something else. */
const PASSING: ReadonlySet<string> = new Set(['UnknownError', 'AbortError', 'TimeoutError', 'OpenFailedError']);

/** Only the kind of an error is told. */
function openingFailure(error: unknown): CallFailure {
  if (error instanceof TamperedError)
    return { code: 'tampered', table: error.table, id: error.id, problem: error.problem };
  return { code: 'store-failed', detail: error instanceof Error ? error.name : typeof error };
}
