/** Kinds of damage to files: in transmission, by hand, by faulty software, and on purpose. */
import { type Random, seededRandom } from '../../../shared/training/random.ts';
import { bytesOf } from '../edifact/fixtures.ts';
import type { Original } from './fuzz-originals.ts';

/** Pieces with a meaning to some reader. */
const PIECES = [
  ..."UNA:+.? '|UNB+|UNG+|UNH+1+PNRGOV:13:1'|UNT+9+1'|UNE+1'|UNZ+1'|NAD+FL+++|SRC'|TIF+|SSR+DOCS:HK:1|?|??|'|''|+|:|+++++|\r\n|\n|\t|\"|,|;".split(
    '|',
  ),
  ...'<|>|</PNR>|<PNR |<!DOCTYPE x [<!ENTITY a "b">]>|&amp;|&#0;|<![CDATA[|]]>|-->|ENDPNL|.R/DOCS|.L/|-CDG003Y'.split(
    '|',
  ),
  ...'4111 1111 1111 1111|99999999999999999999|-1|1e999|00000000|31FEB99|NULL|\u0000|\u0001|\u0003|\ufeff|\u2019|é|\ud83d\ude00|PK\u0003\u0004'.split(
    '|',
  ),
].map(bytesOf);

type Mutation = (random: Random, bytes: Uint8Array, other: Uint8Array) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  (random, bytes) => {
    const changed = bytes.slice();
    for (let count = random.between(1, 12); count > 0; count--) {
      changed[random.between(0, bytes.length - 1)] = random.between(0, 255);
    }
    return changed;
  },
  // One bit.
  (random, bytes) => {
    const changed = bytes.slice();
    const at = random.between(0, bytes.length - 1);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.between(0, 7));
    return changed;
  },
  // One byte value replaced by another everywhere: other separators, other letters.
  (random, bytes) => {
    const from = bytes[random.between(0, bytes.length - 1)];
    const to = random.percent(50) ? bytes[random.between(0, bytes.length - 1)] : random.between(0, 255);
    return bytes.map((byte) => (byte === from ? (to ?? 0) : byte));
  },
  (random, bytes) => {
    let changed = bytes;
    for (let count = random.between(1, 6); count > 0; count--) {
      changed = spliced(changed, random.between(0, changed.length), 0, random.pick(PIECES));
    }
    return changed;
  },
  (random, bytes) => spliced(bytes, random.between(0, bytes.length), random.between(1, 200), new Uint8Array(0)),
  (random, bytes) => bytes.slice(0, random.between(0, bytes.length)),
  (random, bytes) => bytes.slice(random.between(0, bytes.length)),
  // A piece repeated somewhere else.
  (random, bytes) => {
    const from = random.between(0, bytes.length);
    return spliced(bytes, random.between(0, bytes.length), 0, bytes.slice(from, from + random.between(1, 400)));
  },
  // A piece repeated many times, to reveal quadratic time.
  (random, bytes) => {
    const from = random.between(0, bytes.length - 1);
    const piece = random.percent(50) ? random.pick(PIECES) : bytes.slice(from, from + random.between(1, 60));
    const repeated = new Uint8Array(piece.length * random.between(100, 3000));
    for (let at = 0; at < repeated.length; at += piece.length) repeated.set(piece, at);
    return spliced(bytes, from, 0, repeated);
  },
  (random, bytes, other) => {
    const head = bytes.slice(0, random.between(0, bytes.length));
    return spliced(head, head.length, 0, other.slice(random.between(0, other.length)));
  },
];

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const end = Math.min(bytes.length, at + removed);
  const changed = new Uint8Array(at + added.length + bytes.length - end);
  changed.set(bytes.subarray(0, at));
  changed.set(added, at);
  changed.set(bytes.subarray(end), at + added.length);
  return changed;
}

/** One of the originals with one to four kinds of damage; the same for the same seed. */
export function damaged(
  seed: number,
  originals: readonly Original[],
): { readonly name: string; readonly bytes: Uint8Array } {
  const random = seededRandom(seed);
  const { name, bytes } = random.pick(originals);
  let changed = bytes;
  for (
    let count = random.weighted([
      [1, 60],
      [2, 25],
      [4, 15],
    ] as const);
    count > 0 && changed.length > 0;
    count--
  ) {
    changed = random.pick(MUTATIONS)(random, changed, random.pick(originals).bytes);
  }
  return { name, bytes: changed };
}
