/** What an exhibit weighed, each time compared with the time before: what is missing after it was opened shows, and so does what changed although nobody opened it. */
import type { Weighed } from '../casework/finding.ts';
import type { Exhibit, ExhibitEntry, ExhibitMass } from './exhibit.ts';

type Weighing = Extract<ExhibitEntry, { kind: 'weighed' }>;

export interface WeightChange {
  /** Places of the two weighings, from 0. */
  readonly before: number;
  readonly after: number;
  readonly weighed: Weighed;
  /** In milligrams; negative: it is less. */
  readonly milligrams: number;
  /** Whether somebody opened it between the two. */
  readonly opened: boolean;
}

const MILLIGRAMS: Readonly<Record<ExhibitMass, number>> = { g: 1000, kg: 1_000_000 };

/** A mass in whole milligrams, which scales of customs do not go below. */
export function milligramsOf(amount: number, unit: ExhibitMass): number {
  return Math.round(amount * MILLIGRAMS[unit]);
}

/** Each weighing against the one before it of the same kind, gross or net. */
export function weightChanges({ entries }: Pick<Exhibit, 'entries'>): readonly WeightChange[] {
  const last = new Map<Weighed, { readonly at: number; readonly entry: Weighing }>();
  const changes: WeightChange[] = [];
  for (const [at, entry] of entries.entries()) {
    if (entry.kind !== 'weighed') continue;
    const before = last.get(entry.weighed);
    if (before !== undefined)
      changes.push({
        before: before.at,
        after: at,
        weighed: entry.weighed,
        milligrams: milligramsOf(entry.amount, entry.unit) - milligramsOf(before.entry.amount, before.entry.unit),
        opened: entries.slice(before.at, at).some(({ kind }) => kind === 'opened'),
      });
    last.set(entry.weighed, { at, entry });
  }
  return changes;
}
