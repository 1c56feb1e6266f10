/** Index of the first number of a sorted list that is not below `value`. */
export function firstNotBelow(
  sorted: { readonly length: number; readonly [at: number]: number },
  value: number,
): number {
  let from = 0;
  let below = sorted.length;
  while (from < below) {
    const middle = (from + below) >>> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else below = middle;
  }
  return from;
}
