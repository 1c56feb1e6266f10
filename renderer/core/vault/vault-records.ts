/** The vault's readable records: how passphrases are derived, and keys wrapped by them. They are useless without a passphrase, and name officers only by their ids. */
import type { Dexie } from 'dexie';
import type { Tries } from '../../../shared/access/back-off.ts';
import type { RetentionPeriods } from '../../../shared/retention/periods.ts';
import type { Account } from '../store/tables/accounts.ts';
import type { KdfParameters } from './kdf.ts';
import type { Wrapped } from './wrap.ts';

export interface VaultHeader {
  readonly id: 'header';
  /** Form of the header; a later one is refused and not changed. */
  readonly v: 1;
  /** 16 random bytes in hexadecimal digits; every wrapped key is bound to them. */
  readonly vaultId: string;
  readonly createdAt: string;
  /** The unit is set up; until then only practice opens. */
  readonly commissioned: boolean;
  /** The ring, under the vault key. */
  readonly ring: Wrapped;
  /** Seals boxes, which only the vault opens. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: Wrapped;
  /** Authenticates all other fields by this computer's secret (`header-proof.ts`); left out where there is no secret, and by earlier releases. */
  readonly mac?: Uint8Array<ArrayBuffer>;
  /** The vault key under the recovery code; null before the unit is set up. */
  readonly recovery: Wrapped | null;
  /** Records still to be written into the vault's store, under the vault key. */
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
  /** This computer's secret is needed besides the passphrase. */
  readonly device: boolean;
}

/** The records that a new vault writes first into its store. */
export interface FirstRecords {
  readonly accounts: readonly (Account & { readonly id: string })[];
  readonly airports: readonly string[];
  readonly periods: RetentionPeriods | null;
}

const HEADER = 'header';
const OFFICER = 'officer/';
export const HEADER_FORM = 1;

/** A later release wrote the vault: nothing of it is changed. */
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

/** All access records, in order of their ids. */
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

/** Writes only an officer's tries, so that a passphrase changed meanwhile is kept. */
export async function putTries(db: Dexie, officer: string, tries: Tries): Promise<void> {
  await db.table('vault').update(accessId(officer), { ...tries });
}

/** Writes records of the vault together. */
export async function putRecords(db: Dexie, records: readonly (VaultHeader | OfficerAccess)[]): Promise<void> {
  await db.transaction('rw', 'vault', () => db.table('vault').bulkPut([...records]));
}
