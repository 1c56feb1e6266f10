/** Records the keys that the platform makes or imports while `work` runs: which of them could be read out of it again. */
export async function madeKeys(work: () => Promise<unknown>): Promise<readonly CryptoKey[]> {
  const { subtle } = crypto;
  const { importKey, generateKey } = subtle;
  const made: CryptoKey[] = [];
  const noted = async (making: Promise<CryptoKey | CryptoKeyPair>) => {
    const found = await making;
    if ('privateKey' in found) made.push(found.privateKey, found.publicKey);
    else made.push(found);
    return found;
  };
  // The platform has many forms of both, which this passes on.
  Object.assign(subtle, {
    importKey: (...args: unknown[]) => noted(Reflect.apply(importKey, subtle, args)),
    generateKey: (...args: unknown[]) => noted(Reflect.apply(generateKey, subtle, args)),
  });
  try {
    await work();
  } finally {
    Object.assign(subtle, { importKey, generateKey });
  }
  return made;
}

/** The keys that are secret and could be read out again. */
export function readableKeys(keys: readonly CryptoKey[]): readonly CryptoKey[] {
  return keys.filter(({ type, extractable }) => type !== 'public' && extractable);
}
