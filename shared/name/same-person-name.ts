/** Are two names of officers one person's? Where two persons are needed, whoever writes their name in another way is no second one. */
export function isSamePersonName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Without case, accents, and signs between the letters; a name without any letter stays as it is. */
function folded(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? name.trim() : letters;
}
