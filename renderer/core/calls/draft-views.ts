import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { DraftProblem } from '../../../rules/lifecycle/draft-problem.ts';
import type { VersionName } from '../../../rules/lifecycle/rule-act.ts';
import type { NamedOfficer } from '../../../shared/casework/case.ts';

export interface DraftSummary {
  readonly id: string;
  /** Counts up with each change. The next change must name it, so that no unseen change is overwritten. */
  readonly rev: number;
  readonly title: string;
  /** The version with which the draft is compared. */
  readonly basedOn: VersionName;
  /** Name of the file it was taken from, or null. */
  readonly fileName: string | null;
  /** The officers who made or changed it, in order. */
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
  /** Rule files as a whole set, or (`added`) put into the rules in force, where they replace rules with the same id. */
  | { readonly files: readonly RuleFile[]; readonly added: boolean }
  | RuleFile;
