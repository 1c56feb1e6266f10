/**
 * Do two names of officers belong to one person? Where two officers are required, another spelling of the same name does not make a second one.
 */
export function isSamePersonName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Without case, accents and signs between the letters; a name without letters stays unchanged. */
function folded(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? name.trim() : letters;
}
