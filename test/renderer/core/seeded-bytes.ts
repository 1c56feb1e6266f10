/** Bytes that look random and are the same in each run. */

/** A source of bytes (mulberry32 of Tommy Ettinger, public domain). */
export function seededBytes(seed = 7): (length: number) => Uint8Array {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return (length) => Uint8Array.from({ length }, next);
}
