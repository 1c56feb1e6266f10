/**
 * Whether the readable header is this unit's. Files that arrive while the vault is locked are sealed to its public key, so whoever puts a key of their own there could read
 * them. Once the vault is open, the public key follows from the private one, which is sealed. While it is locked, only a secret of this computer can tell: it
 * authenticates the header.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { vaultMark } from '../store/record-mark.ts';
import { makeBoxKeys, publicKeyOf } from './seal-box.ts';
import type { OfficerAccess, VaultHeader } from './vault-records.ts';
import { deriveKey, hkdf, unwrapKey, wrapKey } from './wrap.ts';

/** The private key of a header's box; null when the vault key does not open it. */
export async function boxKeyOf(
  { vaultId, privateKey }: Pick<VaultHeader, 'vaultId' | 'privateKey'>,
  key: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return unwrapKey(privateKey, await deriveKey(key, 'waiting'), boxName(vaultId));
}

/** Public and private key of a new box, for the header of a vault. */
export async function freshBox(
  vaultId: string,
  key: Uint8Array,
): Promise<Pick<VaultHeader, 'publicKey' | 'privateKey'>> {
  const { publicKey, privateKey } = await makeBoxKeys();
  return { publicKey, privateKey: await wrapKey(privateKey, await deriveKey(key, 'waiting'), boxName(vaultId)) };
}

/** The header with the public key that belongs to its private key; the same object where it has it. A private key that does not open is replaced: nothing sealed to it opens. */
export async function withOwnBox(header: VaultHeader, key: Uint8Array): Promise<VaultHeader> {
  const privateKey = await boxKeyOf(header, key);
  if (privateKey === null) return { ...header, ...(await freshBox(header.vaultId, key)) };
  const publicKey = await publicKeyOf(privateKey);
  return isSame(publicKey, header.publicKey) ? header : { ...header, publicKey };
}

/** The header as it is written: authenticated by the computer's secret, or not at all where there is none. */
export async function withMac(header: VaultHeader, deviceSecret: Uint8Array | null): Promise<VaultHeader> {
  const { mac: _, ...rest } = header;
  return deviceSecret === null ? rest : { ...rest, mac: await macOf(rest, deviceSecret) };
}

/** Was exactly this header written on this computer? */
export async function hasOwnMac(header: VaultHeader, deviceSecret: Uint8Array): Promise<boolean> {
  const { mac, ...rest } = header;
  return mac !== undefined && isSame(mac, await macOf(rest, deviceSecret));
}

/**
 * May files be sealed to a header that was read from the disk, while the vault is locked? Where this computer has a secret, the header must be authenticated by it; where the
 * secret is out of reach, nothing is sealed. Without any secret, the header is taken as it is.
 */
export async function maySealTo(
  header: VaultHeader,
  accesses: readonly OfficerAccess[],
  deviceSecret: Uint8Array | null,
): Promise<boolean> {
  if (deviceSecret !== null) return hasOwnMac(header, deviceSecret);
  return header.mac === undefined && !accesses.some(({ device }) => device);
}

async function macOf(header: Omit<VaultHeader, 'mac'>, deviceSecret: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const key = await hkdf(deviceSecret, 'airside/header/v1');
  return new Uint8Array(hmac(sha256, key, new TextEncoder().encode(vaultMark(header))));
}

function boxName(vaultId: string): string {
  return `${vaultId}/box`;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
