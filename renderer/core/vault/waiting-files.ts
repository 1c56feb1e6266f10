/** Files that arrive while the keys are away: sealed to the unit, so that nobody reads them before somebody signs in. */
import type { Dexie } from 'dexie';
import type { OpenVault } from './open-vault.ts';
import { sealTo } from './seal-box.ts';
import type { VaultHeader } from './vault-records.ts';

export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface WaitingRecord {
  readonly id: string;
  readonly receivedAt: string;
  readonly box: Uint8Array<ArrayBuffer>;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

export class WaitingFiles {
  readonly #db: Dexie;
  readonly #tools: { now(): string; newId(): string };

  constructor(db: Dexie, tools: { now(): string; newId(): string }) {
    this.#db = db;
    this.#tools = tools;
  }

  count(): Promise<number> {
    return this.#db.table('waiting').count();
  }

  /** All of them or none; on disk when it is done. */
  async put({ vaultId, publicKey }: VaultHeader, files: readonly WaitingFile[]): Promise<void> {
    const receivedAt = this.#tools.now();
    const records: WaitingRecord[] = [];
    for (const file of files) {
      const id = this.#tools.newId();
      records.push({ id, receivedAt, box: await sealTo(publicKey, packFile(file), boxName(vaultId, id)) });
    }
    await this.#db.table('waiting').bulkAdd(records);
  }

  /**
   * Gives each file in the order in which they came; `take` says whether it may go. One that does not open was not put there by us: it stays,
   * so that it can be looked into.
   */
  async takeAll(vault: OpenVault, take: (file: WaitingFile) => Promise<boolean>): Promise<void> {
    const table = this.#db.table<WaitingRecord, string>('waiting');
    const found = (await table.toArray()).sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
    for (const { id, box } of found) {
      const bytes = await vault.takeFromBox(box, boxName(vault.header.vaultId, id));
      if (bytes !== null && (await take(unpackFile(bytes)))) await table.delete(id);
    }
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
