/**
 * Most columns of a flight say the same of everybody. Their numbers are made once per block and shared by all columns that say the same, so nobody may
 * write into the arrays of a block.
 */
type Numbers = Int32Array | Uint8Array;

/** Remembers, by its number, what `make` made. */
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
