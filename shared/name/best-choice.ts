/** The best way to give each row of a table a column of its own (Hungarian method on whole numbers; Kuhn 1955). */

/** What each row is worth with each column; null where they do not go together. */
export type Worths = readonly (readonly ({ readonly worth: number } | null)[])[];

/** For each row the column it takes, or -1, so that the worth of all is greatest. */
export function bestChoice(table: Worths, columns: number): number[] {
  return simpleChoice(table, columns) ?? hungarian(table, columns);
}

/** The usual case: no row and no column has two that may go together. */
function simpleChoice(table: Worths, columns: number): number[] | null {
  const choice: number[] = [];
  let seen = 0;
  for (const row of table) {
    let place = -1;
    for (let at = 0; at < columns; at += 1) {
      if (row[at] === null) continue;
      if (place >= 0 || (seen & (1 << at)) !== 0) return null;
      place = at;
      seen |= 1 << at;
    }
    choice.push(place);
  }
  return choice;
}

function hungarian(table: Worths, columns: number): number[] {
  const size = Math.max(table.length, columns);
  const worth = (row: number, column: number): number => table[row - 1]?.[column - 1]?.worth ?? 0;
  const rowLabels = zeros(size);
  const columnLabels = zeros(size);
  const taken = zeros(size);
  const way = zeros(size);
  for (let row = 1; row <= size; row += 1) {
    taken[0] = row;
    let column = 0;
    const least = new Array<number>(size + 1).fill(Number.MAX_SAFE_INTEGER);
    const used = new Array<boolean>(size + 1).fill(false);
    do {
      used[column] = true;
      const own = taken[column] as number;
      let smallest = Number.MAX_SAFE_INTEGER;
      let next = 0;
      for (let at = 1; at <= size; at += 1) {
        if (used[at] === true) continue;
        const now = -worth(own, at) - (rowLabels[own] as number) - (columnLabels[at] as number);
        if (now < (least[at] as number)) {
          least[at] = now;
          way[at] = column;
        }
        if ((least[at] as number) < smallest) {
          smallest = least[at] as number;
          next = at;
        }
      }
      for (let at = 0; at <= size; at += 1) {
        if (used[at] === true) {
          const label = taken[at] as number;
          rowLabels[label] = (rowLabels[label] as number) + smallest;
          columnLabels[at] = (columnLabels[at] as number) - smallest;
        } else least[at] = (least[at] as number) - smallest;
      }
      column = next;
    } while (taken[column] !== 0);
    while (column !== 0) {
      const next = way[column] as number;
      taken[column] = taken[next] as number;
      column = next;
    }
  }
  const choice = new Array<number>(table.length).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = (taken[column] as number) - 1;
    if (worth(row + 1, column) > 0) choice[row] = column - 1;
  }
  return choice;
}

function zeros(size: number): number[] {
  return new Array<number>(size + 1).fill(0);
}
