/** How bodies are laid out in bytes; each table's row names its own. */
export interface Encoding<Value> {
  encode(value: Value): Uint8Array;
  /** May give an older form than `Value`: `upgrade-body.ts` brings it up to date. */
  decode(bytes: Uint8Array): unknown;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** JSON in UTF-8. */
export const json: Encoding<unknown> = {
  encode: (value) => encoder.encode(JSON.stringify(value)),
  decode: (bytes) => JSON.parse(decoder.decode(bytes)),
};

/** Bytes as they are. */
export const raw: Encoding<Uint8Array> = {
  encode: (bytes) => bytes,
  decode: (bytes) => bytes,
};
