/** The life of rule sets as screens see it: drafts, versions, signatures, what is in force. */

import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { DraftProblem } from '../../../rules/lifecycle/draft-problem.ts';
import type { Signer } from '../../../rules/lifecycle/required-signatures.ts';
import type { VersionName } from '../../../rules/lifecycle/rule-act.ts';
import type { DeedRefusal, VersionState } from '../../../rules/lifecycle/version-state.ts';
import type { Agency, NamedOfficer, Role } from '../../../shared/casework/case.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';

export interface DraftSummary {
  readonly id: string;
  /** Counts up with each change; given back with the next one, so that nobody overwrites what they have not seen. */
  readonly rev: number;
  readonly title: string;
  /** What its changes are told against. */
  readonly basedOn: VersionName;
  /** Name of the file it was taken from, or null. */
  readonly fileName: string | null;
  /** Everybody who made or changed it, in order. */
  readonly authors: readonly NamedOfficer[];
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changeCount: number;
  readonly problemCount: number;
}

export interface DraftView extends DraftSummary {
  readonly content: WrittenRules;
  readonly changes: readonly RuleSetChange[];
  /** Codes of `rule-error.<code>`. A draft with any cannot be validated. */
  readonly problems: readonly DraftProblem[];
}

/** A file of rules as an officer chose it. */
export interface RuleFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type DraftOrigin =
  /** The rules in force. */
  | { readonly active: true }
  /** The rules that came with this release. */
  | { readonly shipped: true }
  | { readonly version: number }
  /** Rule files as a whole set, or (`added`) put into the rules in force, replacing those of the same id. */
  | { readonly files: readonly RuleFile[]; readonly added: boolean }
  | RuleFile;

/** Thresholds of one mandate. */
export interface ThresholdsInput {
  readonly mandate: Mandate;
  readonly watch: number;
  readonly inspect: number;
}

export interface RuleVersionCalls extends VersionCalls {
  'drafts.list': { input: Record<string, never>; output: readonly DraftSummary[] };
  'drafts.open': { input: { id: string }; output: DraftView };
  /** Files that cannot be read are refused as `rules-refused`, each mistake with its place. */
  'drafts.create': { input: { title: string; from: DraftOrigin }; output: DraftView };
  /** Adds a rule, or replaces the one of that id. Its form is checked, what it says is told in `problems`. */
  'drafts.put-rule': { input: { id: string; rev: number; rule: unknown }; output: DraftView };
  'drafts.remove-rule': { input: { id: string; rev: number; rule: string }; output: DraftView };
  'drafts.put-list': { input: { id: string; rev: number; list: string; content: unknown }; output: DraftView };
  'drafts.remove-list': { input: { id: string; rev: number; list: string }; output: DraftView };
  'drafts.put-thresholds': { input: { id: string; rev: number } & ThresholdsInput; output: DraftView };
  'drafts.rename': { input: { id: string; rev: number; title: string }; output: DraftView };
  'drafts.discard': { input: { id: string; rev: number }; output: null };
  /** Makes the draft a version that nobody can change any more; refused as `rules-refused` with problems. */
  'drafts.validate': { input: { id: string; rev: number; note: string }; output: { readonly version: number } };
}

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

export interface VersionCalls {
  'versions.list': { input: Record<string, never>; output: VersionsView };
  'versions.open': { input: { version: number }; output: VersionView };
  'versions.compare': { input: { from: Comparable; to: Comparable }; output: readonly RuleSetChange[] };
  /** `hash` is the one that was on the screen: a signature for another one is refused. Refusals are `rule-act-refused`. */
  'versions.sign': { input: { version: number; hash: string; note: string }; output: VersionsView };
  /** At once (`at` null) or from a time on, ISO 8601 UTC. All flights are then screened anew in the background. */
  'versions.activate': { input: { version: number; hash: string; at: string | null }; output: VersionsView };
  'versions.cancel-activation': { input: { version: number }; output: VersionsView };
  /** Puts the rule set before into force again; another supervisor countersigns within 72 hours. */
  'versions.roll-back': { input: { reason: string }; output: VersionsView };
  /** Takes a rule out of what counts, its hits are kept; another supervisor countersigns within 72 hours. */
  'rules.switch-off': { input: { rule: string; reason: string }; output: VersionsView };
  'rules.countersign': { input: { act: string }; output: VersionsView };
  /** A version as a rule file. */
  'versions.export': {
    input: { version: number; format: 'json' | 'yaml' };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}
