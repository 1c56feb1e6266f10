/** The table of a picture: the same data in rows. Every picture makes one. */

/** A cell: text alone, or a text that leads to a screen. */
export type PictureCell = string | { readonly text: string; readonly href: string };

export interface PictureTable {
  /** Headings, already in the officer's language. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PictureCell[])[];
}

/** The text of a cell. */
export function cellText(cell: PictureCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
