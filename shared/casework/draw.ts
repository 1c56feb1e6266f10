/** Draws items at random, each with the same probability. */

const RANGE = 2 ** 32;

/**
 * `count` different items of the pool (all when it has fewer), in the order drawn. `uint32` gives unbiased random numbers below 2^32. Partial
 * Fisher-Yates shuffle with rejection, so that the remainder favours no place.
 */
export function drawAtRandom<Item>(pool: readonly Item[], count: number, uint32: () => number): readonly Item[] {
  const rest = [...pool];
  const drawn: Item[] = [];
  while (drawn.length < count && rest.length > 0) {
    const at = below(rest.length, uint32);
    drawn.push(rest[at] as Item);
    rest[at] = rest.at(-1) as Item;
    rest.pop();
  }
  return drawn;
}

/** A number from 0 to below the bound, each with the same probability. */
export function below(bound: number, uint32: () => number): number {
  const fair = RANGE - (RANGE % bound);
  let number = uint32();
  while (number >= fair) number = uint32();
  return number % bound;
}
