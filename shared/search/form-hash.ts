/** The hash under which a link record keeps a form of a document or contact by which lists name somebody. */
import { KEY, type KeyedHash } from '../past/keyed-hash.ts';

/** 32 bits. `kind`: forms of two kinds are never the same. Two forms may share a hash: what is found is compared afterwards. */
export function formHash(hash: KeyedHash, kind: number, form: string): number {
  hash.text(KEY.listed, `${kind}|${form}`);
  return hash.low;
}
