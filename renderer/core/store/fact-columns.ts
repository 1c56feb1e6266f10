/**
 * Columns of fact blocks, kept open in memory: whoever writes a rule sees after every key whom it would hit, and to open the blocks each time would
 * take seconds. Only the facts that were asked for are kept, and no more than a bounded amount. One worker owns the store,
 * which tells what was written.
 */
import { decodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Store } from './open-store.ts';
import { openBytes } from './seal.ts';

/** Roughly what is kept, in bytes. */
const MOST_BYTES = 96_000_000;
/** Roughly what a text, a set and a block take beside what is in them. */
const TEXT_BYTES = 24;
const SET_BYTES = 40;
const BLOCK_BYTES = 400;

interface Kept {
  readonly block: FactBlock;
  /** All facts that were asked for, those without a column among them. */
  readonly facts: ReadonlySet<string>;
  readonly bytes: number;
  /** The latest round in which it was asked for. */
  round: number;
}

export class FactColumns {
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

  /** Begins to look at all flights anew: what nobody asks for from here on makes room first. */
  begin(): void {
    this.#round++;
  }

  /** What is kept, roughly, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The block of a flight with (at least) the columns of the wanted facts, if it is at hand. */
  known(id: FlightId, wanted: ReadonlySet<string>): FactBlock | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined) return undefined;
    for (const fact of wanted) if (!kept.facts.has(fact)) return undefined;
    kept.round = this.#round;
    return kept.block;
  }

  /** Opens the blocks of these flights with the columns of the wanted facts; those that are not there are left out. Throws what the store reports. */
  async read(ids: readonly FlightId[], wanted: ReadonlySet<string>): Promise<ReadonlyMap<FlightId, FactBlock>> {
    const changes = this.#changes;
    const records = await this.#store.table('factBlocks').bulkGet([...ids]);
    const blocks = new Map<FlightId, FactBlock>();
    for (const record of records) {
      if (record === undefined) continue;
      const { id } = record;
      // What was asked for before is opened again with it: it may be asked for again, and parts of two readings may not belong together.
      const facts = new Set([...(this.#kept.get(id)?.facts ?? []), ...wanted]);
      const block = decodeFactBlock(await openBytes(this.#store, 'factBlocks', record), facts);
      blocks.set(id, block);
      // Written while it was read: what was read may be what it was before.
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
