import type { RuleFormat } from '../../../rules/language/rule-set.ts';
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { Signer } from '../../../rules/lifecycle/required-signatures.ts';
import type { VersionName } from '../../../rules/lifecycle/rule-act.ts';
import type { DeedRefusal, VersionState } from '../../../rules/lifecycle/version-state.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { NamedOfficer, Role } from '../../../shared/casework/case.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';

/** Which officer acted, and when. */
export interface ActMark {
  readonly officer: NamedOfficer;
  readonly role: Role;
  readonly at: string;
}

export interface SignatureView extends ActMark {
  readonly note: string;
}

export interface RequiredSignatureView {
  readonly signer: Signer;
  readonly agencies: readonly Agency[];
  readonly rules: readonly string[];
  readonly lists: readonly string[];
  readonly thresholds: readonly Mandate[];
  /** The format changes, and with it every score. */
  readonly format: boolean;
  /** Null: it is missing. */
  readonly signature: SignatureView | null;
}

export interface VersionRow extends VersionName {
  readonly origin: 'shipped' | 'unit';
  readonly title: string;
  readonly note: string;
  /** Null for a shipped set. */
  readonly basedOn: VersionName | null;
  readonly authors: readonly NamedOfficer[];
  readonly validatedBy: NamedOfficer | null;
  readonly validatedAt: string | null;
  readonly rules: number;
  readonly format: RuleFormat;
  readonly state: VersionState;
  readonly signatures: readonly SignatureView[];
  /** The signatures it needs to replace the rules in force; empty for the rules in force. */
  readonly required: readonly RequiredSignatureView[];
  /** Whether an officer signed who wrote nothing of it. */
  readonly independent: boolean;
  /** Periods in which it was in force; the open one last. */
  readonly reigns: readonly {
    readonly since: string | null;
    readonly until: string | null;
    readonly by: ActMark | null;
    readonly rolledBack: boolean;
  }[];
  /** Why the acting officer may not sign or activate it now; null: the officer may. */
  readonly refused: { readonly sign: DeedRefusal | null; readonly activate: DeedRefusal | null };
}

export interface ScheduledView extends VersionName, ActMark {
  readonly from: string;
}

/** An act of one supervisor that another has to countersign. */
export interface AloneActView extends ActMark, VersionName {
  /** Id of the act. */
  readonly id: string;
  readonly kind: 'rolled-back' | 'switched-off';
  /** Null for a roll-back. */
  readonly rule: string | null;
  readonly reason: string;
  readonly due: string;
  readonly overdue: boolean;
  /** Why the acting officer may not countersign it; null: the officer may. */
  readonly refused: DeedRefusal | null;
}

export interface VersionsView {
  readonly inForce: VersionName;
  readonly since: string | null;
  /** The version that a roll-back would put into force; null: there is none. */
  readonly previous: VersionName | null;
  /** Newest first. */
  readonly versions: readonly VersionRow[];
  readonly scheduled: ScheduledView | null;
  /** The shipped rules differ from those that the unit began with or adopted since. */
  readonly shippedChanged: { readonly hash: string; readonly changes: number } | null;
  /** Rules that do not count until a version is activated. */
  readonly switchedOff: readonly ({ readonly rule: string; readonly reason: string } & ActMark)[];
  /** Not yet countersigned, the oldest first. */
  readonly alone: readonly AloneActView[];
  /** Progress of screening again; null when none is under way. */
  readonly rescreening: { readonly done: number; readonly total: number } | null;
  /** This release cannot read the rules in force; the shipped rules are used instead. */
  readonly unreadable: boolean;
}

export interface VersionView extends VersionRow {
  readonly content: WrittenRules;
  /** Changes against the rules in force. */
  readonly changes: readonly RuleSetChange[];
}

/** A version by its number, the rules shipped with this release, or a draft. */
export type Comparable = { readonly version: number } | { readonly shipped: true } | { readonly draft: string };
