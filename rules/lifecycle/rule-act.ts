/** The acts of supervisors on rule sets. Acts are only added: the state of a version follows from them and the time. */
import type { Agency } from '../../shared/agency/agency-id.ts';
import type { Role } from '../../shared/casework/case.ts';

/** A rule set by its number and its exact hash. */
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

/** A supervisor signs a version, by the hash that the screen showed. */
export interface Signed extends VersionName {
  readonly kind: 'signed';
  readonly note: string;
}

/** Puts a version into force, at once or later; it takes effect only if `over` is still in force at that time. */
export interface Activated extends VersionName {
  readonly kind: 'activated';
  /** ISO 8601 UTC; never before the act. */
  readonly from: string;
  /** The rule set in force that it was compared and signed against. */
  readonly over: VersionName;
}

/** Withdraws an activation before it takes effect. */
export interface ActivationWithdrawn {
  readonly kind: 'activation-withdrawn';
  /** Id of the activation. */
  readonly activation: string;
}

/** Puts the previous rule set into force again, at once. */
export interface RolledBack extends VersionName {
  readonly kind: 'rolled-back';
  readonly over: VersionName;
  readonly reason: string;
}

/** Switches one rule off until a version is activated; its hits are kept but do not count. */
export interface SwitchedOff extends VersionName {
  readonly kind: 'switched-off';
  readonly rule: string;
  readonly reason: string;
}

/** Another supervisor confirms an act that one did alone. */
export interface Countersigned {
  readonly kind: 'countersigned';
  /** Id of the act. */
  readonly act: string;
}

export type RuleDeed = Signed | Activated | ActivationWithdrawn | RolledBack | SwitchedOff | Countersigned;

export type RuleAct = RuleDeed & ActBy & { readonly id: string };
