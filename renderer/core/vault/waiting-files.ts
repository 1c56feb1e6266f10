/** Files that arrive while the vault is locked: sealed to the unit, so that they cannot be read before an officer signs in. */
import type { Dexie, Table } from 'dexie';
import type { OpenVault } from './open-vault.ts';
import { sealTo } from './seal-box.ts';
import type { VaultHeader } from './vault-records.ts';

export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a file: `taken`: it is removed · `kept`: it stays and is offered again · `stop`: it and all later ones stay. */
export type Taken = 'taken' | 'kept' | 'stop';

/** A file that does not open: its bytes were changed on the disk, or it was sealed to another vault. Its name is sealed as well. */
export interface DamagedFile {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
  /** Of the sealed bytes. */
  readonly size: number;
}

export interface Taker {
  take(file: WaitingFile): Promise<Taken>;
  /** Called for a file that does not open, when that is found for the first time. */
  reportDamaged(file: DamagedFile): Promise<void>;
}

interface WaitingRecord {
  /** A number in the order of arrival, and a random part. */
  readonly id: string;
  readonly receivedAt: string;
  readonly box: Uint8Array<ArrayBuffer>;
  /** It did not open when it was last checked, which was reported. */
  readonly damaged?: true;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
/** Digits of a number in an id, so that texts sort like numbers. */
const DIGITS = 12;

export class WaitingFiles {
  readonly #db: Dexie;
  readonly #tools: { now(): string; newId(): string };
  /** The last number used; null before the first. */
  #number: number | null = null;
  /** Files that did not open when last checked, by id. */
  readonly #damaged = new Map<string, DamagedFile>();

  constructor(db: Dexie, tools: { now(): string; newId(): string }) {
    this.#db = db;
    this.#tools = tools;
  }

  /** Number of files still to be taken. */
  async count(): Promise<number> {
    return Math.max(0, (await this.#table.count()) - this.#damaged.size);
  }

  /** Files that do not open, in order of arrival. */
  get damaged(): readonly DamagedFile[] {
    return [...this.#damaged.values()];
  }

  /** Stores all of them or none; they are on disk when it resolves. */
  async put({ vaultId, publicKey }: VaultHeader, files: readonly WaitingFile[]): Promise<void> {
    const receivedAt = this.#tools.now();
    const records: WaitingRecord[] = [];
    for (const file of files) {
      const id = `${String(await this.#nextNumber()).padStart(DIGITS, '0')}.${this.#tools.newId()}`;
      records.push({ id, receivedAt, box: await sealTo(publicKey, packFile(file), boxName(vaultId, id)) });
    }
    // In a transaction of its own, since one that fails would otherwise leave the others.
    await this.#db.transaction('rw', this.#table, () => this.#table.bulkAdd(records));
  }

  /**
   * Gives each file to the taker in the order of arrival, including files that arrive meanwhile; one at a time is read from the disk. One that does not open is skipped and
   * kept for officers to look into. Throws `VaultClosedError` when the vault is locked.
   */
  async takeAll(vault: OpenVault, taker: Taker): Promise<void> {
    let record = await this.#table.orderBy(':id').first();
    for (; record !== undefined; record = await this.#table.where(':id').above(record.id).first()) {
      const { id, box } = record;
      const bytes = await vault.takeFromBox(box, boxName(vault.header.vaultId, id));
      if (bytes === null) {
        await this.#reportDamaged(record, taker);
        continue;
      }
      this.#damaged.delete(id);
      const taken = await taker.take(unpackFile(bytes));
      if (taken === 'stop') return;
      if (taken === 'taken') await this.#table.delete(id);
    }
  }

  /** Removes the files that do not open; for two officers, who have looked into it. */
  async removeDamaged(): Promise<void> {
    await this.#table.bulkDelete([...this.#damaged.keys()]);
    this.#damaged.clear();
  }

  async #reportDamaged({ id, receivedAt, box, damaged }: WaitingRecord, taker: Taker): Promise<void> {
    const file = { id, receivedAt, size: box.length };
    this.#damaged.set(id, file);
    if (damaged) return;
    await taker.reportDamaged(file);
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
