/**
 * The circuit breaker: a rule that hits far too many of a day's travellers is held for review on the flights of that day. Its hits are kept and
 * shown, but do not count until a supervisor releases the rule or it is changed: then it is another rule, which two agencies have signed.
 *
 * It measures the stored flights that depart on a day, not what came in during some hours. So the same messages give the same holds in any order,
 * and a hold that only part of a day's messages caused ends with the rest. A hold records its start and the rules in force, and every screening
 * names its held rules, so that it can be replayed.
 */
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { MessageCause } from '../../shared/flight/fall.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { leavesOf } from '../engine/compile.ts';
import { hashRule } from '../language/hash-rules.ts';
import type { Rule, RuleSet } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';

/** The limit above which a rule is held. */
export interface BreakerLimit {
  /** Share of the travellers it could decide, per mille. */
  readonly perMille: number;
  /** Fewer hits never hold a rule: a small flight may have many of them. */
  readonly least: number;
}

/** The lowest limit that a unit may set: below it, it would hold rules that only do their work. */
export const LOWEST_LIMIT: BreakerLimit = { perMille: 100, least: 10 };

export const USUAL_LIMIT: BreakerLimit = { perMille: 300, least: 20 };

/** The counts of a rule on the flights of a day. */
export interface Measured {
  readonly hits: number;
  /** Travellers for whom it could be decided. */
  readonly evaluated: number;
}

/** A flight by whose hits a rule came over its limit, with its files and who imported them. */
export interface TrippedBy {
  readonly flight: FlightId;
  readonly hits: number;
  readonly files: readonly MessageCause[];
}

export interface RuleHold {
  /** `holdId`. */
  readonly id: string;
  readonly rule: string;
  /** Local day of departure of the flights where it is held. */
  readonly day: IsoDate;
  /** Hash of the rule; the hold ends when the rule changes. */
  readonly text: string;
  /** The rule set in force. */
  readonly ruleSet: { readonly version: number; readonly hash: string };
  /** ISO 8601 UTC. */
  readonly began: string;
  readonly measured: Measured;
  readonly limit: BreakerLimit;
  /** The flights with the most hits when it began, the first with the most; left out in records of earlier releases. */
  readonly tripped?: readonly TrippedBy[];
  readonly released: { readonly officer: string; readonly at: string; readonly reason: string } | null;
}

/** How many flights a hold names. */
const MOST_TRIPPED = 5;

/** The flights that together have half of the hits or more, those with the most first; at most five. */
export function mostHits<Counted extends { readonly hits: number }>(flights: readonly Counted[]): readonly Counted[] {
  const sorted = flights.filter(({ hits }) => hits > 0).sort((a, b) => b.hits - a.hits);
  const all = sorted.reduce((sum, { hits }) => sum + hits, 0);
  let before = 0;
  return sorted
    .filter(({ hits }) => {
      const isWanted = before * 2 < all;
      before += hits;
      return isWanted;
    })
    .slice(0, MOST_TRIPPED);
}

/** One hold per rule and day. */
export function holdId(day: IsoDate, rule: string): string {
  return `${day}:${rule}`;
}

/** Is a rule over its limit? */
export function isOver({ hits, evaluated }: Measured, { perMille, least }: BreakerLimit): boolean {
  return hits >= least && hits * 1000 > perMille * evaluated;
}

/**
 * May a rule be held? Only indicators. A trigger or a list hit must never be lost in a crowd; holding an exoneration would flag those it speaks
 * for; and a rule about the flight alone hits everybody on board by its nature.
 */
export function canBeHeld({ kind, family, when }: Pick<Rule, 'kind' | 'family' | 'when'>): boolean {
  if (kind !== 'indicator' || family === 'list') return false;
  return leavesOf(when).some((leaf) => factsOf(leaf).some((fact) => factById(fact)?.scope !== 'flight'));
}

/** Holds in force for a rule set: not released, and the rule is unchanged. */
export function holdsInForce(holds: readonly RuleHold[], { rules }: Pick<RuleSet, 'rules'>): readonly RuleHold[] {
  const open = holds.filter(({ released }) => released === null);
  if (open.length === 0) return [];
  const texts = new Map(
    rules.filter(({ id }) => open.some(({ rule }) => rule === id)).map((rule) => [rule.id, hashRule(rule)]),
  );
  return open.filter(({ rule, text }) => texts.get(rule) === text);
}

/** A rule to be held, with its hash, and why. */
export interface HeldRule {
  readonly rule: string;
  readonly text: string;
  readonly measured: Measured;
}

/**
 * Rules over their limit on a day, in order. A rule released on any day is not held again while unchanged, since a supervisor has reviewed it.
 */
export function rulesToHold(
  rules: readonly Rule[],
  measured: (rule: string) => Measured,
  limit: BreakerLimit,
  holds: readonly RuleHold[],
): readonly HeldRule[] {
  return rules.flatMap((rule) => {
    const found = measured(rule.id);
    if (!isOver(found, limit) || !canBeHeld(rule)) return [];
    const text = hashRule(rule);
    if (holds.some((hold) => hold.released !== null && hold.rule === rule.id && hold.text === text)) return [];
    return [{ rule: rule.id, text, measured: found }];
  });
}
