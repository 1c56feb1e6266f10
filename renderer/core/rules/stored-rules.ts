/** What the store keeps of the life of rule sets: drafts that change, versions that never do, and acts in the order in which they were done. */
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import type { VersionName } from '../../../rules/lifecycle/rule-act.ts';
import type { NamedOfficer } from '../../../shared/casework/case.ts';

export interface StoredDraft {
  readonly title: string;
  /** What its changes are told against. */
  readonly basedOn: VersionName;
  /** Name of the file it was taken from; null where it was taken from a version. */
  readonly fileName: string | null;
  /** Everybody who made or changed it, in order. */
  readonly authors: readonly NamedOfficer[];
  readonly createdAt: string;
  readonly changedAt: string;
  /** May hold mistakes: they are told, not refused, so that nobody loses what they began. */
  readonly content: WrittenRules;
}

export interface StoredVersion extends VersionName {
  /** Shipped with a release, or made by this unit. */
  readonly origin: 'shipped' | 'unit';
  readonly title: string;
  readonly note: string;
  /** Null for what shipped. */
  readonly basedOn: VersionName | null;
  readonly authors: readonly NamedOfficer[];
  readonly validatedBy: NamedOfficer | null;
  readonly validatedAt: string | null;
  readonly content: WrittenRules;
}

/** Id under which a unit's version is kept: in the order of the numbers. */
export function versionId(version: number): string {
  return `v${String(version).padStart(6, '0')}`;
}

/** Id under which a shipped pack is kept: each release may bring another one. */
export function shippedId(hash: string): string {
  return `shipped-${hash}`;
}
