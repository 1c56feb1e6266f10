const ACCENTS = /\p{M}/gu;

/** Text without accents for searching, because officers do not type the accents of foreign names. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '');
}

/** The searchable text of a cell. Numbers only serve sorting and would match in every other row. */
export function searchText(value: unknown): string {
  return typeof value === 'string' ? withoutAccents(value) : '';
}
