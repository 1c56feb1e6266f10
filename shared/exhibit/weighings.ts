/** What an exhibit weighed, each time compared with the time before: what is missing after it was opened shows, and so does what changed although nobody opened it. */
import type { Quantity, Weighed } from '../casework/finding.ts';
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

/** What a weighing may say less before two officers say so: this part, in percent, or so many milligrams where that is more. */
interface Tolerance {
  readonly percent: number;
  readonly milligrams: number;
}

/** Scales differ, what is moist dries, and small scales show no less. */
const SAME: Tolerance = { percent: 2, milligrams: 500 };
/** Net against gross: bags, tape and a box weigh something, and a bag with its label is most of a small thing. */
const PACKING: Tolerance = { percent: 20, milligrams: 20_000 };

/**
 * What the exhibit weighed before, in milligrams, where a weighing says less beyond the tolerance; null: it does not. It is the heaviest weighing of the same kind, gross or net, since two
 * officers last said that it is lighter: small steps are no way around. A first weighing of a kind is compared with the other kind, and the first of all with what the find weighed (`found`; left
 * out: it was not weighed, or is not this exhibit alone). A weighing that was corrected counts for nothing.
 */
export function heavierBefore(
  { entries }: Pick<Exhibit, 'entries'>,
  { weighed, amount, unit }: Pick<Weighing, 'weighed' | 'amount' | 'unit'>,
  found?: Quantity,
): number | null {
  const corrected = new Set(entries.flatMap((entry) => (entry.kind === 'corrected' ? [entry.of - 1] : [])));
  const standing = entries.flatMap((entry, at) => (entry.kind === 'weighed' && !corrected.has(at) ? [entry] : []));
  const same = standing.filter((entry) => entry.weighed === weighed);
  const least = milligramsOf(amount, unit);
  if (same.length > 0) return lighterThan(heaviestOf(same), least, SAME);
  if (standing.length > 0) return lighterThan(heaviestOf(standing), least, weighed === 'net' ? PACKING : SAME);
  if (found === undefined || (found.unit !== 'g' && found.unit !== 'kg')) return null;
  const isPacked = weighed === 'net' && found.weighed !== 'net';
  return lighterThan(milligramsOf(found.amount, found.unit), least, isPacked ? PACKING : SAME);
}

/** The heaviest since two officers last said that it is lighter. */
function heaviestOf(some: readonly Weighing[]): number {
  const agreed = some.findLastIndex(({ second }) => second !== undefined);
  return Math.max(...some.slice(Math.max(0, agreed)).map((entry) => milligramsOf(entry.amount, entry.unit)));
}

function lighterThan(heaviest: number, least: number, { percent, milligrams }: Tolerance): number | null {
  const less = heaviest - least;
  return less > milligrams && less * 100 > heaviest * percent ? heaviest : null;
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
