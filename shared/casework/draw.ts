/** Drawing at random, each as likely as any other. */

const RANGE = 2 ** 32;

/**
 * `count` different ones of the pool (all of it where there are fewer), in the order drawn. `uint32` gives unbiased random numbers below 2^32. A partial
 * shuffle (Fisher and Yates) with rejection, so that no place is favoured by the remainder.
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

function below(bound: number, uint32: () => number): number {
  const fair = RANGE - (RANGE % bound);
  let number = uint32();
  while (number >= fair) number = uint32();
  return number % bound;
}
