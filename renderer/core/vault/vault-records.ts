/**
 * What lies readable in the store before anybody signs in: how passphrases are derived, and keys wrapped by them. Without a passphrase it is worth
 * nothing; it names officers by their ids only.
 */
import type { Dexie } from 'dexie';
import type { Tries } from '../../../shared/access/back-off.ts';
import type { RetentionPeriods } from '../../../shared/retention/periods.ts';
import type { Account } from '../store/tables/accounts.ts';
import type { KdfParameters } from './kdf.ts';
import type { Wrapped } from './wrap.ts';

export interface VaultHeader {
  readonly id: 'header';
  /** Form of the header; a later one is refused, untouched. */
  readonly v: 1;
  /** 16 random bytes in hexadecimal digits: what every wrapped key is bound to. */
  readonly vaultId: string;
  readonly createdAt: string;
  /** The unit is set up; before that only practice opens. */
  readonly commissioned: boolean;
  /** The ring, under the vault key. */
  readonly ring: Wrapped;
  /** Whoever holds it can put something into the box, and only the vault takes it out. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: Wrapped;
  /** The vault key under the recovery code; null before the unit is set up. */
  readonly recovery: Wrapped | null;
  /** What is still to be written into the store that the vault was made for, under the vault key. */
  readonly beginning: Wrapped | null;
}

/** What an officer's passphrase opens. */
export interface OfficerAccess extends Tries {
  /** `officer/LFW-02`. */
  readonly id: string;
  readonly v: 1;
  readonly officer: string;
  readonly kdf: KdfParameters;
  /** The vault key. */
  readonly wrapped: Wrapped;
  /** A secret of this computer is needed besides the passphrase. */
  readonly device: boolean;
}

/** What a new vault writes first into its store. */
export interface Beginning {
  readonly accounts: readonly (Account & { readonly id: string })[];
  readonly airports: readonly string[];
  readonly periods: RetentionPeriods | null;
}

const HEADER = 'header';
const OFFICER = 'officer/';
export const HEADER_FORM = 1;

/** A vault of a later release: nothing of it is touched. */
export class NewerVaultError extends Error {
  override readonly name = 'NewerVaultError';
}

/** The header; null where there is no vault. Throws `NewerVaultError`. */
export async function readHeader(db: Dexie): Promise<VaultHeader | null> {
  const header = (await db.table('vault').get(HEADER)) as VaultHeader | undefined;
  if (header === undefined) return null;
  if (header.v !== HEADER_FORM) throw new NewerVaultError('newer-vault');
  return header;
}

/** Everybody's access, in order of their ids. */
export async function readAccesses(db: Dexie): Promise<readonly OfficerAccess[]> {
  const found = await db.table('vault').where(':id').startsWith(OFFICER).toArray();
  return found as readonly OfficerAccess[];
}

/** One officer's access; undefined where there is none. */
export async function readAccess(db: Dexie, officer: string): Promise<OfficerAccess | undefined> {
  return (await db.table('vault').get(accessId(officer))) as OfficerAccess | undefined;
}

export function accessId(officer: string): string {
  return OFFICER + officer;
}

/** Writes an officer's tries and nothing else: a passphrase that was changed meanwhile stays changed. */
export async function putTries(db: Dexie, officer: string, tries: Tries): Promise<void> {
  await db.table('vault').update(accessId(officer), { ...tries });
}

/** Writes records of the vault together. */
export async function putRecords(db: Dexie, records: readonly (VaultHeader | OfficerAccess)[]): Promise<void> {
  await db.transaction('rw', 'vault', () => db.table('vault').bulkPut([...records]));
}
