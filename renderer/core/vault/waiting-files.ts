/** Files that arrive while the keys are away: sealed to the unit, so that nobody reads them before somebody signs in. */
import type { Dexie, Table } from 'dexie';
import type { OpenVault } from './open-vault.ts';
import { sealTo } from './seal-box.ts';
import type { VaultHeader } from './vault-records.ts';

export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a file that was given: it may go · it stays and comes again · it stays, and so do all behind it. */
export type Taken = 'taken' | 'kept' | 'stop';

/** A file that does not open: its bytes were changed on the disk, or it was sealed to somebody else. Its name is sealed as well. */
export interface DamagedFile {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
  /** Of the sealed bytes. */
  readonly size: number;
}

export interface Taker {
  take(file: WaitingFile): Promise<Taken>;
  /** Told of one that does not open, when it is found for the first time. */
  setAside(file: DamagedFile): Promise<void>;
}

interface WaitingRecord {
  /** A number in the order of arrival, and something that no other file has. */
  readonly id: string;
  readonly receivedAt: string;
  readonly box: Uint8Array<ArrayBuffer>;
  /** It did not open when it was looked at, and that was told. */
  readonly damaged?: true;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
/** Digits of a number in an id: as texts, they follow each other as the numbers do. */
const DIGITS = 12;

export class WaitingFiles {
  readonly #db: Dexie;
  readonly #tools: { now(): string; newId(): string };
  /** The last one given; null until somebody asks. */
  #number: number | null = null;
  /** Those that did not open when they were looked at last, by id. */
  readonly #damaged = new Map<string, DamagedFile>();

  constructor(db: Dexie, tools: { now(): string; newId(): string }) {
    this.#db = db;
    this.#tools = tools;
  }

  /** How many are still to be taken. */
  async count(): Promise<number> {
    return Math.max(0, (await this.#table.count()) - this.#damaged.size);
  }

  /** Those that do not open, the first one first. */
  get damaged(): readonly DamagedFile[] {
    return [...this.#damaged.values()];
  }

  /** All of them or none; on disk when it is done. */
  async put({ vaultId, publicKey }: VaultHeader, files: readonly WaitingFile[]): Promise<void> {
    const receivedAt = this.#tools.now();
    const records: WaitingRecord[] = [];
    for (const file of files) {
      const id = `${String(await this.#nextNumber()).padStart(DIGITS, '0')}.${this.#tools.newId()}`;
      records.push({ id, receivedAt, box: await sealTo(publicKey, packFile(file), boxName(vaultId, id)) });
    }
    await this.#table.bulkAdd(records);
  }

  /**
   * Gives each file in the order in which they came, also those that come meanwhile; one at a time is read from the disk. One that does not open holds nobody up: it stays, so
   * that it can be looked into. Throws `VaultClosedError` when the keys go.
   */
  async takeAll(vault: OpenVault, taker: Taker): Promise<void> {
    let record = await this.#table.orderBy(':id').first();
    for (; record !== undefined; record = await this.#table.where(':id').above(record.id).first()) {
      const { id, box } = record;
      const bytes = await vault.takeFromBox(box, boxName(vault.header.vaultId, id));
      if (bytes === null) {
        await this.#setAside(record, taker);
        continue;
      }
      this.#damaged.delete(id);
      const taken = await taker.take(unpackFile(bytes));
      if (taken === 'stop') return;
      if (taken === 'taken') await this.#table.delete(id);
    }
  }

  /** Those that do not open go; for two officers, who have looked into it. */
  async removeDamaged(): Promise<void> {
    await this.#table.bulkDelete([...this.#damaged.keys()]);
    this.#damaged.clear();
  }

  async #setAside({ id, receivedAt, box, damaged }: WaitingRecord, taker: Taker): Promise<void> {
    const file = { id, receivedAt, size: box.length };
    this.#damaged.set(id, file);
    if (damaged) return;
    await taker.setAside(file);
    await this.#table.update(id, { damaged: true });
  }

  async #nextNumber(): Promise<number> {
    this.#number ??= Number.parseInt((await this.#table.toCollection().primaryKeys()).at(-1) ?? '', 10) || 0;
    this.#number++;
    return this.#number;
  }

  get #table(): Table<WaitingRecord, string> {
    return this.#db.table<WaitingRecord, string>('waiting');
  }
}

function boxName(vaultId: string, id: string): string {
  return `${vaultId}/waiting/${id}`;
}

/** Length of the name (4 bytes, little-endian), the name, the bytes. */
function packFile({ name, bytes }: WaitingFile): Uint8Array<ArrayBuffer> {
  const text = ENCODER.encode(name);
  const packed = new Uint8Array(4 + text.length + bytes.length);
  new DataView(packed.buffer).setUint32(0, text.length, true);
  packed.set(text, 4);
  packed.set(bytes, 4 + text.length);
  return packed;
}

function unpackFile(packed: Uint8Array<ArrayBuffer>): WaitingFile {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  return { name: DECODER.decode(packed.subarray(4, 4 + length)), bytes: packed.slice(4 + length) };
}
