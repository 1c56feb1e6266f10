/** Why a hit was wrong: a short list for each family of rules. Officers add their own words, or use them where the list does not say it. */
import type { Family } from '../fact/fact.ts';

export const WRONG_HITS = ['datum-wrong', 'other-person'] as const;
/** What can be wrong about a hit: its datum, or whom it means. */
export type WrongHit = (typeof WRONG_HITS)[number];

interface ReasonRow {
  readonly says: WrongHit;
  /** The families of rules whose datum it can be. */
  readonly families: readonly Family[];
}

export const HIT_REASONS = {
  /** The airline writes one form of payment for all, or another person or a company paid. */
  'payment-written': { says: 'datum-wrong', families: ['payment'] },
  'paid-by-company': { says: 'datum-wrong', families: ['payment'] },
  /** Booked earlier, and issued again after a change of schedule. */
  reissued: { says: 'datum-wrong', families: ['time', 'payment'] },
  'time-wrong': { says: 'datum-wrong', families: ['time', 'route'] },
  /** The leg back or on stands in another booking. */
  'other-booking': { says: 'datum-wrong', families: ['route', 'time'] },
  'route-wrong': { says: 'datum-wrong', families: ['route'] },
  'bags-miscounted': { says: 'datum-wrong', families: ['bags'] },
  /** The bags of a group stand under one name. */
  'bags-pooled': { says: 'datum-wrong', families: ['bags'] },
  'name-mangled': { says: 'datum-wrong', families: ['identity', 'list'] },
  'document-mistyped': { says: 'datum-wrong', families: ['identity', 'list'] },
  'birth-mistyped': { says: 'datum-wrong', families: ['identity', 'list'] },
  /** Of the travel agency, the employer or the carrier. */
  'contact-of-agency': { says: 'datum-wrong', families: ['contact', 'links'] },
  'contact-shared': { says: 'other-person', families: ['contact', 'links'] },
  /** Seats or bookings beside one another by chance. */
  'link-by-chance': { says: 'datum-wrong', families: ['links'] },
  'journey-of-another': { says: 'other-person', families: ['history'] },
  'history-wrong': { says: 'datum-wrong', families: ['history'] },
  'same-name': { says: 'other-person', families: ['identity', 'list', 'history', 'links'] },
  /** The holder of the document is another person than the one the entry means. */
  'other-holder': { says: 'other-person', families: ['list', 'identity'] },
  'entry-outdated': { says: 'datum-wrong', families: ['list'] },
} as const satisfies Readonly<Record<string, ReasonRow>>;

export type HitReason = keyof typeof HIT_REASONS;

export const HIT_REASON_NAMES = Object.keys(HIT_REASONS) as readonly HitReason[];

/** The reasons to choose from for a hit of this family. */
export function hitReasons(family: Family, says: string | null): readonly HitReason[] {
  return HIT_REASON_NAMES.filter((name) => {
    const row: ReasonRow = HIT_REASONS[name];
    return row.says === says && row.families.includes(family);
  });
}

/** Is it a reason for a hit of this family? Another one would tell the rule's owner of a datum that the rule never looks at. */
export function isOfFamily(because: HitReason, family: Family): boolean {
  const { families }: ReasonRow = HIT_REASONS[because];
  return families.includes(family);
}

/** Does the reason say this of a hit? */
export function fitsHit(because: HitReason, disposition: string): boolean {
  return HIT_REASONS[because].says === disposition;
}
