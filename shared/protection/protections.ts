/**
 * The four kinds of protection of whom a case is about, one row each: how it is worded, who may see the case, what leaves the unit, and who undoes it. The steps of each
 * stand in `protection-steps.ts`, and what each refuses in `protection-refusals.ts`.
 */

export const PROTECTION_KINDS = ['child', 'victim', 'asylum', 'immunity'] as const;
export type ProtectionKind = (typeof PROTECTION_KINDS)[number];

/** How they are named in what leaves the unit: by initials, as a person without a name, or in full. */
export type NameOutside = 'initials' | 'person' | 'full';

interface ProtectionRow {
  /** They are met and protected: nothing words them as a target. */
  readonly isCare: boolean;
  /** Only officers of the case, those it names, and supervisors see the case. */
  readonly restricts: boolean;
  readonly named: NameOutside;
  /** What leaves the unit says nothing of it. */
  readonly silent: boolean;
  /** Who undoes it, beside the acting officer. */
  readonly undoneWith: 'second-officer' | 'other-agency';
  /** Nothing goes to the state of nationality. */
  readonly keepsFromState: boolean;
}

export const PROTECTIONS = {
  child: {
    ...{ isCare: true, restricts: false, named: 'initials', silent: false },
    ...{ undoneWith: 'second-officer', keepsFromState: false },
  },
  victim: {
    ...{ isCare: true, restricts: true, named: 'person', silent: true },
    ...{ undoneWith: 'other-agency', keepsFromState: false },
  },
  asylum: {
    ...{ isCare: false, restricts: false, named: 'full', silent: true },
    ...{ undoneWith: 'second-officer', keepsFromState: true },
  },
  immunity: {
    ...{ isCare: false, restricts: false, named: 'full', silent: false },
    ...{ undoneWith: 'second-officer', keepsFromState: false },
  },
} as const satisfies Readonly<Record<ProtectionKind, ProtectionRow>>;

const NAMES_OUTSIDE = ['full', 'initials', 'person'] as const satisfies readonly NameOutside[];

/** How somebody with these protections is named outside: the one that says least. */
export function namedOutside(kinds: Iterable<ProtectionKind>): NameOutside {
  return [...kinds].reduce<NameOutside>((least, kind) => {
    const { named } = PROTECTIONS[kind];
    return NAMES_OUTSIDE.indexOf(named) > NAMES_OUTSIDE.indexOf(least) ? named : least;
  }, 'full');
}

/** `A. K.` of a name; '' where there is none. */
export function initialsOf(...names: readonly (string | null)[]): string {
  return names
    .flatMap((name) => (name ?? '').split(/[\s-]+/))
    .flatMap((word) => (word === '' ? [] : [`${[...word][0]?.toUpperCase()}.`]))
    .join(' ');
}
