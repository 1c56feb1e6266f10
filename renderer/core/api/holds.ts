/** Calls about rules that the circuit breaker holds for review. */
import type { BreakerLimit, Measured } from '../../../rules/statistics/rule-hold.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { IsoDate } from '../../../shared/manifest.ts';

export interface HoldView {
  readonly id: string;
  readonly rule: string;
  /** Local day of departure of the flights on which it is held. */
  readonly day: IsoDate;
  /** By language; empty where the rule is no longer in force. */
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate | null;
  /** ISO 8601 UTC. */
  readonly began: string;
  readonly measured: Measured;
  readonly limit: BreakerLimit;
  /** `over`: the rule reads otherwise by now, or is gone. */
  readonly state: 'held' | 'released' | 'over';
  readonly released: { readonly officer: string; readonly at: string; readonly reason: string } | null;
}

export interface HoldsView {
  readonly limit: BreakerLimit;
  /** Those in force first, then the latest first. */
  readonly holds: readonly HoldView[];
  readonly mayRelease: boolean;
}

export interface HoldCalls {
  'holds.list': { input: Record<string, never>; output: HoldsView };
  /** The rule counts again, and is not held any more as long as it reads as it does. */
  'hold.release': { input: { id: string; reason: string }; output: HoldsView };
  /** From when on rules are held; those that are stay so. */
  'breaker.set': { input: BreakerLimit; output: HoldsView };
}
