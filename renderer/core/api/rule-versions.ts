/** The life of rule sets as screens see it: drafts, versions, signatures, what is in force. */

import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { DraftProblem } from '../../../rules/lifecycle/draft-problem.ts';
import type { VersionName } from '../../../rules/lifecycle/rule-act.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { NamedOfficer } from '../api.ts';

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

export interface RuleVersionCalls {
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
