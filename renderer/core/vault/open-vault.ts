/** An open vault, with its key: it gives access to officers and keeps the ring. Changes of the ring are written one after the other, each before it counts. */
import type { Dexie } from 'dexie';
import { boxKeyOf, hasOwnMac, withMac, withOwnBox } from './header-proof.ts';
import { freshParameters, type Kdf } from './kdf.ts';
import {
  addKey,
  type DataKey,
  decodeRing,
  destroyKey,
  encodeRing,
  type FoundKey,
  type KeyPlace,
  type KeyRing,
  keyById,
  maskKey,
  overwriteGone,
  sealingKey,
} from './key-ring.ts';
import { freshRecoveryCode, printHalf, recoveryKek, recoveryName, splitCode } from './recovery-code.ts';
import { openBox } from './seal-box.ts';
import { accessId, type FirstRecords, type OfficerAccess, putRecords, type VaultHeader } from './vault-records.ts';
import { deriveKey, freshKey, kekOf, unwrapKey, wrapKey } from './wrap.ts';

export interface VaultTools {
  readonly kdf: Kdf;
  /** A secret that only this computer has, 32 bytes; null where there is none. */
  readonly deviceSecret: Uint8Array | null;
  now(): string;
}

/** The vault was closed and its keys are gone. */
export class VaultClosedError extends Error {}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

export class OpenVault {
  readonly #db: Dexie;
  readonly #tools: VaultTools;
  readonly #key: Uint8Array;
  #header: VaultHeader;
  #ring: KeyRing;
  /** How to write the header: directly, until there is a ledger that lists it. */
  #write: (header: VaultHeader) => Promise<void> = (header) => putRecords(this.#db, [header]);
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** The header on the disk had another public key than its private one says: somebody else could have opened what was sealed to it. */
  readonly boxReplaced: boolean;

  private constructor(
    db: Dexie,
    tools: VaultTools,
    key: Uint8Array,
    { header, boxReplaced }: { readonly header: VaultHeader; readonly boxReplaced: boolean },
    ring: KeyRing,
  ) {
    this.#db = db;
    this.#tools = tools;
    this.#key = key;
    this.#header = header;
    this.boxReplaced = boxReplaced;
    this.#ring = ring;
  }

  /** The vault of that header with its key; null when the ring does not open with it. Throws when the ring is of a later release. */
  static async open(db: Dexie, tools: VaultTools, key: Uint8Array, header: VaultHeader): Promise<OpenVault | null> {
    const bytes = await openRing(header, key);
    if (bytes === null) return null;
    const ring = decodeRing(bytes);
    if (!ring.ok) throw new Error(ring.failure.code);
    const own = await withOwnBox(header, key);
    return new OpenVault(db, tools, key, { header: own, boxReplaced: own !== header }, ring.value);
  }

  get header(): VaultHeader {
    return this.#header;
  }

  /** The vault key: 32 bytes, wiped when the vault is closed. */
  get key(): Uint8Array {
    return this.#key;
  }

  get ring(): KeyRing {
    return this.#ring;
  }

  sealingKey(place: KeyPlace): DataKey | null {
    this.#checkOpen();
    return sealingKey(this.#ring, place);
  }

  keyById(id: string): FoundKey {
    this.#checkOpen();
    return keyById(this.#ring, id);
  }

  /** A new key for a place; on disk before it is returned. */
  async makeKey(place: KeyPlace): Promise<DataKey> {
    let made: DataKey | null = null;
    await this.#change((ring) => {
      made = sealingKey(ring, place);
      if (made !== null) return ring;
      const { ring: changed, added } = addKey(ring, place, freshKey(), this.#tools.now());
      made = added;
      return changed;
    });
    if (made === null) throw new Error('no-key-made');
    return made;
  }

  /** From now on these keys open only for an approved purpose. */
  async maskKeys(ids: readonly string[]): Promise<void> {
    await this.#change((ring) => ids.reduce((each, id) => maskKey(each, id, this.#tools.now()), ring));
  }

  /** Destroys these keys: everything sealed with them is lost for good. */
  async destroyKeys(ids: readonly string[]): Promise<void> {
    await this.#change((ring) => ids.reduce((each, id) => destroyKey(each, id, this.#tools.now()), ring));
  }

  /** The access record for an officer's (new) passphrase, ready to be written together with the rest of the act. */
  async accessOf(officer: string, passphrase: string): Promise<OfficerAccess> {
    const kdf = freshParameters();
    const { deviceSecret } = this.#tools;
    const hash = await this.#tools.kdf(passphrase, kdf);
    const kek = await kekOf(hash, deviceSecret);
    hash.fill(0);
    this.#checkOpen();
    const wrapped = await wrapKey(this.#key, kek, accessName(this.#header.vaultId, officer));
    kek.fill(0);
    return {
      id: accessId(officer),
      v: 1,
      officer,
      kdf,
      wrapped,
      device: deviceSecret !== null,
      failures: 0,
      lastFailureAt: null,
    };
  }

  /** Opens a box; null when it was not sealed for this vault under that name. Throws `VaultClosedError`. */
  async takeFromBox(box: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    this.#checkOpen();
    const key = await boxKeyOf(this.#header, this.#key);
    // After closing, nothing opens, which does not mean that the box is damaged.
    this.#checkOpen();
    return key === null ? null : openBox(key, box, name);
  }

  /** What is still to be written into the vault's store; null: everything was written. */
  async firstRecords(): Promise<FirstRecords | null> {
    const { beginning, vaultId } = this.#header;
    if (beginning === null) return null;
    const bytes = await unwrapKey(beginning, await deriveKey(this.#key, 'accounts'), `${vaultId}/beginning`);
    if (bytes === null) throw new Error('first-records-unreadable');
    return JSON.parse(DECODER.decode(bytes)) as FirstRecords;
  }

  /** Marks everything as written. */
  clearFirstRecords(): Promise<void> {
    return this.#inTurn(async () => this.#put({ ...this.#header, beginning: null }));
  }

  /** Replaces the recovery code; the old one only opens backups made until now. Returns the two halves as they are printed; on disk before they are returned. */
  async renewRecovery(): Promise<readonly [string, string]> {
    const code = freshRecoveryCode();
    const [one, other] = splitCode(code);
    const kek = await recoveryKek(code);
    code.fill(0);
    await this.#inTurn(async () => {
      this.#checkOpen();
      const recovery = await wrapKey(this.#key, kek, recoveryName(this.#header.vaultId));
      kek.fill(0);
      await this.#put({ ...this.#header, recovery });
    });
    return [printHalf(one), printHalf(other)];
  }

  /** A header of this vault as this computer writes it: with its own public key, and authenticated. */
  async proven(header: VaultHeader): Promise<VaultHeader> {
    return withMac(await withOwnBox(header, this.#key), this.#tools.deviceSecret);
  }

  /** Writes the header where the one on the disk is not as this computer writes it. */
  async writeProof(): Promise<void> {
    const { deviceSecret } = this.#tools;
    const isProven = deviceSecret === null || (await hasOwnMac(this.#header, deviceSecret));
    if (this.boxReplaced || !isProven) await this.#inTurn(() => this.#put(this.#header));
  }

  /** From now on the header is written by `write`, so that an older header put in its place is found. */
  writeBy(write: (header: VaultHeader) => Promise<void>): void {
    this.#write = write;
  }

  /** Overwrites the keys, also for code that still holds them. Later requests for keys are refused, so that nothing is sealed with overwritten bytes. */
  close(): void {
    this.#closed = true;
    this.#key.fill(0);
    for (const { key } of this.#ring.values()) key?.fill(0);
  }

  #change(change: (ring: KeyRing) => KeyRing): Promise<void> {
    return this.#inTurn(async () => {
      this.#checkOpen();
      const ring = change(this.#ring);
      if (ring === this.#ring) return;
      await this.#put({ ...this.#header, ring: await sealRing(ring, this.#key, this.#header.vaultId) });
      // Only now: if the write fails, the keys are still those on the disk, and are needed.
      overwriteGone(this.#ring, ring);
      this.#ring = ring;
      if (this.#closed) this.close();
    });
  }

  #checkOpen(): void {
    if (this.#closed) throw new VaultClosedError('vault-closed');
  }

  async #put(header: VaultHeader): Promise<void> {
    const proven = await withMac(header, this.#tools.deviceSecret);
    await this.#write(proven);
    this.#header = proven;
  }

  /** Changes the header one change after the other, so that none overwrites another. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** The ring under the vault key. */
export async function sealRing(ring: KeyRing, key: Uint8Array, vaultId: string): Promise<VaultHeader['ring']> {
  return wrapKey(encodeRing(ring), await deriveKey(key, 'ring'), ringName(vaultId));
}

/** The bytes of a header's ring; null when the key does not open it. */
export async function openRing(
  { ring, vaultId }: Pick<VaultHeader, 'ring' | 'vaultId'>,
  key: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return unwrapKey(ring, await deriveKey(key, 'ring'), ringName(vaultId));
}

/** The records to be written first, sealed under the vault key. */
export async function sealFirstRecords(records: FirstRecords, key: Uint8Array, vaultId: string) {
  return wrapKey(ENCODER.encode(JSON.stringify(records)), await deriveKey(key, 'accounts'), `${vaultId}/beginning`);
}

/** The name that an officer's wrapped key is bound to. */
export function accessName(vaultId: string, officer: string): string {
  return `${vaultId}/officer/${officer}`;
}

function ringName(vaultId: string): string {
  return `${vaultId}/ring`;
}
