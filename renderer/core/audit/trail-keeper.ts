/** Keeps the trail of an open store: compares its end with its anchor before anything is added, records views in the background, and writes the anchor when the store is closed. */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { CHAIN_START } from '../../../shared/audit/chain.ts';
import { lastEntry } from '../store/append-audit.ts';
import type { Store } from '../store/open-store.ts';
import { Anchoring } from './anchoring.ts';
import { systemEntry } from './entries.ts';
import type { TrailAnchor, TrailFinding } from './trail-anchor.ts';
import { ViewLog, type ViewPeriod } from './view-log.ts';

export interface TrailKeeperOptions {
  readonly store: Store;
  /** Where the end is kept outside the store; null: nowhere. */
  readonly anchor: TrailAnchor | null;
  clock(): string;
  /** Writes entries. */
  write(entries: readonly AuditEntry[]): Promise<void>;
  /** Called when a difference is found, and when the anchor was read after it could not be. */
  onAlarm(): void;
}

export class TrailKeeper {
  readonly #options: TrailKeeperOptions;
  readonly #views = new ViewLog();
  /** Entries about views that are still to be written. */
  #unwritten: AuditEntry[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** Resolves when the end was compared with the anchor and a finding is recorded. Never rejects. */
  readonly begun: Promise<void>;

  constructor(options: TrailKeeperOptions) {
    this.#options = options;
    const compared = this.#compare();
    options.store.trail.compared = compared.catch(() => undefined);
    this.begun = compared.then((found) => this.#record(found)).catch(() => undefined);
  }

  /** Records a view in the background. */
  look(entry: AuditEntry, period: ViewPeriod): void {
    const counts = this.#views.ended(entry.at);
    const own = this.#views.look(entry, period);
    this.#add(own === null ? counts : [...counts, own]);
  }

  /** Resolves when views may go on: entries that could not be written are tried again first. If that fails again, no view is answered. Throws what the store reports. */
  async ready(): Promise<void> {
    await this.begun;
    if (this.#unwritten.length > 0) await this.#flush();
  }

  /** Resolves when every view so far is written, or could not be. */
  async settled(): Promise<void> {
    await this.begun;
    await this.#writing;
  }

  /** Writes the remaining counts, and the anchor. */
  async close(): Promise<void> {
    this.#add(this.#views.ended(null));
    await this.settled();
    const { store, anchor } = this.#options;
    if (anchor === null) return;
    store.cache(Anchoring).end();
    await anchor.flush();
  }

  #add(entries: readonly AuditEntry[]): void {
    if (entries.length === 0) return;
    this.#unwritten.push(...entries);
    // `ready` reports the failure to the next view.
    this.#writing = this.#writing.then(() => this.#flush()).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    await this.begun;
    const entries = this.#unwritten;
    if (entries.length === 0) return;
    this.#unwritten = [];
    try {
      await this.#options.write(entries);
    } catch (error) {
      this.#unwritten = [...entries, ...this.#unwritten];
      throw error;
    }
  }

  async #compare(): Promise<TrailFinding | null> {
    const { store, anchor, onAlarm } = this.#options;
    const later = (found: TrailFinding | null) =>
      void this.#record(found)
        .catch(() => undefined)
        .then(onAlarm);
    if (anchor !== null) return store.cache(Anchoring).begin(anchor, later);
    store.trail.found((await lastEntry(store)) ?? CHAIN_START);
    return null;
  }

  async #record(found: TrailFinding | null): Promise<void> {
    if (found === null) return;
    const { code, seq, last } = found;
    await this.#options.write([systemEntry(this.#options.clock(), 'audit.alarm', null, { code, seq, last })]);
    this.#options.onAlarm();
  }
}
