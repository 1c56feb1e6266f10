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

/** A weighing may say less than the heaviest before it by this part of that, in percent, before two officers say so: scales differ, and what is moist dries. */
const LIGHTER_BY_PERCENT = 2;
/** Or by so many milligrams, where that is more: small scales show no less. */
const LIGHTER_BY_MILLIGRAMS = 500;

/**
 * What the exhibit weighed before, in milligrams, where a weighing says less beyond the tolerance; null: it does not. It is the heaviest weighing of the same kind, gross or net, since two
 * officers last said that it is lighter: small steps are no way around. One that was corrected counts for nothing.
 */
export function heavierBefore(
  { entries }: Pick<Exhibit, 'entries'>,
  { weighed, amount, unit }: Pick<Weighing, 'weighed' | 'amount' | 'unit'>,
): number | null {
  const corrected = new Set(entries.flatMap((entry) => (entry.kind === 'corrected' ? [entry.of - 1] : [])));
  const same = entries.flatMap((entry, at) =>
    entry.kind === 'weighed' && entry.weighed === weighed && !corrected.has(at) ? [entry] : [],
  );
  const agreed = same.findLastIndex(({ second }) => second !== undefined);
  const since = same.slice(Math.max(0, agreed)).map((entry) => milligramsOf(entry.amount, entry.unit));
  const heaviest = Math.max(0, ...since);
  const less = heaviest - milligramsOf(amount, unit);
  return less > LIGHTER_BY_MILLIGRAMS && less * 100 > heaviest * LIGHTER_BY_PERCENT ? heaviest : null;
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
