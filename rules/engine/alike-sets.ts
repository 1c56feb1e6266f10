/** Sets of a block with the same members in another order, as two journeys through the same places. */

/** For each set, the first one of the block with the same members. */
export function alikeSets(sets: readonly (readonly number[])[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(sets, (members, at) => {
    const key = [...members].sort((a, b) => a - b).join(' ');
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    return known ?? at;
  });
}
