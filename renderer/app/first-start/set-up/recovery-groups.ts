/** The groups of a half of the recovery code, as printed and typed back. */

/** A half in its groups. */
export function groupsOf(half: string): readonly string[] {
  return half.split('-');
}

/** Number (from 1) of the group that proves that a half is on paper. Never the first group, which is the same for every half of one number. */
export function groupToProve(half: string, number: 1 | 2): number {
  const { length } = groupsOf(half);
  return Math.max(1, Math.min(length, number === 1 ? length - 2 : length - 4));
}

/** Whether the typed text is this group. Case and blanks are ignored, and letters that look like digits count as digits, as when the code is used. */
export function isGroup(half: string, group: number, typed: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return plain(typed) === plain(groupsOf(half)[group - 1] ?? '') && plain(typed) !== '';
}
