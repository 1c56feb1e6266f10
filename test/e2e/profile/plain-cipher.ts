/** Replaces `renderer/core/store/cipher.ts` in the control run only: data is stored unsealed. */
export { markOf } from '../../../renderer/core/store/cipher.ts';

const IV_LENGTH = 12;
const TAG_LENGTH = 16;

export async function encrypt(_: CryptoKey, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Uint8Array(IV_LENGTH + plain.length + TAG_LENGTH);
  crypto.getRandomValues(body.subarray(0, IV_LENGTH));
  body.set(plain, IV_LENGTH);
  return body;
}

export async function decrypt(_: CryptoKey, body: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  return body.slice(IV_LENGTH, -TAG_LENGTH) as Uint8Array<ArrayBuffer>;
}
