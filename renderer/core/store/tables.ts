/** The list of the tables, a row each (`tables/`). Names, schema, marks, keys, retention, verifying and backup are derived from it. */
import type { verifyTexts } from '../../../shared/catalogue/en/verify.ts';
import { accounts } from './tables/accounts.ts';
import { airlineContacts } from './tables/airline-contacts.ts';
import { answerFiles } from './tables/answer-files.ts';
import { appearances } from './tables/appearances.ts';
import { attachmentSlices } from './tables/attachment-slices.ts';
import { attachments } from './tables/attachments.ts';
import { audit } from './tables/audit.ts';
import { auditValues } from './tables/audit-values.ts';
import { capacityCuts } from './tables/capacity-cuts.ts';
import { cases } from './tables/cases.ts';
import { custodies } from './tables/custodies.ts';
import { decisions } from './tables/decisions.ts';
import { diagnostics } from './tables/diagnostics.ts';
import { encounters } from './tables/encounters.ts';
import { entryPictures } from './tables/entry-pictures.ts';
import { exhibitSeries } from './tables/exhibit-series.ts';
import { exhibits } from './tables/exhibits.ts';
import { factBlocks } from './tables/fact-blocks.ts';
import { falseMatches } from './tables/false-matches.ts';
import { flightHeads } from './tables/flight-heads.ts';
import { flightManifests } from './tables/flight-manifests.ts';
import { formDrafts } from './tables/form-drafts.ts';
import { jobFiles } from './tables/job-files.ts';
import { jobReports } from './tables/job-reports.ts';
import { jobs } from './tables/jobs.ts';
import { laterMatches } from './tables/later-matches.ts';
import { ledger } from './tables/ledger.ts';
import { legalHolds } from './tables/legal-holds.ts';
import { links } from './tables/links.ts';
import { listEntries } from './tables/list-entries.ts';
import { listIndexes } from './tables/list-indexes.ts';
import { listReports } from './tables/list-reports.ts';
import { listVersions } from './tables/list-versions.ts';
import { lists } from './tables/lists.ts';
import { lookouts } from './tables/lookouts.ts';
import { messageReports } from './tables/message-reports.ts';
import { messages } from './tables/messages.ts';
import { mutes } from './tables/mutes.ts';
import { officialReports } from './tables/official-reports.ts';
import { passedOn } from './tables/passed-on.ts';
import { petitions } from './tables/petitions.ts';
import { preparations } from './tables/preparations.ts';
import { printedDrafts } from './tables/printed-drafts.ts';
import { profiles } from './tables/profiles.ts';
import { proposals } from './tables/proposals.ts';
import { protections } from './tables/protections.ts';
import { quarantine } from './tables/quarantine.ts';
import { quarantineBytes } from './tables/quarantine-bytes.ts';
import { queryLists } from './tables/query-lists.ts';
import { questions } from './tables/questions.ts';
import { quietOrders } from './tables/quiet-orders.ts';
import { referenceEdits } from './tables/reference-edits.ts';
import { referrals } from './tables/referrals.ts';
import { retentionRuns } from './tables/retention-runs.ts';
import { rosters } from './tables/rosters.ts';
import { ruleActs } from './tables/rule-acts.ts';
import { ruleDrafts } from './tables/rule-drafts.ts';
import { ruleHolds } from './tables/rule-holds.ts';
import { ruleVersions } from './tables/rule-versions.ts';
import { schedule } from './tables/schedule.ts';
import { settings } from './tables/settings.ts';
import { shiftReports } from './tables/shift-reports.ts';
import { sltdChecks } from './tables/sltd-checks.ts';
import { statements } from './tables/statements.ts';
import type { OtherTable, SealedTable } from './tables/table.ts';
import { takenOff } from './tables/taken-off.ts';
import { targetLists } from './tables/target-lists.ts';
import { unmaskings } from './tables/unmaskings.ts';
import { vault } from './tables/vault.ts';
import { waiting } from './tables/waiting.ts';

const ROWS = {
  messages,
  flightHeads,
  factBlocks,
  flightManifests,
  cases,
  audit,
  auditValues,
  jobs,
  jobReports,
  jobFiles,
  quarantine,
  quarantineBytes,
  messageReports,
  decisions,
  schedule,
  referenceEdits,
  profiles,
  diagnostics,
  ruleDrafts,
  ruleVersions,
  ruleActs,
  appearances,
  settings,
  mutes,
  ruleHolds,
  accounts,
  links,
  formDrafts,
  questions,
  legalHolds,
  unmaskings,
  retentionRuns,
  shiftReports,
  quietOrders,
  proposals,
  passedOn,
  petitions,
  answerFiles,
  attachments,
  attachmentSlices,
  statements,
  encounters,
  exhibits,
  exhibitSeries,
  custodies,
  officialReports,
  protections,
  printedDrafts,
  referrals,
  lists,
  lookouts,
  listVersions,
  listIndexes,
  listEntries,
  entryPictures,
  listReports,
  falseMatches,
  laterMatches,
  takenOff,
  preparations,
  targetLists,
  rosters,
  airlineContacts,
  capacityCuts,
  queryLists,
  sltdChecks,
};

const OTHER_ROWS = { ledger, vault, waiting } satisfies Readonly<Record<string, OtherTable>>;

export type TableName = keyof typeof ROWS;
/** Tables whose records are not sealed bodies. */
export type OtherTableName = keyof typeof OTHER_ROWS;

/** Body of each table's records. */
export type Bodies = {
  readonly [Name in TableName]: (typeof ROWS)[Name] extends SealedTable<infer Body, infer _Index, infer _Seen>
    ? Body
    : never;
};

type IndexOf<Name extends TableName> =
  (typeof ROWS)[Name] extends SealedTable<infer _Body, infer Index, infer _Seen> ? Index : never;

/** Index fields by table; tables without any are left out. */
export type IndexFields = {
  readonly [Name in TableName as keyof IndexOf<Name> extends never ? never : Name]: IndexOf<Name>;
};

export const TABLES: {
  readonly [Name in TableName]: SealedTable<Bodies[Name], IndexOf<Name>, 'everyone' | 'filtered'>;
} = ROWS;

/** Tables whose records handlers read through `seen/` only. */
export type FilteredTable = {
  readonly [Name in TableName]: (typeof ROWS)[Name]['seen'] extends 'filtered' ? Name : never;
}[TableName];

export const TABLE_NAMES = Object.keys(ROWS) as readonly TableName[];

/** Revision of every derived record: no officer changes one, so it is never compared. */
export const DERIVED_REV = 1;

/** Tables with one record per flight, under the flight's id, derived from it. */
export const FLIGHT_TABLES = TABLE_NAMES.filter((table) => TABLES[table].derivedFor === 'flight');

/** Tables whose records are sealed with keys that end; the key id is an index. */
export const KEYED_TABLES = TABLE_NAMES.filter((table) => TABLES[table].lifetime.dataClass !== 'unit');

/** Every table has a text for officers; a missing one does not compile. */
export type TableText = { readonly [Name in TableName | OtherTableName]: (typeof verifyTexts)[`table.${Name}`] };

/** The version of the database: that of its newest table. */
export const STORE_VERSION = Math.max(...Object.values({ ...ROWS, ...OTHER_ROWS }).map(({ since }) => since));

/** Keys and indexes of the tables of a version, in the notation of the database layer. Where retention has to find records by their key, the key id is an index too. */
export function storeSchema(version: number): Readonly<Record<string, string>> {
  const sealed = TABLE_NAMES.filter((name) => TABLES[name].since <= version).map((name) => {
    const { key = 'id', index } = TABLES[name];
    const fields = Object.entries(index).flatMap(([field, kind]) =>
      kind === 'unindexed' ? [] : [kind === 'many' ? `*${field}` : field],
    );
    return [name, [key, ...fields, ...(KEYED_TABLES.includes(name) ? ['keyId'] : [])].join()] as const;
  });
  const others = Object.entries(OTHER_ROWS).flatMap(([name, { since, key }]) =>
    since <= version ? [[name, key]] : [],
  );
  return Object.fromEntries([...sealed, ...others]);
}

/** The fields of every sealed record. */
export interface StoredRecord {
  readonly id: string;
  /** Counts up with each change (except in derived tables); checked inside the transaction that writes. */
  readonly rev: number;
  /** Form of the body. */
  readonly v: number;
  /** Key that sealed the body. */
  readonly keyId: string;
  readonly body: Uint8Array;
  readonly [indexField: string]: unknown;
}
