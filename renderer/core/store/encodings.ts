/** How bodies are encoded as bytes; each table's row names its own encoding. */
export interface Encoding<Value> {
  encode(value: Value): Uint8Array;
  /** May return an older form than `Value`; `upgrade-body.ts` upgrades it. */
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
