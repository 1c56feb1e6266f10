/**
 * Seals bytes to the unit while its vault is locked: the public key is enough to seal, and only the private key, which is in the vault, opens. ECDH on P-256 with a new key
 * pair for each box, HKDF-SHA256, AES-256-GCM.
 */
import { hkdf } from './wrap.ts';

export interface BoxKeys {
  /** The point, uncompressed: 65 bytes. Not secret. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** PKCS #8. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const FORM = 1;
/** First byte of a point that is written with both coordinates. */
const UNCOMPRESSED = 4;
const POINT_LENGTH = 65;
const START = 1 + POINT_LENGTH;

/** Keys of a new box. */
export async function makeBoxKeys(): Promise<BoxKeys> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) };
}

/** The public key that belongs to a private key. */
export async function publicKeyOf(privateKey: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('pkcs8', privateKey, CURVE, true, ['deriveBits']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
  return Uint8Array.from([UNCOMPRESSED, ...coordinate(x), ...coordinate(y)]);
}

/** A coordinate of a point as a JSON Web Key has it: base64url (RFC 7518, section 6.2.1.2). */
function coordinate(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** Seals `bytes` for the private key. `aad` names what is sealed, and must be the same to open. */
export async function sealTo(
  publicKey: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  aad: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [own, other] = await Promise.all([
    crypto.subtle.generateKey(CURVE, false, ['deriveBits']),
    crypto.subtle.importKey('raw', publicKey, CURVE, false, []),
  ]);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const key = await boxKey(own.privateKey, other, point, 'encrypt');
  const sealed = await crypto.subtle.encrypt(gcm(aad), key, bytes);
  const box = new Uint8Array(START + sealed.byteLength);
  box[0] = FORM;
  box.set(point, 1);
  box.set(new Uint8Array(sealed), START);
  return box;
}

/** What was sealed; null for another key, another `aad`, or changed bytes. */
export async function openBox(
  privateKey: Uint8Array<ArrayBuffer>,
  box: Uint8Array<ArrayBuffer>,
  aad: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (box[0] !== FORM) return null;
  const own = await crypto.subtle.importKey('pkcs8', privateKey, CURVE, false, ['deriveBits']);
  const point = box.slice(1, START);
  try {
    // Importing refuses a point that is cut or not on the curve.
    const other = await crypto.subtle.importKey('raw', point, CURVE, false, []);
    const key = await boxKey(own, other, point, 'decrypt');
    return new Uint8Array(await crypto.subtle.decrypt(gcm(aad), key, box.subarray(START)));
  } catch {
    return null;
  }
}

async function boxKey(
  own: CryptoKey,
  other: CryptoKey,
  point: Uint8Array,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const material = new Uint8Array(32 + point.length);
  material.set(new Uint8Array(shared));
  material.set(point, 32);
  return crypto.subtle.importKey('raw', await hkdf(material, 'airside/box/v1'), 'AES-GCM', false, [usage]);
}

/** Each box has a key of its own, so no IV is used twice with one key. */
function gcm(aad: string): AesGcmParams {
  return { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: new TextEncoder().encode(aad), tagLength: 128 };
}
