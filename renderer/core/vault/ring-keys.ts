/** The keys of one store, from the ring of an open vault. Keys are imported once, not extractable; a new key is on disk before anything is sealed with it. */
import type { StoreName } from '../../../shared/host.ts';
import { type Keys, RetainedError, type SealingKey, TamperedError } from '../store/keys.ts';
import type { OpenVault } from './open-vault.ts';
import { aesKey, deriveKey, hkdf } from './wrap.ts';

/** Keys of `store`. `unmasks`: masked keys open too, for an approved purpose. */
export async function ringKeys(vault: OpenVault, store: StoreName, unmasks = false): Promise<Keys> {
  const imported = new Map<string, Promise<CryptoKey>>();
  const making = new Map<string, Promise<SealingKey>>();
  const keyOf = (id: string, bytes: Uint8Array): Promise<CryptoKey> => {
    const known = imported.get(id);
    if (known !== undefined) return known;
    const key = aesKey(bytes, 'encrypt', 'decrypt');
    imported.set(id, key);
    return key;
  };
  const root = await deriveKey(vault.key, 'ledger');
  const ledger = await aesKey(await hkdf(root, `airside/ledger/${store}/seal/v1`), 'encrypt', 'decrypt');
  const chain = await hkdf(root, `airside/ledger/${store}/chain/v1`);
  root.fill(0);
  return {
    store,
    sealing(dataClass, month) {
      const place = { store, dataClass, month };
      const found = vault.sealingKey(place);
      if (found?.key) {
        const { id, key } = found;
        return keyOf(id, key).then((each) => ({ id, key: each }));
      }
      const name = `${dataClass}.${month ?? ''}`;
      const waiting =
        making.get(name) ??
        vault
          .makeKey(place)
          .then(async ({ id, key }): Promise<SealingKey> => ({ id, key: await keyOf(id, key as Uint8Array) }))
          .finally(() => making.delete(name));
      making.set(name, waiting);
      return waiting;
    },
    async opening(keyId) {
      const found = vault.keyById(keyId);
      if (found.state === 'unknown') throw new TamperedError('vault', keyId, 'missing');
      if (found.state === 'destroyed') {
        imported.delete(keyId);
        throw new RetainedError('destroyed');
      }
      if (found.state === 'masked' && !unmasks) throw new RetainedError('masked');
      return keyOf(keyId, found.key);
    },
    ledger,
    chain,
  };
}
