/**
 * Columns of fact blocks, kept open in memory. While an officer writes a rule, the screen shows after every key whom it would hit, and opening the blocks each time would
 * take seconds. Only facts that were asked for are kept, up to a bounded size. One worker owns the store, which says what was written.
 */
import { decodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Store } from './open-store.ts';
import { openBytes } from './seal.ts';

/** How much is kept, roughly, in bytes. */
const MOST_BYTES = 96_000_000;
/** Roughly the overhead of a text, a set and a block, in bytes. */
const TEXT_BYTES = 24;
const SET_BYTES = 40;
const BLOCK_BYTES = 400;

interface Kept {
  readonly block: FactBlock;
  /** All facts that were asked for, including those without a column. */
  readonly facts: ReadonlySet<string>;
  readonly bytes: number;
  /** The latest round in which it was asked for. */
  round: number;
}

export class FactColumns {
  static readonly whole = 'It gives facts of travellers, which every agency may see, and reads no screening.';
  readonly #kept = new Map<FlightId, Kept>();
  #bytes = 0;
  #round = 0;
  #changes = 0;
  readonly #store: Store;
  readonly #most: number;

  constructor(store: Store, most: number = MOST_BYTES) {
    this.#store = store;
    this.#most = most;
    store.onCommitted((writes) => {
      for (const { table, id } of writes) if (table === 'factBlocks') this.#changed(id);
    });
  }

  /** Begins a new round over all flights: blocks that are not asked for from here on are dropped first. */
  begin(): void {
    this.#round++;
  }

  /** What is kept, roughly, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The block of a flight with at least the columns of the wanted facts, if it is in memory. */
  known(id: FlightId, wanted: ReadonlySet<string>): FactBlock | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined) return undefined;
    for (const fact of wanted) if (!kept.facts.has(fact)) return undefined;
    kept.round = this.#round;
    return kept.block;
  }

  /** Opens the blocks of these flights with the columns of the wanted facts; flights without a block are left out. Throws what the store reports. */
  async read(ids: readonly FlightId[], wanted: ReadonlySet<string>): Promise<ReadonlyMap<FlightId, FactBlock>> {
    const changes = this.#changes;
    const records = await this.#store.table('factBlocks').bulkGet([...ids]);
    const blocks = new Map<FlightId, FactBlock>();
    for (const record of records) {
      if (record === undefined) continue;
      const { id } = record;
      // Facts that were asked for before are read again with the new ones, since columns of two reads may not belong together.
      const facts = new Set([...(this.#kept.get(id)?.facts ?? []), ...wanted]);
      const block = decodeFactBlock(await openBytes(this.#store, 'factBlocks', record), facts);
      blocks.set(id, block);
      // If it was written during the read, what was read may be old.
      if (changes === this.#changes) this.#keep(id, block, facts);
    }
    return blocks;
  }

  #changed(id: FlightId): void {
    this.#changes++;
    this.#forget(id);
  }

  #keep(id: FlightId, block: FactBlock, facts: ReadonlySet<string>): void {
    this.#forget(id);
    const bytes = bytesOf(block);
    if (this.#bytes + bytes > this.#most) this.#makeRoom();
    if (this.#bytes + bytes > this.#most) return;
    this.#kept.set(id, { block, facts, bytes, round: this.#round });
    this.#bytes += bytes;
  }

  #makeRoom(): void {
    for (const [id, { round }] of this.#kept) if (round < this.#round) this.#forget(id);
  }

  #forget(id: FlightId): void {
    this.#bytes -= this.#kept.get(id)?.bytes ?? 0;
    this.#kept.delete(id);
  }
}

function bytesOf({ size, columns, texts, sets }: FactBlock): number {
  let bytes = BLOCK_BYTES + 5 * size * columns.length + SET_BYTES * sets.length;
  for (const text of texts) bytes += TEXT_BYTES + text.length;
  return bytes;
}
