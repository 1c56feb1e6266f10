/**
 * How the body of each table is laid out in bytes: JSON in UTF-8 for most, typed columns for fact blocks, and for a message its JSON followed
 * by the kept bytes, so that bytes are never written as text.
 */
import { decodeFactBlock, encodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import { decodeAppearances, encodeAppearances } from '../../../shared/past/encode-appearances.ts';
import { decodeHead, encodeHead } from './encode-head.ts';
import { decodeSection, encodeSection } from './encode-section.ts';
import type { Bodies, StoredMessage, TableName } from './tables.ts';

export interface Encoding<Value> {
  encode(value: Value): Uint8Array;
  /** May give an older form than `Value`: `upgrade-body.ts` brings it up to date. */
  decode(bytes: Uint8Array): unknown;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const json: Encoding<unknown> = {
  encode: (value) => encoder.encode(JSON.stringify(value)),
  decode: (bytes) => JSON.parse(decoder.decode(bytes)),
};

const raw: Encoding<Uint8Array> = {
  encode: (bytes) => bytes,
  decode: (bytes) => bytes,
};

/** Length of the JSON (4 bytes, little-endian), the JSON, the kept bytes. */
const message: Encoding<StoredMessage> = {
  encode({ kept, ...rest }) {
    const text = json.encode(rest);
    const body = new Uint8Array(4 + text.length + kept.length);
    new DataView(body.buffer).setUint32(0, text.length, true);
    body.set(text, 4);
    body.set(kept, 4 + text.length);
    return body;
  },
  decode(bytes) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    return { ...(json.decode(bytes.subarray(4, 4 + length)) as object), kept: bytes.slice(4 + length) };
  },
};

export const encodings: { readonly [Table in TableName]: Encoding<Bodies[Table]> } = {
  messages: message,
  flightHeads: {
    encode: (head) => json.encode(encodeHead(head)),
    decode: (bytes) => decodeHead(json.decode(bytes)),
  },
  factBlocks: { encode: encodeFactBlock, decode: decodeFactBlock },
  flightManifests: {
    encode: (section) => json.encode(encodeSection(section)),
    decode: (bytes) => decodeSection(json.decode(bytes)),
  },
  cases: json,
  audit: json,
  auditValues: json,
  jobs: json,
  jobReports: json,
  jobFiles: raw,
  quarantine: json,
  quarantineBytes: raw,
  messageReports: json,
  decisions: json,
  schedule: json,
  referenceEdits: json,
  profiles: json,
  diagnostics: json,
  ruleDrafts: json,
  ruleVersions: json,
  ruleActs: json,
  appearances: { encode: encodeAppearances, decode: decodeAppearances },
  settings: json,
  mutes: json,
  ruleHolds: json,
  accounts: json,
  links: raw,
  formDrafts: json,
  questions: json,
  legalHolds: json,
  unmaskings: json,
  retentionRuns: json,
};
