/**
 * Keeps the world in force: as shipped, with what officers edited of its reference data and the rules of the hour. It is read from the store when it is first
 * needed, and again when something of it was written or a rule version's time has come.
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
  /** Told when other rules have come into force since the world was first read. */
  onOtherRules(): void;
}

/** What decides about the rules in force: the world is another one when something is written there. */
const RULE_TABLES: ReadonlySet<TableName> = new Set(['ruleVersions', 'ruleActs']);

export class WorldKeeper {
  readonly #options: WorldKeeperOptions;
  /** Scheduled rules come into force also when nobody asks for anything. */
  readonly #timer: Timer;
  readonly #endListening: () => void;
  #known: World;
  #current: Promise<World> | null = null;
  #loads = 0;
  /** The time whose rules are being read: whoever asks meanwhile waits for that, instead of having everything read once more. */
  #readingFor: string | null = null;

  constructor(options: WorldKeeperOptions) {
    this.#options = options;
    this.#known = options.shipped;
    this.#timer = new Timer(options.timer, () => this.#readAhead());
    this.#endListening = options.store.onCommitted((writes) => this.#committed(writes));
  }

  /** As it was read last; as shipped before. */
  get known(): World {
    return this.#known;
  }

  /** As it is. Throws what the store reports. */
  async now(): Promise<World> {
    const world = await this.#read();
    // Its time came while it was read.
    return this.#dueSince() === null ? world : this.#read();
  }

  /** As it is, read again. */
  reload(): Promise<World> {
    this.#current = null;
    return this.now();
  }

  /** Waits for no time and no write any more. */
  end(): void {
    this.#timer.set(null);
    this.#endListening();
  }

  /** Where rules follow from what was written, they are read again. */
  #committed(writes: readonly Write[]): void {
    if (!writes.some(({ table }) => RULE_TABLES.has(table))) return;
    this.#current = null;
    this.#readAhead();
  }

  /** Nobody waits for it; where it fails, whoever asks next is told. */
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
    // A failure is no answer to keep.
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
    // Something was written while this was read, and is being read.
    if (load !== this.#loads) return world;
    const before = this.#known;
    this.#known = world;
    this.#readingFor = null;
    this.#timer.set(rules.due);
    // The first time, whoever opened the store has its flights screened.
    if (load > 1 && !areRulesAlike(before, world)) onOtherRules();
    return world;
  }
}
