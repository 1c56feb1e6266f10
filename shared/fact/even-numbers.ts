/**
 * Most columns of a flight are the same for all travellers. Their arrays are made once per block and shared by equal columns, so the arrays
 * of a block must not be written to.
 */
type Numbers = Int32Array | Uint8Array;

/** Caches, by number, what `make` returns. */
export function evenNumbers<Column extends Numbers>(make: (number: number) => Column): (number: number) => Column {
  const known = new Map<number, Column>();
  return (number) => {
    let column = known.get(number);
    if (column === undefined) {
      column = make(number);
      known.set(number, column);
    }
    return column;
  };
}
