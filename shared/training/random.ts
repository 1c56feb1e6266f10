/** A seeded random source for samples and exercises: the same seed gives the same sequence on every machine. Not for secrets. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in `percent` of a hundred draws. */
  percent(percent: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item;
  /** Picks by weight: `[[item, weight], …]`. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** `#` becomes a digit, `@` a letter; everything else stays. */
  pattern(pattern: string): string;
}

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A generator with its own state (mulberry32 by Tommy Ettinger, public domain: 32 bits of state, period 2^32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  function below(limit: number): number {
    return Math.floor((next() / 4294967296) * limit);
  }

  function pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[below(items.length)] as Item;
  }

  return {
    between: (from, to) => from + below(to - from + 1),
    percent: (percent) => below(1000) < percent * 10,
    pick,
    weighted: (items) => {
      let rest = below(items.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [item, weight] of items) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return pick(items)[0];
    },
    pattern: (pattern) =>
      pattern.replace(/[#@]/g, (sign) =>
        sign === '#' ? String(below(10)) : (LETTERS[below(LETTERS.length)] as string),
      ),
  };
}

/** A value between two quantiles of a distribution; between two of them all values are equally likely. */
export function quantile(random: Random, quantiles: readonly number[]): number {
  const index = random.between(0, quantiles.length - 2);
  return random.between(quantiles[index] as number, quantiles[index + 1] as number);
}
