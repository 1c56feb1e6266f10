const ACCENTS = /\p{M}/gu;

/** Text as it is searched, without accents: nobody types the ones of a foreign name. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '');
}

/** What a search looks at in a cell: its text; never a number, which only sorts or would be found in every other row. */
export function searchText(value: unknown): string {
  return typeof value === 'string' ? withoutAccents(value) : '';
}
