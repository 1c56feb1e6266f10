/**
 * Keeps the world in force: the shipped one with officers' edits of reference data and the rules now in force. It is read from the store when first needed, and again when
 * a part of it was written or a rule version's time has come.
 */

import { readRulesInForce } from './rules/rules-in-force.ts';
import { Timer, type TimerClock } from './rules/timer.ts';
import type { Write } from './store/commit.ts';
import type { Store } from './store/open-store.ts';
import { readAll } from './store/read.ts';
import type { TableName } from './store/tables.ts';
import { areRulesAlike, type World, worldWith } from './world.ts';
import { readWorldTerms } from './world-terms.ts';

export interface WorldKeeperOptions {
  readonly store: Store;
  readonly shipped: World;
  /** The time now, ISO 8601 UTC. */
  clock(): string;
  readonly timer: TimerClock;
  /** Called when other rules have come into force since the world was first read. */
  onOtherRules(): void;
}

/** Tables that decide which rules and lists are in force: after a write to them the world changes. */
const RULE_TABLES: ReadonlySet<TableName> = new Set(['ruleVersions', 'ruleActs', 'lists', 'listVersions', 'lookouts']);

export class WorldKeeper {
  readonly #options: WorldKeeperOptions;
  /** Puts scheduled rules into force at their time, without a call. */
  readonly #timer: Timer;
  readonly #endListening: () => void;
  #known: World;
  #current: Promise<World> | null = null;
  #loads = 0;
  /** The time for which rules are being read: calls that ask meanwhile wait for that read. */
  #readingFor: string | null = null;

  constructor(options: WorldKeeperOptions) {
    this.#options = options;
    this.#known = options.shipped;
    this.#timer = new Timer(options.timer, () => this.#readAhead());
    this.#endListening = options.store.onCommitted((writes) => this.#committed(writes));
  }

  /** The world as last read; before that, as shipped. */
  get known(): World {
    return this.#known;
  }

  /** The world now. Throws what the store reports. */
  async now(): Promise<World> {
    const world = await this.#read();
    // A version's time came during the read.
    return this.#dueSince() === null ? world : this.#read();
  }

  /** Reads the world again. */
  reload(): Promise<World> {
    this.#current = null;
    return this.now();
  }

  /** Stops the timer and the listener. */
  end(): void {
    this.#timer.set(null);
    this.#endListening();
  }

  /** After a write that decides about rules, they are read again. */
  #committed(writes: readonly Write[]): void {
    if (!writes.some(({ table }) => RULE_TABLES.has(table))) return;
    this.#current = null;
    this.#readAhead();
  }

  /** In the background; a failure is reported to the next call. */
  #readAhead(): void {
    void this.now().catch(() => undefined);
  }

  /** The time that has come since the rules were read; null: none. */
  #dueSince(): string | null {
    const { due } = this.#known.rules;
    return due !== null && due <= this.#options.clock() ? due : null;
  }

  #read(): Promise<World> {
    const due = this.#dueSince();
    if (due !== null && due !== this.#readingFor) {
      this.#readingFor = due;
      this.#current = null;
    }
    this.#current ??= this.#load();
    // A failed read is not kept.
    this.#current.catch(() => {
      this.#current = null;
      this.#readingFor = null;
    });
    return this.#current;
  }

  async #load(): Promise<World> {
    const { store, shipped, clock, onOtherRules } = this.#options;
    const load = ++this.#loads;
    const [edits, terms, rules] = await Promise.all([
      readAll(store, 'referenceEdits'),
      readWorldTerms(store),
      readRulesInForce(store, this.#known.rules.archive, clock()),
    ]);
    const world = worldWith(
      shipped,
      edits.map(({ value }) => value),
      terms,
      rules,
    );
    // Something was written during this read, and is being read.
    if (load !== this.#loads) return world;
    const before = this.#known;
    this.#known = world;
    this.#readingFor = null;
    this.#timer.set(rules.due);
    // On the first read, the caller that opened the store has its flights screened.
    if (load > 1 && !areRulesAlike(before, world)) onOtherRules();
    return world;
  }
}
