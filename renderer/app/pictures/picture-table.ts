/** The table of a picture: the same data in rows. Every picture makes one. */

/** A cell: text alone, or a text that leads to a screen. */
export type PictureCell = string | { readonly text: string; readonly href: string };

export interface PictureTable {
  /** Headings, already in the officer's language. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PictureCell[])[];
}

/** The rows with a key each, also where two say the same. */
export function keyedRows(
  rows: PictureTable['rows'],
): readonly { readonly key: string; readonly row: readonly PictureCell[] }[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const said = row.map(cellText).join('\n');
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return { key: `${said}\n${time}`, row };
  });
}

/** The text of a cell. */
export function cellText(cell: PictureCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
