/**
 * The latest time that the store has seen. Due clocks go by it, so that nobody gains time by turning the machine's clock back, also not across lock and restart. The last entry
 * of the audit trail says how late it was. Where the clock went back the time is kept as well, since later entries would lie before it.
 */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { laterOf } from '../../../shared/time/due-clock.ts';
import { readSetting } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { open } from '../store/seal.ts';
import { latestOfTrail, type TurnedClock } from './turned-clock.ts';

/** A correction of the clock by less is not kept; this session goes by the later time all the same. */
const TOLERANCE_MS = 1_000;
/** Where the clock came back by more, the trail says who was there. */
const TURNED_MS = 3_600_000;

/** Makes the entries of the trail about a clock that came back. */
export type TurnedEntries = (turned: TurnedClock) => Promise<readonly AuditEntry[]>;

export class SeenTime {
  readonly #store: Store;
  readonly #clock: () => string;
  #latest = '';
  #kept = '';
  /** The time at the last look, also where a later one was seen before, with the number of its entry in the trail where it is of one; null: nothing was read yet. */
  #looked: { readonly at: string; readonly seq: number | null } | null = null;
  #turned: TurnedClock | null = null;
  #read: Promise<void> | null = null;

  /** `clock`: the time now by the machine, ISO 8601 UTC. */
  constructor(store: Store, clock: () => string) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The time that due clocks go by. */
  async now(): Promise<string> {
    await this.#known();
    this.#latest = laterOf(this.#clock(), this.#latest);
    return this.#latest;
  }

  /** Whether the clock went back since it was last looked at, so that the time has to be kept. */
  wentBack(): boolean {
    const now = this.#clock();
    this.#look(now);
    const isBack = this.#latest > this.#kept && Date.parse(now) < Date.parse(this.#latest) - TOLERANCE_MS;
    this.#latest = laterOf(now, this.#latest);
    return isBack || this.#turned !== null;
  }

  /**
   * Keeps the latest time where the clock went back, and what `entries` says of one that came back by more than an hour. Throws what the store reports; the next call tries
   * again.
   */
  async keep(entries: TurnedEntries): Promise<void> {
    await this.#known();
    if (!this.wentBack()) return;
    const at = this.#latest;
    // Another call may look meanwhile, and tells it no second time.
    const turned = this.#turned;
    this.#turned = null;
    try {
      const audit = turned === null ? [] : await entries(turned);
      await commit(this.#store, [{ table: 'settings', id: 'seenTime', rev: null, value: { at } }], audit);
    } catch (error) {
      this.#turned ??= turned;
      throw error;
    }
    this.#kept = at;
  }

  #look(now: string): void {
    const before = this.#looked;
    if (before === null) return;
    this.#looked = { at: now, seq: null };
    if (Date.parse(now) >= Date.parse(before.at) - TURNED_MS) return;
    this.#turned ??= { ahead: before.at, back: now, seq: before.seq ?? this.#store.trail.head.seq };
  }

  /** Two officers confirmed that the machine's clock is right: what was seen later was not. */
  confirmed(now: string): void {
    this.#latest = now;
    this.#kept = now;
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
    this.#kept = kept?.value.at ?? '';
    this.#latest = laterOf(laterOf(this.#kept, entry?.at ?? ''), this.#latest);
    this.#looked = (await latestOfTrail(this.#store).catch(() => null)) ?? { at: this.#clock(), seq: null };
  }
}
