/** A book of small rule sets for tests: one customs, police, immigration and joint rule each, with weights that differ by version. */
import { type WrittenRules, writtenRules } from '../../../rules/language/write-rules.ts';
import type { ActBy, RuleAct, RuleDeed } from '../../../rules/lifecycle/rule-act.ts';
import { type BookVersion, judgeDeed, type RuleBook } from '../../../rules/lifecycle/version-state.ts';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

export const MANDATED = ['customs', 'police', 'immigration', 'joint'] as const;

/** A set whose rules have these weights, in the order of `MANDATED`. */
export function weighted(...weights: readonly number[]): WrittenRules {
  return writtenRules(
    ruleSet(
      ...MANDATED.map((mandate, index) =>
        ruleText('{ fact: bags.none, is: true }', {
          id: `${mandate}.rule`,
          mandate,
          weight: String(weights[index] ?? 10),
        }),
      ),
    ),
  );
}

export const SHIPPED: BookVersion = { version: 1, hash: 'h1', authors: [], content: weighted() };

export function by(
  name: string,
  agency: Agency = 'customs',
  at = '2026-11-24T08:00:00.000Z',
  role = 'supervisor',
): ActBy {
  return { officer: `LFW-${agency}-${name}`, name, agency, role: role as ActBy['role'], at };
}

/** A book over versions and acts; the acts are a list that a test may add to. */
export function book(
  versions: readonly BookVersion[],
  acts: readonly RuleAct[] = [],
  agencies: readonly Agency[] = ['customs', 'police'],
): RuleBook {
  const all = new Map([SHIPPED, ...versions].map((version) => [version.hash, version]));
  return {
    shipped: SHIPPED,
    version: (hash) => all.get(hash),
    acts,
    agencies: new Set(agencies),
    table: SHIPPED_TABLE,
    roles: new Set(['supervisor']),
  };
}

/** Tries an act; returns the acts afterwards and the refusal. */
export function attempt(
  given: RuleBook,
  deed: RuleDeed,
  who: ActBy,
): { readonly acts: readonly RuleAct[]; readonly refusal: string | null } {
  const judged = judgeDeed(given, deed, who);
  if (!judged.ok) return { acts: given.acts, refusal: judged.failure };
  const act = { ...judged.value, ...who, id: `act-${given.acts.length + 1}` } as RuleAct;
  return { acts: [...given.acts, act], refusal: null };
}
