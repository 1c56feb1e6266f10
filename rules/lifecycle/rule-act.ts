/** What supervisors do with rule sets, each act as it was done. Acts are only ever added: the state of a version follows from them and the time. */
import type { Agency, Role } from '../../shared/casework/case.ts';

/** A rule set by the number people say and the hash that is exact. */
export interface VersionName {
  readonly version: number;
  readonly hash: string;
}

/** Who did it, and as what. */
export interface ActBy {
  /** Officer id. */
  readonly officer: string;
  readonly name: string;
  readonly agency: Agency;
  readonly role: Role;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A supervisor answers for a version, as it was: for the hash that was on the screen. */
export interface Signed extends VersionName {
  readonly kind: 'signed';
  readonly note: string;
}

/** Puts a version into force, at once or later; it takes effect only if `over` is still in force then. */
export interface Activated extends VersionName {
  readonly kind: 'activated';
  /** ISO 8601 UTC; never before the act. */
  readonly from: string;
  /** The rule set in force that it was compared and signed against. */
  readonly over: VersionName;
}

/** Takes an activation back before it takes effect. */
export interface ActivationWithdrawn {
  readonly kind: 'activation-withdrawn';
  /** Id of the activation. */
  readonly activation: string;
}

/** Puts the rule set before into force again, at once. */
export interface RolledBack extends VersionName {
  readonly kind: 'rolled-back';
  readonly over: VersionName;
  readonly reason: string;
}

/** Takes one rule out of what counts until a version is activated; its hits are kept. */
export interface SwitchedOff extends VersionName {
  readonly kind: 'switched-off';
  readonly rule: string;
  readonly reason: string;
}

/** Another supervisor stands behind what one did alone. */
export interface Countersigned {
  readonly kind: 'countersigned';
  /** Id of the act. */
  readonly act: string;
}

export type RuleDeed = Signed | Activated | ActivationWithdrawn | RolledBack | SwitchedOff | Countersigned;

export type RuleAct = RuleDeed & ActBy & { readonly id: string };
