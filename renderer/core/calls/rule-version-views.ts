import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { Signer } from '../../../rules/lifecycle/required-signatures.ts';
import type { VersionName } from '../../../rules/lifecycle/rule-act.ts';
import type { DeedRefusal, VersionState } from '../../../rules/lifecycle/version-state.ts';
import type { Agency, NamedOfficer, Role } from '../../../shared/casework/case.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';

/** What one officer did, and when. */
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
  /** Null: it is missing. */
  readonly signature: SignatureView | null;
}

export interface VersionRow extends VersionName {
  readonly origin: 'shipped' | 'unit';
  readonly title: string;
  readonly note: string;
  /** Null for what shipped. */
  readonly basedOn: VersionName | null;
  readonly authors: readonly NamedOfficer[];
  readonly validatedBy: NamedOfficer | null;
  readonly validatedAt: string | null;
  readonly rules: number;
  readonly state: VersionState;
  readonly signatures: readonly SignatureView[];
  /** What it needs to take the place of the rules in force; none for those in force. */
  readonly required: readonly RequiredSignatureView[];
  /** Somebody signed who wrote nothing of it. */
  readonly independent: boolean;
  /** Stretches of time in which it was in force; the open one last. */
  readonly reigns: readonly {
    readonly since: string | null;
    readonly until: string | null;
    readonly by: ActMark | null;
    readonly rolledBack: boolean;
  }[];
  /** Why the acting officer may not sign or activate it now; null: may. */
  readonly refused: { readonly sign: DeedRefusal | null; readonly activate: DeedRefusal | null };
}

export interface ScheduledView extends VersionName, ActMark {
  readonly from: string;
}

/** What one supervisor did alone, to be countersigned by another. */
export interface AloneActView extends ActMark, VersionName {
  /** Id of the act. */
  readonly id: string;
  readonly kind: 'rolled-back' | 'switched-off';
  /** Null for a roll-back. */
  readonly rule: string | null;
  readonly reason: string;
  readonly due: string;
  readonly overdue: boolean;
  /** Why the acting officer may not countersign it; null: may. */
  readonly refused: DeedRefusal | null;
}

export interface VersionsView {
  readonly inForce: VersionName;
  readonly since: string | null;
  /** What a roll-back would put into force; null: nothing was before. */
  readonly previous: VersionName | null;
  /** Newest first. */
  readonly versions: readonly VersionRow[];
  readonly scheduled: ScheduledView | null;
  /** The rules that came with this release are other ones than those the unit began with or took up since. */
  readonly shippedChanged: { readonly hash: string; readonly changes: number } | null;
  /** Rules that move nothing until a version is activated. */
  readonly switchedOff: readonly ({ readonly rule: string; readonly reason: string } & ActMark)[];
  /** Not yet countersigned, the oldest first. */
  readonly alone: readonly AloneActView[];
  /** How far screening anew is; null when nothing is under way. */
  readonly rescreening: { readonly done: number; readonly total: number } | null;
  /** The rules in force cannot be read by this release: those that shipped stand in. */
  readonly unreadable: boolean;
}

export interface VersionView extends VersionRow {
  readonly content: WrittenRules;
  /** Against the rules in force. */
  readonly changes: readonly RuleSetChange[];
}

/** A version by its number, what shipped with this release, or a draft. */
export type Comparable = { readonly version: number } | { readonly shipped: true } | { readonly draft: string };
