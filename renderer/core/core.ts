/** The core of the workstation, apart from the worker it runs in: answers calls in order and does background work. Tests call it directly. */
import { failed, type Result } from '../../shared/result.ts';
import { type AnswerPorts, answerCall } from './answer-call.ts';
import { Anchoring } from './audit/anchoring.ts';
import { EntryNames } from './audit/entry-names.ts';
import { TrailChecks } from './audit/trail-checks.ts';
import { TrailColumns } from './audit/trail-columns.ts';
import { TrailKeeper } from './audit/trail-keeper.ts';
import { verifyTail } from './audit/verify-trail.ts';
import { BackTests } from './back-test/back-tests.ts';
import { BackgroundWork } from './background-work.ts';
import { AutomaticBackups } from './backup/automatic-backups.ts';
import { bringUpToDate, deriveDue, resumeWork } from './bring-up-to-date.ts';
import { CallOrder, isLook } from './call-order.ts';
import { type CallName, callRow, type Input, type Output } from './calls/all-calls.ts';
import { checkTrail } from './calls/audit.ts';
import type { CallFailure } from './calls/failure.ts';
import type { CoreCallOptions, CoreOptions } from './core-options.ts';
import { Repair } from './damage/repair.ts';
import { SeenTime } from './due/seen-time.ts';
import { failureOf, type ThrownIn } from './failure-of.ts';
import { DailyExpiry } from './import/daily-expiry.ts';
import { RunningJobs } from './import/running-jobs.ts';
import { compareDeparted } from './lists/later/compare-departed.ts';
import { ListsInForce } from './lists/lists-in-force.ts';
import { Requests } from './requests.ts';
import { RetentionKeeper } from './retention/keeper.ts';
import { RetentionClock } from './retention/retention-clock.ts';
import { Revisions } from './revisions.ts';
import { Timer } from './rules/timer.ts';
import { StoredLinks } from './search/stored-links.ts';
import { noSecond } from './second-officer.ts';
import { readIdentity, readSetting } from './session.ts';
import { StandingBack } from './standing-back.ts';
import { commit } from './store/commit.ts';
import { readHeads } from './store/heads.ts';
import { Turns } from './turns.ts';
import { WorkUnderWay } from './work-under-way.ts';
import { WorldKeeper } from './world-keeper.ts';

export interface Core {
  /** Runs one call. Never throws: a failure is the result. */
  call<Name extends CallName>(
    name: Name,
    input: Input<Name>,
    options?: CoreCallOptions,
  ): Promise<Result<Output<Name>, CallFailure>>;
  /**
   * Resumes imports that an earlier worker left unfinished, and screens again what older rules screened; resolves when both are done, and so is what acts have
   * marked as due.
   */
  resume(): Promise<void>;
  /** Stops long work where it is (it can be resumed) and closes the store. */
  close(): Promise<void>;
}

/** Makes the core of an open store. */
export function createCore(options: CoreOptions): Core {
  const { store, vault = null } = options;
  const closing = new AbortController();
  const work = new WorkUnderWay();
  const revisions = new Revisions(options.onChange);
  const clock = () => new Date(options.now()).toISOString();
  const runningJobs = new RunningJobs();

  const { auditAnchor: anchor = null } = options;
  const anchoring = anchor === null ? null : store.cache(Anchoring);
  const trail = new TrailKeeper({
    store,
    anchor,
    clock,
    write: (entries) => commit(store, [], entries),
    onAlarm: () => revisions.changed(['session', 'audit']),
  });
  const rescreening = new BackgroundWork({
    async refresh(onProgress) {
      try {
        await work.follow(bringUpToDate(await requests.now({ onProgress })));
      } finally {
        laterMatching.begin();
      }
    },
    tell: () => revisions.changed(['rescreening']),
  });
  // After the flights to come, which are compared with other lists when they are derived.
  const laterMatching = new BackgroundWork({
    async refresh(onProgress, cancelled) {
      if (!closing.signal.aborted) await work.follow(compareDeparted(await requests.now(), onProgress, cancelled));
    },
    tell: () => revisions.changed(['lists']),
  });
  const world = new WorldKeeper({
    store,
    shipped: options.world,
    clock,
    timer: options,
    onOtherRules() {
      // When only time has passed, screens have no write that makes them read again.
      revisions.changed(['rules', 'session']);
      rescreening.begin();
    },
  });
  // When only time has passed, screens have no write that makes them read again.
  const queueTimer = new Timer(options, () => revisions.changed(['queue', 'session']));
  const seenTime = new SeenTime(store, {
    ...{ machine: clock, steady: options.steady },
    ...(options.run === undefined ? {} : { run: options.run }),
  });
  const deriving = new Turns();
  const standingBack = new StandingBack();
  const retention =
    vault === null
      ? null
      : new RetentionKeeper(
          async () => ({ ...(await requests.now()), vault, deriving, newId: options.newId, progress: () => undefined }),
          () => revisions.changed(['retention']),
        );
  const requests: Requests = new Requests({
    store,
    closing: closing.signal,
    clock,
    services: {
      runningJobs,
      anchoring,
      trailColumns: new TrailColumns(),
      entryNames: new EntryNames(),
      accounts: options.accounts ?? null,
      standingBack,
      deriving,
      queueClock: {
        set: (minute) => queueTimer.set(minute === null ? null : new Date(minute * 60_000).toISOString()),
      },
      seenTime,
      backTests: new BackTests(),
      helpers: options.helpers ?? null,
      readers: options.readers ?? null,
      vault,
      retention,
      rescreening,
      laterMatching,
      freeSpace: async () => (await options.freeSpace?.()) ?? null,
      backups: options.backups ?? null,
      openOtherStore: async () => (await options.openOtherStore?.()) ?? null,
      randomBytes: options.randomBytes ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
      release: (bytes) => options.release?.(bytes),
    },
    world,
    newId: options.newId,
    identity: options.identity ?? (() => readIdentity(store)),
    changed: (topics) => revisions.changed(topics),
  });

  // Work that no call waits for.
  const inBackground = (done: Promise<unknown>) => {
    done.catch((error: unknown) => store.damage.met(error));
    return work.followInBackground(done);
  };
  const repair = new Repair({ store, closing: closing.signal, request: () => requests.now(), follow: inBackground });
  const keepTime = () => seenTime.keep(() => requests.context());
  const expiry = new DailyExpiry(() => requests.now(), clock);
  const trailChecks = new TrailChecks({
    timer: options,
    clock,
    async isTailRight() {
      await trail.begun;
      return (await verifyTail(store, anchoring?.anchors ?? [], closing.signal)).breaks.length === 0;
    },
    last: async () => (await readSetting(store, 'auditCheck'))?.value,
    check: async () => checkTrail(await requests.now(), 'system'),
    follow: inBackground,
  });
  const retentionClock =
    retention === null || options.retainsWhenAsked === true
      ? null
      : new RetentionClock({ timer: options, keeper: retention, clock, follow: inBackground });
  const automaticBackups = options.backups === undefined ? null : new AutomaticBackups();

  const thrownIn = (cancel: AbortSignal | undefined, error: unknown): ThrownIn => ({
    closing: closing.signal,
    cancel,
    damaged: store.damage.met(error),
  });
  const order = new CallOrder(() => trail.settled());
  // Until when the flights that acts have marked as due are derived.
  let derived: Promise<unknown> = Promise.resolve();
  const answering: AnswerPorts = {
    store,
    requests,
    trail,
    closing: closing.signal,
    second: options.second ?? noSecond,
    // The officer need not wait for the flights that an act marks as due; after a failure they are tried again when the store is next opened.
    onFlightsDue: () => {
      derived = Promise.all([derived, inBackground(requests.now().then(deriveDue))]);
    },
  };

  return {
    async call(name, input, call = {}) {
      if (closing.signal.aborted) return failed({ code: 'locked' });
      const row = callRow(name) ?? null;
      const turn = order.turnOf(row);
      void inBackground(order.betweenWrites(() => expiry.run()));
      if (seenTime.isToKeep()) void inBackground(order.betweenWrites(keepTime));
      retentionClock?.look();
      // A call is the act of the officer who asked, even if another is signed in when its turn comes.
      const asking = options.identity?.();
      asking?.catch(() => undefined);
      const answer = work
        .follow(turn.then(() => answerCall({ name, input, options: call, asking }, answering)))
        .catch((error: unknown) => failed(failureOf(error, thrownIn(call.signal, error))));
      order.began(row, answer);
      if (isLook(row)) void turn.then(() => standingBack.follow(answer));
      // In the background: no call waits for it.
      if (automaticBackups !== null)
        void answer.then(() => inBackground(automaticBackups.tick(() => requests.now(), options.now())));
      return answer;
    },
    async resume() {
      const resumed = order.afterLong(async () => {
        try {
          const request = await requests.now();
          // Opens what is searched, in the background, before the first search.
          void store
            .cache(StoredLinks)
            .open()
            .catch(() => undefined);
          // And what the desk asks, before the first check.
          store.cache(ListsInForce).compareInBackground(standingBack.slices());
          await expiry.run();
          await keepTime();
          // The counts of all heads are complete once damaged ones are derived again.
          await readHeads(store);
          await repair.settled();
          // What they change may leave later flights out of date.
          await derived;
          await resumeWork(request);
        } finally {
          runningJobs.endResuming();
        }
      });
      trailChecks.begin();
      // After a failure this is tried again when the store is next opened.
      await inBackground(resumed);
      await derived;
      await rescreening.settled();
      laterMatching.begin();
      await retentionClock?.begin();
      await laterMatching.settled();
    },
    async close() {
      closing.abort();
      world.end();
      queueTimer.set(null);
      trailChecks.end();
      retentionClock?.end();
      await work.ended();
      await trail.close();
      store.close();
    },
  };
}
