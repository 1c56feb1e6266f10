/** Suggests the id of a new rule: its mandate and the words of its title. An id is permanent, so a used one is never suggested. */

const MOST_WORDS = 5;
const LONGEST = 60;
/** Words too common to be useful. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** `customs.paid-in-cash`; with `-2` and so on where that id is used. */
export function suggestId(mandate: string, title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL.has(word))
    .slice(0, MOST_WORDS);
  const name = words.length === 0 ? 'rule' : words.join('-');
  return firstFree(`${mandate}.${name}`.slice(0, LONGEST).replace(/[.-]+$/, ''), taken);
}

/** The id itself, or with the first free number from 2 on. */
function firstFree(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
