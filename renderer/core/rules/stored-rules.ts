/** Stored records of rule sets: drafts, which change, and versions, which never change. */
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { TakenOut } from '../../../rules/lifecycle/change-format.ts';
import type { VersionName } from '../../../rules/lifecycle/rule-act.ts';
import type { NamedOfficer } from '../../../shared/casework/case.ts';

export interface StoredDraft {
  readonly title: string;
  /** The version with which the draft is compared. */
  readonly basedOn: VersionName;
  /** Name of the file it was taken from; null where it was taken from a version. */
  readonly fileName: string | null;
  /** The officers who made or changed it, in order. */
  readonly authors: readonly NamedOfficer[];
  readonly createdAt: string;
  readonly changedAt: string;
  /** May hold mistakes: a draft is kept with them, so that no work is lost. */
  readonly content: WrittenRules;
  /** Of a draft brought to format 1: what that took out, so that the way back restores it, also in rules that the officer may not see. */
  readonly taken?: TakenOut;
}

export interface StoredVersion extends VersionName {
  /** Shipped with a release, or made by this unit. */
  readonly origin: 'shipped' | 'unit';
  readonly title: string;
  readonly note: string;
  /** Null for a shipped set. */
  readonly basedOn: VersionName | null;
  readonly authors: readonly NamedOfficer[];
  readonly validatedBy: NamedOfficer | null;
  readonly validatedAt: string | null;
  readonly content: WrittenRules;
}

/** Record id of a unit's version; ids sort by number. */
export function versionId(version: number): string {
  return `v${String(version).padStart(6, '0')}`;
}

/** Record id of a shipped rule set; each release may ship another one. */
export function shippedId(hash: string): string {
  return `shipped-${hash}`;
}
