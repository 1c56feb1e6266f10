/**
 * The core of the workstation, apart from the worker it runs in: checks a call's input and permission, runs its use case and writes what it
 * changes together with its audit entry. Tests call it directly.
 */
import { type AuditEntry, SYSTEM } from '../../shared/audit/audit-entry.ts';
import { localTimeAt } from '../../shared/audit/local-time.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { TrailCheckView } from './api/audit.ts';
import type { CallFailure, CallName, Confirmation, Progress, Topic } from './api.ts';
import { Anchoring, type AuditAnchor } from './audit/anchoring.ts';
import { TrailColumns } from './audit/trail-columns.ts';
import { TrailKeeper } from './audit/trail-keeper.ts';
import { verifyTail } from './audit/verify-trail.ts';
import type { Spell } from './audit/view-log.ts';
import { BackTests } from './back-test/back-tests.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import { AutomaticBackups } from './backup/automatic-backups.ts';
import type { LiveBackups } from './backup/backups.ts';
import { auditEntry, type Context, type Desk } from './context.ts';
import { deriveFlights, refreshFlights } from './import/merge-flights.ts';
import { makeMissingReports } from './import/message-reports.ts';
import { expireQuarantine } from './import/quarantine.ts';
import { resumeJobs } from './import/run-job.ts';
import { RunningJobs } from './import/running-jobs.ts';
import { isPermitted } from './permissions.ts';
import { RetentionKeeper } from './retention/keeper.ts';
import type { RetentionVault } from './retention/retention-vault.ts';
import type { Input, Output } from './rpc-protocol.ts';
import { checkRules } from './rules/circuit-breaker.ts';
import { checkCoverage } from './rules/coverage-gates.ts';
import { Rescreening } from './rules/rescreening.ts';
import { readRulesInForce } from './rules/rules-in-force.ts';
import { tellScheduled } from './rules/tell-scheduled.ts';
import { Waker, type WakerClock } from './rules/waker.ts';
import { makeMissingLinks } from './search/missing-links.ts';
import { noSecond, type Second, secondOfficer } from './second-officer.ts';
import { type Identity, readIdentity, readSetting } from './session.ts';
import { ConflictError, commit } from './store/commit.ts';
import { RetainedError, TamperedError } from './store/keys.ts';
import type { BesideStore, Store } from './store/open-store.ts';
import { readAll } from './store/read.ts';
import { dueFlights } from './store/stored-memory.ts';
import type { TableName } from './store/tables.ts';
import { NewerRecordError } from './store/upgrade-body.ts';
import { Turns } from './turns.ts';
import { checkTrail } from './use-cases/audit.ts';
import { secondNeeded, type UseCase } from './use-cases/use-case.ts';
import { useCase } from './use-cases/use-case-table.ts';
import type { Accounts } from './vault/accounts.ts';
import { areRulesAlike, type World, worldWith } from './world.ts';
import { readWorldTerms } from './world-terms.ts';

export interface CoreOptions extends WakerClock {
  readonly store: Store;
  readonly world: World;
  /** A new random id. */
  newId(): string;
  /** Random bytes for a secret; the platform's where not given. */
  randomBytes?(length: number): Uint8Array;
  /** Bytes free where the store lies; null where nobody knows. */
  freeSpace?(): Promise<number | null>;
  /** Gives back the memory of bytes that came with a call, whoever still holds on to them; nothing where not given. */
  release?(bytes: Uint8Array): void;
  /** Who acts, and for which unit; where not given, whoever was chosen to act in this store. */
  readonly identity?: () => Promise<Identity>;
  /** Where the end of the audit trail is kept outside the store; where not given, nowhere. */
  readonly auditAnchor?: AuditAnchor;
  /** Asks who confirms an act that needs two persons; where not given, nobody can. In practice whoever is chosen does. */
  readonly second?: Second;
  /** The vault's side of accounts; none where not given. */
  readonly accounts?: Accounts;
  /** Retention runs only when somebody asks for it: what is practised with is made up or was sent as a test, and may tell of any year. */
  readonly retainsWhenAsked?: boolean;
  /** The keys of the store, for retention; where not given, nothing expires. */
  readonly vault?: RetentionVault;
  /** Workers that evaluate for this one; where not given, it evaluates by itself, in slices. */
  readonly helpers?: Helpers;
  /** Backups of the live store; where not given, there are none. */
  readonly backups?: LiveBackups;
  /** Opens the other store of the vault; where not given, there is none. */
  openBeside?(): Promise<BesideStore | null>;
  /** Told of every revision. */
  onChange(topic: Topic, revision: number): void;
}

export interface CoreCallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Of the second officer, for an act that needs two. */
  readonly confirmation?: Confirmation;
  /** Nobody acts: it goes on behind a covered screen, or comes of what arrived while the keys were away. Only for rows that say `whileLocked`. */
  readonly unattended?: true;
}

export interface Core {
  /** Runs one use case. Never throws: what goes wrong is the failure. */
  call<Name extends CallName>(
    name: Name,
    input: Input<Name>,
    options?: CoreCallOptions,
  ): Promise<Result<Output<Name>, CallFailure>>;
  /** Goes on with imports that an earlier worker left unfinished and screens anew what older rules screened; ends when both are done. */
  resume(): Promise<void>;
  /** Stops long work where it is (it can be resumed) and closes the store. */
  close(): Promise<void>;
}

/** Makes the core of an open store. */
export function createCore(options: CoreOptions): Core {
  const { store } = options;
  const closing = new AbortController();
  const revisions = new Map<Topic, number>();
  const running = new Set<Promise<unknown>>();
  /** Use cases that write run one after the other, so that each sees what the one before it wrote. */
  let lastWrite: Promise<unknown> = Promise.resolve();
  /** Long ones too, in a line of their own: two imports that merge one flight at a time would overwrite each other. */
  let lastLong: Promise<unknown> = Promise.resolve();

  const changed = (topics: readonly Topic[]) => {
    for (const topic of topics) {
      const revision = (revisions.get(topic) ?? 0) + 1;
      revisions.set(topic, revision);
      options.onChange(topic, revision);
    }
  };
  const clock = () => new Date(options.now()).toISOString();

  const askSecond = options.second ?? noSecond;
  const identity = options.identity ?? (() => readIdentity(store));
  const runningJobs = new RunningJobs();
  const deriving = new Turns();
  const backTests = new BackTests();
  const automatic = new AutomaticBackups();
  const trailColumns = new TrailColumns();
  const anchoring =
    options.auditAnchor === undefined
      ? null
      : new Anchoring({ anchor: options.auditAnchor, clock, after: options.wakeAfter ?? afterwards });
  const trail = new TrailKeeper({
    store,
    anchoring,
    clock,
    write: (entries) => commit(store, [], entries),
    onAlarm: () => changed(['session', 'audit']),
  });

  /** The world as shipped, with what officers edited of its reference data; read from the store when it is first needed. */
  let current: Promise<World> | null = null;
  let known: World = options.world;
  let loads = 0;
  /** The time whose rules are being read: whoever asks meanwhile waits for that, instead of having everything read once more. */
  let readingFor: string | null = null;
  const loadWorld = async (): Promise<World> => {
    const load = ++loads;
    const [edits, terms, rules] = await Promise.all([
      readAll(store, 'referenceEdits'),
      readWorldTerms(store),
      readRulesInForce(store, known.rules.archive, clock()),
    ]);
    const world = worldWith(
      options.world,
      edits.map(({ value }) => value),
      terms,
      rules,
    );
    // Something was written while this was read, and is being read.
    if (load !== loads) return world;
    const before = known;
    known = world;
    readingFor = null;
    waker.set(rules.due);
    // The first time, whoever opened the store has its flights screened (`resume`).
    if (load > 1 && !areRulesAlike(before, world)) {
      // Where only time has passed, nothing was written that would tell the screens.
      changed(['rules', 'session']);
      rescreening.begin();
    }
    return world;
  };
  const worldNow = async (): Promise<World> => {
    const world = await currentWorld();
    const { due } = known.rules;
    // Its time came while it was read.
    return due !== null && due <= clock() ? currentWorld() : world;
  };
  const currentWorld = (): Promise<World> => {
    const { due } = known.rules;
    if (due !== null && due !== readingFor && due <= clock()) {
      readingFor = due;
      current = null;
    }
    current ??= loadWorld();
    // A failure is no answer to keep.
    current.catch(() => {
      current = null;
      readingFor = null;
    });
    return current;
  };
  /** Scheduled rules come into force also when nobody asks for anything. */
  const waker = new Waker(options, () => void worldNow());
  const rescreening = new Rescreening({
    async refresh(onProgress) {
      const desk = await deskFor(await contextNow(), { onProgress });
      await tracked(bringUpToDate(desk));
    },
    tell: () => changed(['rescreening']),
  });

  /** Day on which expired quarantine was last looked for. */
  let expired = '';
  const expireDaily = async (): Promise<void> => {
    const today = clock().slice(0, 10);
    if (expired === today) return;
    expired = today;
    await expireQuarantine(await deskFor(await contextNow(), {}));
  };

  /** Beside everything else: nobody waits for it. */
  const backUp = (): void => {
    if (options.backups !== undefined)
      void tracked(automatic.tick(async () => deskFor(await contextNow(), {}), options.now()));
  };
  /** The end of the trail is looked at when the store is opened; where it is wrong, all of it is gone over at once. */
  const checkTail = async (): Promise<void> => {
    await trail.begun;
    const tail = await verifyTail(store, anchoring?.anchors ?? [], closing.signal);
    if (tail.breaks.length > 0) await checkWhole((check) => check.breaks.length === 0);
  };
  /** All of it once a day; the machine has enough to do when somebody has just signed in. */
  const checkDaily = (after: number): void => {
    if (closing.signal.aborted) return;
    nextCheck = options.wakeAfter?.(after, () => {
      const today = clock().slice(0, 10);
      void tracked(checkWhole(({ at }) => at.slice(0, 10) !== today))
        .catch(() => undefined)
        .finally(() => checkDaily(HOUR));
    });
  };
  const checkWhole = async (isOld: (check: TrailCheckView) => boolean): Promise<void> => {
    const check = await readSetting(store, 'auditCheck');
    if (check === undefined || isOld(check.value)) await checkTrail(await deskFor(await contextNow(), {}), 'system');
  };
  let nextCheck: (() => void) | undefined;
  const { vault } = options;
  const retention =
    vault === undefined
      ? null
      : new RetentionKeeper(
          async () => {
            const desk = await deskFor(await contextNow(), {});
            const { commit: write, newId } = { commit: desk.commit, newId: options.newId };
            return { ...desk, vault, newId, commit: write, progress: () => undefined };
          },
          () => changed(['retention']),
        );
  /** Nobody waits for it; one that fails is listed, and tried again. */
  const retain = async (trigger: 'start' | 'daily'): Promise<void> => {
    if (retention === null || closing.signal.aborted || options.retainsWhenAsked === true) return;
    await tracked(retention.run(trigger)).catch(() => undefined);
    nextRetention?.();
    nextRetention = options.wakeAfter?.(HOUR, () => void retainDaily()) ?? null;
  };
  const retainDaily = async (): Promise<void> => {
    if (retention?.isDue(clock())) await retain('daily');
    else nextRetention = options.wakeAfter?.(HOUR, () => void retainDaily()) ?? null;
  };
  let nextRetention: (() => void) | null = null;

  const deskFor = async (context: Context, call: CoreCallOptions): Promise<Desk> => ({
    context,
    second: context.second,
    store,
    world: await worldNow(),
    signal: call.signal === undefined ? closing.signal : AbortSignal.any([call.signal, closing.signal]),
    closing: closing.signal,
    progress: (progress) => call.onProgress?.(progress),
    clock,
    runningJobs,
    accounts: options.accounts ?? null,
    deriving,
    anchoring,
    trailColumns,
    backTests,
    helpers: options.helpers ?? null,
    vault: vault ?? null,
    retention,
    rescreening,
    freeSpace: async () => (await options.freeSpace?.()) ?? null,
    backups: options.backups ?? null,
    openBeside: async () => (await options.openBeside?.()) ?? null,
    randomBytes: options.randomBytes ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
    release: (bytes) => options.release?.(bytes),
    worldNow,
    reloadWorld() {
      current = null;
      return worldNow();
    },
    async commit(writes, audit, topics, vault = []) {
      await commit(store, writes, audit, vault);
      if (writes.some(({ table }) => RULE_TABLES.has(table))) {
        current = null;
        void worldNow();
      }
      changed(topics);
    },
  });

  const contextNow = async (who: Promise<Identity> = identity()): Promise<Context> => {
    const { officer, unit, mustChange = false } = await who;
    const zone = known.reference.airport(unit?.airports[0] ?? '')?.zone;
    store.trail.localTime = (at) => (zone === undefined ? null : localTimeAt(at, zone, known.zones));
    return {
      officer,
      mustChange,
      agency: officer.agency,
      role: officer.role,
      unit,
      second: null,
      now: clock(),
      newId: options.newId,
    };
  };

  const run = async <Name extends CallName>(
    name: Name,
    input: Input<Name>,
    call: CoreCallOptions,
    asking: Promise<Identity> | undefined,
  ): Promise<Result<Output<Name>, CallFailure>> => {
    const row = useCase(name);
    if (row === undefined) return failed({ code: 'invalid-input', path: 'name' });
    const parsed = row.input.safeParse(input);
    if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
    const present = await contextNow(asking);
    const unattended = call.unattended === true;
    if (unattended && row.whileLocked?.(parsed.data) !== true) return failed({ code: 'screen-locked' });
    const acting = unattended ? { ...present, officer: { ...present.officer, id: SYSTEM, name: '' } } : present;
    if (!unattended && acting.mustChange && row.withInitialPassphrase !== true)
      return failed({ code: 'initial-passphrase' });
    const { permission } = row;
    if (!unattended && !isPermitted(acting.officer, permission, store.name))
      return failed({ code: 'not-permitted', permission });
    const need = secondNeeded(row, parsed.data);
    const second =
      need === null
        ? success(null)
        : await secondOfficer({ need, permission }, call.confirmation ?? null, acting, store, askSecond);
    if (!second.ok) return second;
    const context = { ...acting, second: second.value };
    const desk = await deskFor(context, call);
    // What cannot be recorded is not shown.
    if (spellOf(row) !== null) await trail.ready();
    const result = await row.handler(desk, parsed.data);
    if (!result.ok) return result;
    const { output, writes = [], vault = [], subject = null, details = {}, topics = [], ...more } = result.value;
    if (closing.signal.aborted) return failed({ code: 'locked' });
    if (desk.signal.aborted && !row.long) return failed({ code: 'cancelled' });
    const audit = row.audit === null ? [] : [auditEntry(context, row.audit, subject, details, saidOf(more))];
    const spell = spellOf(row);
    if (spell !== null) for (const entry of audit) trail.look(entry, spell);
    // An act that changes nothing (claiming what is already one's own) leaves no entry, unless looking is what is recorded.
    else if (writes.length > 0 || row.recordsViews) await desk.commit(writes, audit, topics, vault);
    // Whoever acted need not wait for flights that the act touched; what fails here is tried again when the store is next opened.
    if (writes.some(({ id, table }) => table === 'settings' && id === 'due'))
      void tracked(deriveDue()).catch(() => undefined);
    return { ok: true, value: output };
  };

  const deriveDue = async (): Promise<void> => {
    await deriveFlights(await deskFor(await contextNow(), {}), await dueFlights(store));
  };

  /** What a call waits for. */
  const turnOf = (row: AnyRow): Promise<unknown> => {
    if (row.long === true) return lastLong;
    if (row.afterWrites) return lastWrite.then(() => trail.settled());
    return writesInTurn(row) ? lastWrite : Promise.resolve();
  };

  const tracked = async <Value>(work: Promise<Value>): Promise<Value> => {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  };

  return {
    async call(name, input, call = {}) {
      if (closing.signal.aborted) return failed({ code: 'locked' });
      const row = useCase(name);
      const before = row === undefined ? Promise.resolve() : turnOf(row);
      // Once a day, with whatever is asked first; when it fails, the call goes on and the next day tries again.
      lastWrite = tracked(lastWrite.then(expireDaily)).catch(() => undefined);
      if (retention?.isDue(clock())) void retain('daily');
      // It is theirs who asked, whoever sits at the desk when its turn comes.
      const asking = options.identity?.();
      asking?.catch(() => undefined);
      const work = before.then(() => run(name, input, call, asking));
      const settled = tracked(work).catch((error: unknown) => failed(failureOf(error, closing.signal, call.signal)));
      if (row?.long === true) lastLong = settled;
      else if (row !== undefined && writesInTurn(row)) lastWrite = settled;
      void settled.then(backUp);
      return settled;
    },
    async resume() {
      const work = lastLong.then(async () => {
        const desk = await deskFor(await contextNow(), {});
        // What is searched is opened beside everything else, before somebody asks.
        void store.links.open(store).catch(() => undefined);
        await expireDaily();
        await resumeJobs(desk);
        runningJobs.endResuming();
        await makeMissingReports(desk);
        await bringUpToDate(desk);
        await makeMissingLinks(desk);
      });
      void tracked(checkTail()).catch(() => undefined);
      checkDaily(SOON);
      // Whatever goes wrong here is tried again when the store is next opened.
      lastLong = tracked(work)
        .catch(() => undefined)
        .finally(() => runningJobs.endResuming());
      await lastLong;
      await rescreening.settled();
      await retain('start');
    },
    async close() {
      closing.abort();
      waker.set(null);
      nextCheck?.();
      nextRetention?.();
      await Promise.allSettled([...running]);
      await trail.close();
      store.close();
    },
  };
}

/** Derives or screens anew what is out of date, and then what follows from all flights together. */
async function bringUpToDate(desk: Desk): Promise<void> {
  await refreshFlights(desk);
  await checkCoverage(desk);
  await checkRules(desk);
  await tellScheduled(desk);
}

/** Who looks for a while, once: nobody waits for what is recorded of it. Null: what is recorded is written before the answer. */
function spellOf({ recordsViews }: AnyRow): Spell | null {
  return recordsViews === true || recordsViews === undefined ? null : recordsViews;
}

function writesInTurn(row: AnyRow): boolean {
  return row.audit !== null && row.long !== 'apart' && spellOf(row) === null;
}

/** What of an answer the trail keeps besides; what is not said is left out. */
function saidOf({ before, after, reason }: Said): Said {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(reason === undefined ? {} : { reason }),
  };
}

type Said = Pick<AuditEntry, 'before' | 'after' | 'reason'>;
type AnyRow = Pick<UseCase<CallName>, 'audit' | 'long' | 'recordsViews' | 'afterWrites'>;

/** Where nobody counts time, what would wait is done with the next turn. */
function afterwards(_milliseconds: number, run: () => void): () => void {
  let off = false;
  queueMicrotask(() => {
    if (!off) run();
  });
  return () => {
    off = true;
  };
}

/** What decides about the rules in force: the world is another one when something is written there. */
const HOUR = 3_600_000;
const SOON = 60_000;

const RULE_TABLES: ReadonlySet<TableName> = new Set(['ruleVersions', 'ruleActs']);

/** What is told of something that was thrown. */
function failureOf(error: unknown, closing: AbortSignal, cancel: AbortSignal | undefined): CallFailure {
  if (closing.aborted) return { code: 'locked' };
  if (cancel?.aborted && error === cancel.reason) return { code: 'cancelled' };
  if (error instanceof ConflictError) return { code: 'conflict', what: error.table };
  if (error instanceof TamperedError)
    return { code: 'tampered', table: error.table, id: error.id, problem: error.problem };
  if (error instanceof RetainedError) return { code: 'retained', state: error.state };
  if (error instanceof NewerRecordError) return { code: 'store-failed', detail: error.message };
  if (!(error instanceof Error)) return { code: 'internal', detail: typeof error };
  // Only the kind of an error is told: its message may quote the text it failed on, and with it a person's data.
  return { code: STORE_ERRORS.has(error.name) ? 'store-failed' : 'internal', detail: error.name };
}

const STORE_ERRORS: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'AbortError',
  'DatabaseClosedError',
  'OpenFailedError',
  'InvalidStateError',
  'UnknownError',
  'DataError',
  'BulkError',
  'PrematureCommitError',
  'TransactionInactiveError',
  'VersionError',
]);
