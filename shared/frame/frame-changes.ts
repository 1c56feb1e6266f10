/** The differences between two legal frames, line by line. */

import type { ListLaw } from '../list/list-laws.ts';
import { custodyLinesOf } from './custody-line.ts';
import { intrusiveLines } from './intrusive-powers.ts';
import type { CustodyLine, IntrusiveLine, LegalFrame, PowerLine, ReferralLine, UseLine } from './legal-frame.ts';
import { referralLinesOf } from './referral-line.ts';

export type FrameChange =
  | { readonly table: 'uses'; readonly before: UseLine | null; readonly after: UseLine | null }
  | { readonly table: 'powers'; readonly before: PowerLine | null; readonly after: PowerLine | null }
  | { readonly table: 'intrusive'; readonly before: IntrusiveLine | null; readonly after: IntrusiveLine | null }
  | { readonly table: 'custody'; readonly before: CustodyLine | null; readonly after: CustodyLine | null }
  | { readonly table: 'referrals'; readonly before: ReferralLine | null; readonly after: ReferralLine | null }
  | {
      readonly table: 'gendarmerie';
      readonly before: LegalFrame['gendarmerie'];
      readonly after: LegalFrame['gendarmerie'];
    }
  | { readonly table: 'lists'; readonly before: ListSight; readonly after: ListSight }
  | { readonly table: 'demands'; readonly before: readonly ListLaw[]; readonly after: readonly ListLaw[] };

/** Who decides from whom hits of lists are kept. */
export type ListSight = 'open' | NonNullable<LegalFrame['lists']>;

/** The lines added (`before` null), changed and removed (`after` null), in order of the ids. */
export function frameChanges(before: LegalFrame, after: LegalFrame): readonly FrameChange[] {
  const changes: FrameChange[] = [
    ...changedLines(before.uses, after.uses).map((change) => ({ table: 'uses' as const, ...change })),
    ...changedLines(before.powers, after.powers).map((change) => ({ table: 'powers' as const, ...change })),
    ...changedLines(intrusiveLines(before), intrusiveLines(after)).map((change) => ({
      table: 'intrusive' as const,
      ...change,
    })),
    ...changedLines(custodyLinesOf(before), custodyLinesOf(after)).map((change) => ({
      table: 'custody' as const,
      ...change,
    })),
    ...changedLines(referralLinesOf(before), referralLinesOf(after)).map((change) => ({
      table: 'referrals' as const,
      ...change,
    })),
  ];
  if (before.gendarmerie !== after.gendarmerie) {
    changes.push({ table: 'gendarmerie', before: before.gendarmerie, after: after.gendarmerie });
  }
  if (before.lists !== after.lists) {
    changes.push({ table: 'lists', before: before.lists ?? 'open', after: after.lists ?? 'open' });
  }
  const [demanded, demands] = [before.demands ?? [], after.demands ?? []];
  if (demanded.join() !== demands.join()) changes.push({ table: 'demands', before: demanded, after: demands });
  return changes;
}

interface Change<Line> {
  readonly before: Line | null;
  readonly after: Line | null;
}

function changedLines<Line extends { readonly id: string }>(
  before: readonly Line[],
  after: readonly Line[],
): readonly Change<Line>[] {
  const then = new Map(before.map((line) => [line.id, line]));
  const now = new Map(after.map((line) => [line.id, line]));
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((id) => {
    const change = { before: then.get(id) ?? null, after: now.get(id) ?? null };
    return sameLine(change.before, change.after) ? [] : [change];
  });
}

/** Lines are plain data, whose inner values have their fields in one order. */
function sameLine(one: object | null, other: object | null): boolean {
  const text = (line: object | null): string =>
    JSON.stringify(Object.entries(line ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}
