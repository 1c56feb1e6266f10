/** The groups of a half of the recovery code, as they are printed and typed back. */

/** A half in its groups. */
export function groupsOf(half: string): readonly string[] {
  return half.split('-');
}

/** Which group (from 1) proves that a half is on paper: never the first, which is alike on every half of one number. */
export function groupToProve(half: string, number: 1 | 2): number {
  const { length } = groupsOf(half);
  return Math.max(1, Math.min(length, number === 1 ? length - 2 : length - 4));
}

/** Is this what the group says, whatever the case and blanks? Letters that look like digits count as them, as when the code is used. */
export function isGroup(half: string, group: number, typed: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return plain(typed) === plain(groupsOf(half)[group - 1] ?? '') && plain(typed) !== '';
}
