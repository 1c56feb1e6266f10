/**
 * The latest time that the store has seen. Due clocks go by it, so that nobody gains time by turning the machine's clock back, also not across lock and restart. The last entry
 * of the audit trail says how late it was. Where the clock went back the time is kept as well, since later entries would lie before it, and once an hour while it is behind.
 */
import { behindBy, isInDoubt, lookedAt, type SeenClock } from '../../../shared/time/seen-clock.ts';
import { readSetting } from '../session.ts';
import { commit, type Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { open } from '../store/seal.ts';
import type { ClockTurn } from '../store/tables/settings.ts';
import { latestOfTrail, TURNED_MS, type Turned, type TurnedClock, writtenBehind } from './turned-clock.ts';

/** A correction of the clock by less is not kept; this session goes by the later time all the same. */
const TOLERANCE_MS = 1_000;
/** Turns that are kept, so that a clock without a battery is known for months, and nobody gets rid of one unseen: each has its lines on the weekly list. */
const TURNS_KEPT = 500;
/** While the clock is behind, a new start loses no more of the time that went by. */
const KEPT_EVERY_MS = 3_600_000;

/** Makes the entries of the trail about a clock that came back. */
export type TurnedEntries = (turned: TurnedClock) => Promise<Turned>;

export class SeenTime {
  readonly #store: Store;
  readonly #clock: () => string;
  /** Null: nothing was read yet. */
  #seen: SeenClock | null = null;
  #kept = '';
  /** The clock went back, and that is not kept yet. */
  #isBack = false;
  /** The time at the last look, also where a later one was seen before, with the number of its entry in the trail where it is of one; null: nothing was read yet. */
  #looked: { readonly at: string; readonly seq: number | null } | null = null;
  #turned: TurnedClock | null = null;
  /** When a clock that was in doubt was set right, or two officers said that it is, where that is not kept yet; null: neither. */
  #right: string | null = null;
  #read: Promise<void> | null = null;

  /** `clock`: the time now by the machine, ISO 8601 UTC. */
  constructor(store: Store, clock: () => string) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The time that due clocks go by. */
  async now(): Promise<string> {
    return (await this.#lookedNow()).seen;
  }

  /** What the machine's clock says, and the time that due clocks go by, where nobody knows which of them is right; null: they agree. */
  async doubt(): Promise<SeenClock | null> {
    const clock = await this.#lookedNow();
    return isInDoubt(clock) ? clock : null;
  }

  /** Whether the clock went back since it was last looked at, or is behind for another hour, so that the time has to be kept. */
  wentBack(): boolean {
    this.#look(this.#clock());
    const clock = this.#seen;
    if (clock === null) return false;
    const isLater = Date.parse(clock.seen) - Date.parse(this.#kept) >= KEPT_EVERY_MS;
    if (this.#turned !== null || this.#right !== null) return true;
    return behindBy(clock) > TOLERANCE_MS && (this.#isBack || isLater);
  }

  /**
   * Keeps the latest time where the clock went back, and what `entries` says of one that came back by more than an hour. Throws what the store reports; the next call tries
   * again.
   */
  async keep(entries: TurnedEntries): Promise<void> {
    await this.#known();
    if (!this.wentBack() || this.#seen === null) return;
    const { seen, machine } = this.#seen;
    // Another call may look meanwhile, and tells it no second time.
    const [turned, isBack, right] = [this.#turned, this.#isBack, this.#right];
    this.#turned = null;
    this.#isBack = false;
    this.#right = null;
    try {
      const told = turned === null ? null : await entries(turned);
      const turns = [
        ...(right === null ? [] : [{ back: right, times: await writtenBehind(this.#store, right) }]),
        ...(turned === null || told === null ? [] : [{ back: turned.back, times: told.times }]),
      ];
      await commit(
        this.#store,
        [seenTimeWrite({ seen, machine }), ...(await this.#turnsWrite(turns))],
        told?.entries ?? [],
      );
    } catch (error) {
      this.#turned ??= turned;
      this.#right ??= right;
      this.#isBack ||= isBack;
      throw error;
    }
    this.#kept = seen;
  }

  /** Keeps when the clock came right, with the times of what was written while it was wrong. */
  async #turnsWrite(turns: readonly ClockTurn[]): Promise<readonly Write[]> {
    const more = turns.filter(({ times }) => times.length > 0);
    if (more.length === 0) return [];
    const before = (await readSetting(this.#store, 'clockTurns'))?.value ?? [];
    return [{ table: 'settings', id: 'clockTurns', rev: null, value: [...before, ...more].slice(-TURNS_KEPT) }];
  }

  #look(now: string): void {
    // The latest time before it, where several small steps back together bring the clock into doubt.
    let fellFrom: string | null = null;
    if (this.#seen !== null) {
      const clock = lookedAt(this.#seen, now);
      if (behindBy(clock) > behindBy(this.#seen)) this.#isBack = true;
      const [was, is] = [isInDoubt(this.#seen), isInDoubt(clock)];
      if (was && !is) this.#right ??= now;
      if (!was && is) fellFrom = this.#seen.seen;
      this.#seen = clock;
    }
    const before = this.#looked;
    if (before === null) return;
    this.#looked = { at: now, seq: null };
    const ahead = Date.parse(now) < Date.parse(before.at) - TURNED_MS ? before.at : fellFrom;
    if (ahead !== null) this.#turned ??= { ahead, back: now, seq: before.seq ?? this.#store.trail.head.seq };
  }

  /** Two officers confirmed that the machine's clock is right: what was seen later was not. */
  confirmed(now: string): void {
    if (this.#seen !== null && isInDoubt(this.#seen)) this.#right = now;
    this.#seen = { machine: now, seen: now };
    this.#kept = now;
    this.#isBack = false;
  }

  async #lookedNow(): Promise<SeenClock> {
    await this.#known();
    const now = this.#clock();
    this.#look(now);
    return this.#seen ?? { machine: now, seen: now };
  }

  #known(): Promise<void> {
    this.#read ??= this.#readOnce().catch((error: unknown) => {
      this.#read = null;
      throw error;
    });
    return this.#read;
  }

  async #readOnce(): Promise<void> {
    const [kept, last] = await Promise.all([
      readSetting(this.#store, 'seenTime'),
      this.#store.table('audit').orderBy(':id').last(),
    ]);
    // A damaged end of the trail is an alarm of its own.
    const entry = last === undefined ? null : await open(this.#store, 'audit', last).catch(() => null);
    const now = this.#clock();
    const { at = entry?.at ?? now, back = at } = kept?.value ?? {};
    this.#kept = kept?.value.at ?? '';
    this.#looked = (await latestOfTrail(this.#store).catch(() => null)) ?? { at: now, seq: null };
    const begun = { machine: back, seen: at };
    // An entry before what was kept last says nothing new.
    this.#seen = entry === null || entry.at < back ? begun : lookedAt(begun, entry.at);
    this.#look(now);
  }
}

/** Keeps the time that due clocks go by, and what the machine's clock said then. */
export function seenTimeWrite({ seen, machine }: SeenClock): Write {
  return { table: 'settings', id: 'seenTime', rev: null, value: { at: seen, back: machine } };
}
