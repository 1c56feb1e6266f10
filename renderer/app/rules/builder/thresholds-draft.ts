/** The thresholds of a draft under edit: scores of a mandate from which a traveller is watched, and from which inspected. */
import type { Thresholds } from '../../../../rules/language/rule-set.ts';
import { MANDATES, type Mandate } from '../../../../shared/fact/fact.ts';

/** As typed. */
export type ThresholdsDraft = Readonly<Record<Mandate, { readonly watch: string; readonly inspect: string }>>;

/** Thresholds as fields show them. */
export function thresholdsDraft(of: Readonly<Record<Mandate, Thresholds>>): ThresholdsDraft {
  const typed = (mandate: Mandate) => ({ watch: String(of[mandate].watch), inspect: String(of[mandate].inspect) });
  return {
    customs: typed('customs'),
    police: typed('police'),
    immigration: typed('immigration'),
    joint: typed('joint'),
  };
}

/** The error of one mandate's thresholds: no whole number from 1 to 100, or the lower above the higher. Null when there is none. */
export function thresholdsProblem({ watch, inspect }: ThresholdsDraft[Mandate]): 'range' | 'reversed' | null {
  const [low, high] = [scoreOf(watch), scoreOf(inspect)];
  if (low === null || high === null) return 'range';
  return low < high ? null : 'reversed';
}

/** The changed mandates with their numbers. Only for drafts without errors. */
export function changedThresholds(
  draft: ThresholdsDraft,
  before: Readonly<Record<Mandate, Thresholds>>,
): readonly ({ readonly mandate: Mandate } & Thresholds)[] {
  return MANDATES.map((mandate) => ({
    mandate,
    watch: Number(draft[mandate].watch),
    inspect: Number(draft[mandate].inspect),
  })).filter(({ mandate, watch, inspect }) => watch !== before[mandate].watch || inspect !== before[mandate].inspect);
}

function scoreOf(text: string): number | null {
  const score = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return score >= 1 && score <= 100 ? score : null;
}
