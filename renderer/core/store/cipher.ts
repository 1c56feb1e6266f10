/** AES-256-GCM over one body: 12 bytes of initialisation vector, then the sealed bytes with their tag. */

const IV_LENGTH = 12;
const ENCODER = new TextEncoder();

/** Seals bytes. `boundTo` is needed again to open them; it is not kept with them. */
export async function encrypt(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  boundTo: readonly (string | number)[],
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(boundTo) }, key, plain);
  const body = new Uint8Array(IV_LENGTH + sealed.byteLength);
  body.set(iv);
  body.set(new Uint8Array(sealed), IV_LENGTH);
  return body;
}

/** Opens bytes; null when they were changed, sealed with another key, or bound to something else. */
export async function decrypt(
  key: CryptoKey,
  body: Uint8Array,
  boundTo: readonly (string | number)[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = body as Uint8Array<ArrayBuffer>;
  const iv = bytes.subarray(0, IV_LENGTH);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData: bytesOf(boundTo) },
        key,
        bytes.subarray(IV_LENGTH),
      ),
    );
  } catch {
    return null;
  }
}

/** Identifies a sealed body: its initialisation vector, as text. It is random, and the tag covers it. */
export function markOf(body: Uint8Array): string {
  let mark = '';
  for (let at = 0; at < IV_LENGTH; at++) mark += (body[at] ?? 0).toString(16).padStart(2, '0');
  return mark;
}

function bytesOf(boundTo: readonly (string | number)[]): Uint8Array<ArrayBuffer> {
  return ENCODER.encode(boundTo.join('\0'));
}
