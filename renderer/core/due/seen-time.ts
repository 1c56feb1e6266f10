/**
 * The time that went by, as the store has seen it. Due clocks go by it, so that nobody gains time by turning the machine's clock, also not across lock and restart. It is kept
 * where the machine's clock was turned, and once an hour, with the number that the trail had reached by then.
 */
import {
  behindBy,
  countedTime,
  isInDoubt,
  ranOn,
  type SeenClock,
  stoodStill,
} from '../../../shared/time/seen-clock.ts';
import type { Context } from '../request.ts';
import { readSetting } from '../session.ts';
import { commit, type Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { open } from '../store/seal.ts';
import { type TurnedClock, turnedEntry } from './turned-clock.ts';

/** By how much the machine's clock may drift from a steady one before that is kept, in milliseconds. */
const TOLERANCE_MS = 1_000;
/** It was turned where it went farther in one or more steps, in milliseconds. */
const TURNED_MS = 3_600_000;
const HOUR_MS = 3_600_000;
/** For how many hours it is known which number the trail had reached. */
const REACHED_HOURS = 49;

/** Which number the trail had reached by a time (ISO 8601 UTC) that was seen. */
interface Reached {
  readonly seen: string;
  readonly seq: number;
}

export interface SeenTimeKept {
  /** The time that went by. */
  readonly at: string;
  /** What the machine's clock said then. */
  readonly back?: string;
  /** How far it was behind, in milliseconds, when the trail was last told that it was turned. */
  readonly told?: number;
  /** To which time it came back, while it is behind, in doubt, and not set since. */
  readonly since?: string | null;
  /** As in `SeenClock`. */
  readonly stoodUnknown?: true;
  /** What the clock that nobody sets said then, and in which run. */
  readonly ran?: { readonly run: string; readonly steady: number };
  /** The earliest first. */
  readonly reached?: readonly Reached[];
}

/** The clocks of a core. */
export interface Clocks {
  /** The time now by the machine, ISO 8601 UTC. */
  readonly machine: () => string;
  /** Milliseconds since any instant, by a clock that nobody sets. */
  readonly steady: () => number;
  /** Names the time for which `steady` goes on, also while the store is locked; left out: not known. */
  readonly run?: string;
}

type Present = Pick<Context, 'officer' | 'agency'>;

/** What two officers confirmed, until it is written. */
interface Confirming {
  readonly write: ReturnType<typeof seenTimeWrite>;
  readonly clock: SeenClock;
  /** What the clock that nobody sets said then. */
  readonly steady: number;
  readonly reached: readonly Reached[];
}

export class SeenTime {
  readonly #store: Store;
  readonly #clocks: Clocks;
  /** Null: nothing was read yet. */
  #clock: SeenClock | null = null;
  #steady = 0;
  #kept: { readonly seen: string; readonly behind: number } = { seen: '', behind: 0 };
  #told = 0;
  /** By how much the machine's clock was set back while the program ran, since the trail was last told, in milliseconds; negative: ahead. */
  #moved = 0;
  #since: string | null = null;
  #reached: readonly Reached[] = [];
  /** At the last look. */
  #looked: Reached = { seen: '', seq: 0 };
  /** What the trail is not told of yet. */
  #turned: readonly TurnedClock[] = [];
  #confirming: Confirming | null = null;
  #read: Promise<void> | null = null;

  constructor(store: Store, clocks: Clocks) {
    this.#store = store;
    this.#clocks = clocks;
    store.onCommitted((writes) => {
      if (this.#confirming !== null && writes.includes(this.#confirming.write)) this.#confirmed(this.#confirming);
    });
  }

  /** The time that due clocks go by. */
  async now(): Promise<string> {
    return countedTime(await this.#lookedNow());
  }

  /** What the machine's clock says, and the time that due clocks go by, where nobody knows which of them is right; null: they agree. */
  async doubt(): Promise<SeenClock | null> {
    const clock = await this.#lookedNow();
    return isInDoubt(clock) ? clock : null;
  }

  /** To which time the machine's clock came back, where it is behind, in doubt, and was not set since; null: that is not known. */
  async cameBack(): Promise<string | null> {
    await this.#lookedNow();
    return this.#since;
  }

  /** A number of the trail: every entry that came within the last hours has a higher one. */
  async numberBefore(hours: number): Promise<number> {
    const { seen } = await this.#lookedNow();
    const since = hoursBefore(seen, hours);
    return (this.#reached.findLast((each) => each.seen <= since) ?? this.#reached[0])?.seq ?? 0;
  }

  /** Whether the clock was turned since it was last kept, or an hour went by. */
  isToKeep(): boolean {
    if (this.#clock === null) return false;
    const { seen } = this.#look();
    const isLater = Date.parse(seen) - Date.parse(this.#kept.seen) >= HOUR_MS;
    return isLater || this.#turned.length > 0 || this.#drifted();
  }

  /** Keeps the time that went by where it has to be kept, with the entries of the trail about a clock that was turned. Throws what the store reports; the next call tries again. */
  async keep(present: () => Promise<Present>): Promise<void> {
    await this.#known();
    if (!this.isToKeep() || this.#clock === null) return;
    // Another call may look meanwhile, and tells it no second time.
    const [clock, turned, ran] = [this.#clock, this.#turned, this.#ran()];
    this.#turned = [];
    try {
      const officer = turned.length === 0 ? null : await present();
      const entries = officer === null ? [] : turned.map((each) => turnedEntry(each, officer));
      // One an hour is enough.
      if (Date.parse(clock.seen) - Date.parse(this.#reached.at(-1)?.seen ?? '') >= HOUR_MS)
        this.#reached = reachedUntil(this.#reached, this.#looked);
      const kept = { told: this.#told, since: this.#since, reached: this.#reached, ...ran };
      await commit(this.#store, [seenTimeWrite({ ...clock, ...kept })], entries);
    } catch (error) {
      this.#turned = [...turned, ...this.#turned];
      throw error;
    }
    this.#kept = { seen: clock.seen, behind: behindBy(clock) };
  }

  /** Two officers confirmed that the machine's clock is right: what it said otherwise was not. It counts once the write is committed. */
  confirmed(now: string): Write {
    const wrongBy = this.#clock === null ? 0 : behindBy(this.#clock);
    const clock = { machine: now, seen: now };
    const reached = this.#reached.map(({ seen, seq }) => ({ seen: later(seen, -wrongBy), seq }));
    const steady = this.#clocks.steady();
    const write = seenTimeWrite({ ...clock, told: 0, since: null, reached, ...this.#ran(steady) });
    this.#confirming = { write, clock, steady, reached };
    return write;
  }

  #confirmed({ clock, steady, reached }: Confirming): void {
    this.#clock = clock;
    this.#steady = steady;
    this.#kept = { seen: clock.seen, behind: 0 };
    [this.#told, this.#moved, this.#since] = [0, 0, null];
    this.#reached = reached;
    this.#looked = { seen: clock.seen, seq: this.#looked.seq };
    this.#confirming = null;
  }

  #ran(steady = this.#steady): Pick<SeenTimeKept, 'ran'> {
    const { run } = this.#clocks;
    return run === undefined ? {} : { ran: { run, steady } };
  }

  /** A clock that was set back while the store was locked hides no time: the one that nobody sets went on. */
  #atLeast(clock: SeenClock, { at, ran }: Pick<SeenTimeKept, 'at' | 'ran'>): SeenClock {
    if (ran === undefined || ran.run !== this.#clocks.run) return clock;
    const seen = later(at, Math.max(0, Math.round(this.#clocks.steady() - ran.steady)));
    return seen < clock.seen ? clock : { machine: clock.machine, seen };
  }

  async #lookedNow(): Promise<SeenClock> {
    await this.#known();
    return this.#look();
  }

  #look(): SeenClock {
    const [machine, steady] = [this.#clocks.machine(), this.#clocks.steady()];
    const before = this.#clock ?? { machine, seen: machine };
    const clock = ranOn(before, machine, steady - this.#steady);
    this.#steady = steady;
    this.#moved += behindBy(clock) - behindBy(before);
    this.#turnedTo(clock, true);
    this.#reachedAt(clock.seen);
    return clock;
  }

  /** `ran`: the program ran meanwhile, so that it is known how far the machine's clock was turned. */
  #turnedTo(clock: SeenClock, ran: boolean): void {
    const { machine } = clock;
    if (!isInDoubt(clock) || behindBy(clock) < 0) this.#since = null;
    else if (this.#clock === null || !isInDoubt(this.#clock)) this.#since = machine;
    this.#clock = clock;
    const turned = behindBy(clock) - this.#told;
    if (Math.abs(turned) < TURNED_MS) return;
    const from = ran ? new Date(Date.parse(machine) + this.#moved).toISOString() : null;
    this.#turned = [...this.#turned, { isBack: turned > 0, from, to: machine }];
    [this.#told, this.#moved] = [behindBy(clock), 0];
  }

  /** After an hour without a look, everything that is written came before that hour. */
  #reachedAt(seen: string): void {
    if (this.#looked.seen <= hoursBefore(seen, 1)) this.#reached = reachedUntil(this.#reached, this.#looked);
    this.#looked = { seen, seq: this.#store.trail.head.seq };
  }

  #drifted(): boolean {
    return this.#clock !== null && Math.abs(behindBy(this.#clock) - this.#kept.behind) > TOLERANCE_MS;
  }

  #known(): Promise<void> {
    this.#read ??= this.#readOnce().catch((error: unknown) => {
      this.#read = null;
      throw error;
    });
    return this.#read;
  }

  async #readOnce(): Promise<void> {
    const [setting, last] = await Promise.all([
      readSetting(this.#store, 'seenTime'),
      this.#store.table('audit').orderBy(':id').last(),
    ]);
    // A damaged end of the trail is an alarm of its own.
    const entry = last === undefined ? null : await open(this.#store, 'audit', last).catch(() => null);
    const machine = this.#clocks.machine();
    const kept = setting?.value;
    const { at = entry?.at ?? machine, back = at, told = 0, since = null, stoodUnknown } = kept ?? {};
    const begun = { machine: back, seen: at, ...(stoodUnknown === true ? { stoodUnknown } : {}) };
    // An entry before what was kept last says nothing new.
    const before = entry === null || entry.at < back ? begun : stoodStill(begun, entry.at);
    const stood = stoodStill(before, machine);
    const clock = kept === undefined ? stood : this.#atLeast(stood, kept);
    this.#steady = this.#clocks.steady();
    this.#told = told;
    // Where it may have been set right meanwhile, nobody knows when it came back.
    const mayBeRight = clock.machine >= before.seen;
    this.#since = mayBeRight ? null : since;
    const { seq } = this.#store.trail.head;
    this.#reached = reachedUntil(kept?.reached ?? [], { seen: before.seen, seq });
    this.#looked = { seen: clock.seen, seq };
    this.#kept = { seen: kept === undefined ? clock.seen : at, behind: kept === undefined ? 0 : behindBy(begun) };
    if (isInDoubt(before)) this.#clock = before;
    this.#turnedTo(clock, false);
  }
}

/** With the number of a later time, and without what nobody asks for. */
function reachedUntil(before: readonly Reached[], now: Reached): readonly Reached[] {
  const last = before.at(-1);
  const all = last === undefined || last.seq < now.seq ? [...before, now] : before;
  const first = all.findLastIndex(({ seen }) => seen <= hoursBefore(now.seen, REACHED_HOURS));
  return all.slice(Math.max(0, first));
}

function hoursBefore(time: string, hours: number): string {
  return later(time, -hours * HOUR_MS);
}

function later(time: string, milliseconds: number): string {
  return new Date(Date.parse(time) + milliseconds).toISOString();
}

function seenTimeWrite({ seen, machine, ...more }: SeenClock & Omit<SeenTimeKept, 'at' | 'back'>): Write {
  return { table: 'settings', id: 'seenTime', rev: null, value: { at: seen, back: machine, ...more } };
}
