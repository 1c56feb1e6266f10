/**
 * Brings stored bodies up to date on read. Versions of the database change tables and indexes only; a body's form changes here, one pure
 * function per step, so that a record of any age can be read and none has to be rewritten at once.
 */

import { caseOf1 } from './case-version-1.ts';
import type { TableName } from './tables.ts';
import { auditOf1, headOf1, jobOf1, messageOf1, sectionOf1 } from './version-1.ts';

type Step = (body: unknown) => unknown;

/** `steps[0]` makes version 2 of version 1, and so on. Append only. */
const steps: Readonly<Record<TableName, readonly Step[]>> = {
  messages: [messageOf1],
  flightHeads: [headOf1],
  factBlocks: [],
  flightManifests: [sectionOf1],
  cases: [caseOf1],
  audit: [auditOf1],
  auditValues: [],
  jobs: [jobOf1],
  jobReports: [],
  jobFiles: [],
  quarantine: [],
  quarantineBytes: [],
  messageReports: [],
  decisions: [],
  schedule: [],
  referenceEdits: [],
  profiles: [],
  diagnostics: [],
  ruleDrafts: [],
  ruleVersions: [],
  ruleActs: [],
  appearances: [],
  settings: [],
  mutes: [],
  ruleHolds: [],
  accounts: [],
  links: [],
  formDrafts: [],
  questions: [],
  legalHolds: [],
  unmaskings: [],
  retentionRuns: [],
};

/** A record was written by a later release: it is refused and left untouched. */
export class NewerRecordError extends Error {
  override readonly name = 'NewerRecordError';
  readonly table: TableName;

  constructor(table: TableName, v: number) {
    super(`newer-record:${table}:${v}`);
    this.table = table;
  }
}

/** Version in which bodies of this table are written today. */
export function bodyVersion(table: TableName): number {
  return steps[table].length + 1;
}

/** Throws `NewerRecordError` when `v` is unknown to this release. */
export function checkVersion(table: TableName, v: number): void {
  if (!Number.isInteger(v) || v < 1 || v > bodyVersion(table)) throw new NewerRecordError(table, v);
}

/** Today's form of a body of version `v`. */
export function upgradeBody(table: TableName, v: number, body: unknown): unknown {
  checkVersion(table, v);
  return steps[table].slice(v - 1).reduce((value, step) => step(value), body);
}
