/**
 * The core of the workstation, apart from the worker it runs in: checks a call's input and permission, runs its use case and writes what it
 * changes together with its audit entry. Tests call it directly.
 */
import { SYSTEM } from '../../shared/audit/audit-entry.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { CallFailure, CallName, Confirmation, Progress, Topic } from './api.ts';
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
import type { Input, Output } from './rpc-protocol.ts';
import { checkRules } from './rules/circuit-breaker.ts';
import { checkCoverage } from './rules/coverage-gates.ts';
import { Rescreening } from './rules/rescreening.ts';
import { readRulesInForce } from './rules/rules-in-force.ts';
import { Waker, type WakerClock } from './rules/waker.ts';
import { makeMissingLinks } from './search/missing-links.ts';
import { noSecond, type Second, secondOfficer } from './second-officer.ts';
import { readIdentity } from './session.ts';
import { ConflictError, commit } from './store/commit.ts';
import { RetainedError, TamperedError } from './store/keys.ts';
import type { Store } from './store/open-store.ts';
import { readAll } from './store/read.ts';
import { dueFlights } from './store/stored-memory.ts';
import type { TableName } from './store/tables.ts';
import { NewerRecordError } from './store/upgrade-body.ts';
import { Turns } from './turns.ts';
import { secondNeeded } from './use-cases/use-case.ts';
import { useCase } from './use-cases/use-case-table.ts';
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
  readonly identity?: () => ReturnType<typeof readIdentity>;
  /** Asks who confirms an act that needs two persons; where not given, nobody can. In practice whoever is chosen does. */
  readonly second?: Second;
  /** Workers that evaluate for this one; where not given, it evaluates by itself, in slices. */
  readonly helpers?: Helpers;
  /** Backups of the live store; where not given, there are none. */
  readonly backups?: LiveBackups;
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
    deriving,
    backTests,
    helpers: options.helpers ?? null,
    rescreening,
    freeSpace: async () => (await options.freeSpace?.()) ?? null,
    backups: options.backups ?? null,
    randomBytes: options.randomBytes ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
    release: (bytes) => options.release?.(bytes),
    worldNow,
    reloadWorld() {
      current = null;
      return worldNow();
    },
    async commit(writes, audit, topics) {
      await commit(store, writes, audit);
      if (writes.some(({ table }) => RULE_TABLES.has(table))) {
        current = null;
        void worldNow();
      }
      changed(topics);
    },
  });

  const contextNow = async (): Promise<Context> => {
    const { officer, unit } = await identity();
    return {
      officer,
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
  ): Promise<Result<Output<Name>, CallFailure>> => {
    const row = useCase(name);
    if (row === undefined) return failed({ code: 'invalid-input', path: 'name' });
    const parsed = row.input.safeParse(input);
    if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
    const present = await contextNow();
    const unattended = call.unattended === true && row.whileLocked === true;
    const acting = unattended ? { ...present, officer: { ...present.officer, id: SYSTEM, name: '' } } : present;
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
    const result = await row.handler(desk, parsed.data);
    if (!result.ok) return result;
    const { output, writes = [], subject = null, details = {}, topics = [] } = result.value;
    if (closing.signal.aborted) return failed({ code: 'locked' });
    if (desk.signal.aborted && !row.long) return failed({ code: 'cancelled' });
    const audit = row.audit === null ? [] : [auditEntry(context, row.audit, subject, details)];
    // An act that changes nothing (claiming what is already one's own) leaves no entry, unless looking is what is recorded.
    if (writes.length > 0 || row.recordsViews) await desk.commit(writes, audit, topics);
    // Whoever acted need not wait for flights that the act touched; what fails here is tried again when the store is next opened.
    if (writes.some(({ id, table }) => table === 'settings' && id === 'due'))
      void tracked(deriveDue()).catch(() => undefined);
    return { ok: true, value: output };
  };

  const deriveDue = async (): Promise<void> => {
    await deriveFlights(await deskFor(await contextNow(), {}), await dueFlights(store));
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
      const writes = row?.audit && row.long !== 'apart';
      const before = row?.long === true ? lastLong : writes ? lastWrite : Promise.resolve();
      // Once a day, with whatever is asked first; when it fails, the call goes on and the next day tries again.
      lastWrite = tracked(lastWrite.then(expireDaily)).catch(() => undefined);
      const work = before.then(() => run(name, input, call));
      const settled = tracked(work).catch((error: unknown) => failed(failureOf(error, closing.signal, call.signal)));
      if (row?.long === true) lastLong = settled;
      else if (writes) lastWrite = settled;
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
      // Whatever goes wrong here is tried again when the store is next opened.
      lastLong = tracked(work)
        .catch(() => undefined)
        .finally(() => runningJobs.endResuming());
      await lastLong;
      await rescreening.settled();
    },
    async close() {
      closing.abort();
      waker.set(null);
      await Promise.allSettled([...running]);
      store.close();
    },
  };
}

/** Derives or screens anew what is out of date, and then what follows from all flights together. */
async function bringUpToDate(desk: Desk): Promise<void> {
  await refreshFlights(desk);
  await checkCoverage(desk);
  await checkRules(desk);
}

/** What decides about the rules in force: the world is another one when something is written there. */
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
