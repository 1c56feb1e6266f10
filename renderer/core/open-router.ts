/**
 * Opens what answers calls: takes the lock, finds the live database, reads the vault's header, and connects session, core and router. One worker owns both stores at a
 * time; the browser releases the lock when the worker ends.
 */
import type { Dexie } from 'dexie';
import { localTimeAt } from '../../shared/audit/local-time.ts';
import { PRODUCT, type StoreName } from '../../shared/host.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { PassphraseJudge } from '../../shared/vault/passphrase.ts';
import { searchAirports } from './airport-search.ts';
import { nothingKept, trailAnchor } from './audit/trail-anchor.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import { Backups } from './backup/backups.ts';
import { databases } from './backup/databases.ts';
import { clearBefore, GenerationError, settleGenerations } from './backup/generation.ts';
import { Restoring } from './backup/restoring.ts';
import type { AnyCallName } from './calls/all-calls.ts';
import type { BackupReport } from './calls/backup.ts';
import type { CallFailure } from './calls/failure.ts';
import type { Topic } from './calls/topic.ts';
import { restoreCalls } from './calls/vault/restore.ts';
import type { Follow } from './calls/vault/vault-call.ts';
import { createCore } from './core.ts';
import { type HostPort, type WatchedHost, watchState } from './host-port.ts';
import { paced } from './pacing.ts';
import type { Readers } from './reading/readers.ts';
import { retainRestored } from './retention/retain-restored.ts';
import type { Pack } from './store/compress.ts';
import { errorKind } from './store/error-kind.ts';
import { TamperedError } from './store/keys.ts';
import { openDatabase } from './store/open-store.ts';
import { CallRouter } from './vault/call-router.ts';
import type { Kdf } from './vault/kdf.ts';
import { ledgerAnchor } from './vault/ledger-anchor.ts';
import { VaultSession } from './vault/vault-session.ts';
import type { World } from './world.ts';

export interface CoreEnvironment {
  readonly world: () => World;
  now(): number;
  /** Milliseconds since any instant, by a clock that nobody sets. */
  readonly steady: () => number;
  /** Names the time for which `steady` goes on; left out: not known. */
  readonly run?: string;
  newId(): string;
  /** Calls back after so many milliseconds; returns the function that cancels it. */
  wakeAfter?(milliseconds: number, wake: () => void): () => void;
  /** Frees the memory of bytes that were transferred here and are not needed any more. */
  release(bytes: Uint8Array): void;
  readonly helpers?: Helpers;
  readonly readers?: Readers;
  /** Derives keys from passphrases, in a worker of its own. */
  readonly kdf: Kdf;
  /** Judges new passphrases, in a worker of its own. */
  readonly judge: PassphraseJudge;
  /** Packs bodies before they are sealed; if not given, they are packed here. */
  readonly pack?: Pack;
  /** Takes the lock of that name; returns the function that releases it, or null when another window holds it. */
  takeLock(name: string): Promise<(() => void) | null>;
}

export interface OpenRouter {
  readonly router: CallRouter;
  readonly release: () => void;
}

/** Airports found by one search. */
const MOST_AIRPORTS = 20;

type Tell = (topics: readonly Topic[]) => void;

/** Whom the router tells. */
export interface RouterListener {
  /** Called with every revision. */
  changed(topic: Topic, revision: number): void;
  /** A later release, in another window, takes the stores over. The databases are closed; the router has to be. */
  takenOver(): void;
}

/** Opens the vault, and makes the router that leads calls to it. Fails with `another-window` where another window holds the lock, and with what the store reports. */
export async function openRouter(
  store: StoreName,
  { changed, takenOver }: RouterListener,
  machine: HostPort,
  environment: CoreEnvironment,
): Promise<Result<OpenRouter, CallFailure>> {
  const release = await environment.takeLock(PRODUCT.databases.live);
  if (release === null) return failed({ code: 'another-window' });
  try {
    const onChange = paced(changed);
    const tell = counted(onChange);
    const host = watchState(machine, () => tell(['vault']));
    const world = environment.world();
    const onNewer = () => {
      takenOver();
      tell(['vault']);
    };
    const onReadLate = () => tell(['vault']);
    const vaultSession = await openSession({ store, host, world, environment, onNewer, onReadLate });
    return success({ router: routerTo({ vaultSession, store, host, world, environment, onChange, tell }), release });
  } catch (error) {
    release();
    return failed(openingFailure(error));
  }
}

/** Numbers the changes of topics outside the core. The core counts its own revisions; screens only read again on either. */
function counted(onChange: (topic: Topic, revision: number) => void): Tell {
  const revisions = new Map<Topic, number>();
  return (topics) => {
    for (const topic of topics) {
      const revision = (revisions.get(topic) ?? 0) + 1;
      revisions.set(topic, revision);
      onChange(topic, revision);
    }
  };
}

/** The vault is in the live store, so its database is opened, whichever store is in use. */
async function openSession({
  store,
  host,
  world,
  environment: { kdf, pack, now, newId },
  onNewer,
  onReadLate,
}: Pick<RouterParts, 'store' | 'host' | 'world' | 'environment'> & {
  readonly onNewer: () => void;
  readonly onReadLate: () => void;
}): Promise<VaultSession> {
  const first = PRODUCT.databases.live;
  const generations = await settleGenerations(host, first, databases);
  if (!generations.ok) throw new GenerationError(generations.failure.code);
  return VaultSession.open({
    db: await openPatiently(generations.value.current, onNewer),
    store,
    host,
    kdf,
    ...(pack === undefined ? {} : { pack }),
    now: () => new Date(now()).toISOString(),
    newId,
    wallClock(airport, at) {
      const zone = world.reference.airport(airport)?.zone;
      return zone === undefined ? null : localTimeAt(at, zone, world.zones);
    },
    openPractice: () => openPatiently(PRODUCT.databases.practice, onNewer),
    // The database that a restored one replaced is removed once the restored one is known to be whole.
    onAgrees: () => void clearBefore(host, first, databases).catch(() => undefined),
    onReadLate,
  });
}

interface RouterParts {
  readonly vaultSession: VaultSession;
  readonly store: StoreName;
  readonly host: WatchedHost;
  readonly world: World;
  readonly environment: CoreEnvironment;
  readonly onChange: (topic: Topic, revision: number) => void;
  readonly tell: Tell;
}

function routerTo({ vaultSession, store, host, world, environment, onChange, tell }: RouterParts): CallRouter {
  const { now, steady, run, newId, wakeAfter, release, helpers, readers } = environment;
  return new CallRouter({
    vaultSession,
    store,
    now: () => new Date(now()).toISOString(),
    restoring: restoringOn(host, environment),
    makeCore: (own) =>
      createCore({
        ...own,
        auditAnchor: trailAnchor(host, own.store.db.name),
        world,
        now,
        steady,
        ...(run === undefined ? {} : { run }),
        newId,
        ...(wakeAfter === undefined ? {} : { wakeAfter }),
        release,
        async freeSpace() {
          const free = await host.ask('freeSpace');
          return free.ok ? free.value : null;
        },
        ...(helpers === undefined ? {} : { helpers }),
        ...(readers === undefined ? {} : { readers }),
        onChange,
      }),
    isAirport: (code) => world.reference.airport(code) !== undefined,
    findAirports: (search) =>
      searchAirports(world, search, MOST_AIRPORTS).map(({ code, city, country }) => ({ code, city, country })),
    tell,
    judge: environment.judge,
  });
}

function restoringOn(host: HostPort, { kdf, now, newId, world }: CoreEnvironment): Restoring {
  const nowText = () => new Date(now()).toISOString();
  return new Restoring({
    backups: new Backups({ host, first: PRODUCT.databases.live, databases, openDatabase }),
    tools: { kdf, deviceSecret: null, now: nowText },
    retain: (store, vault) => retainRestored({ world: world(), now: nowText, newId })(store, vault),
    async removePractice() {
      await databases.remove(PRODUCT.databases.practice);
      // Otherwise the anchor of the removed store would look like a loss.
      await ledgerAnchor(host, 'practice', PRODUCT.databases.practice).put({ seq: 0, hash: '' });
      await trailAnchor(host, PRODUCT.databases.practice).put(nothingKept(nowText()));
    },
  });
}

/** A call that is made while no store is open. */
export interface OutsideCall {
  readonly name: AnyCallName;
  readonly input: unknown;
  /** Why the store did not open. */
  readonly failure: CallFailure;
  readonly host: HostPort;
  readonly environment: CoreEnvironment;
  readonly follow: Follow;
}

/**
 * Answers calls although the store does not open: holders of the recovery code can still restore a backup. The database that does not open stays until the restored one has
 * opened.
 */
export async function callOutside({
  name,
  input,
  failure,
  host,
  environment,
  follow,
}: OutsideCall): Promise<Result<BackupReport, CallFailure>> {
  if (name !== 'vault.restore' || failure.code !== 'store-failed') return failed(failure);
  const parsed = restoreCalls[name].input.safeParse(input);
  if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const release = await environment.takeLock(PRODUCT.databases.live);
  if (release === null) return failed({ code: 'another-window' });
  try {
    return await restoringOn(host, environment).byCode(parsed.data, { ...follow, endCurrent: async () => undefined });
  } catch (error) {
    return failed(openingFailure(error));
  } finally {
    release();
  }
}

/** Milliseconds between attempts: a database that a virus scanner reads or an ending worker holds opens a moment later. */
const PATIENCE: readonly number[] = [200, 800, 2_000];

async function openPatiently(name: string, onNewer: () => void): Promise<Dexie> {
  for (const pause of PATIENCE) {
    try {
      return await openDatabase(name, onNewer);
    } catch (error) {
      if (!(error instanceof Error) || !PASSING.has(error.name)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return openDatabase(name, onNewer);
}

/** Names of the browser's errors for a database that it cannot reach now; a newer or a broken one has other errors. */
const PASSING: ReadonlySet<string> = new Set(['UnknownError', 'AbortError', 'TimeoutError', 'OpenFailedError']);

/** Only the kind of an error is returned. */
export function openingFailure(error: unknown): CallFailure {
  if (error instanceof TamperedError)
    return { code: 'tampered', table: error.table, id: error.id, problem: error.problem };
  return { code: 'store-failed', detail: errorKind(error) };
}
