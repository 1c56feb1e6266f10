/**
 * What retention does with each table. Whatever lies under a key of a month is found by that key, so a table without a row would keep what should be gone, or lose
 * its key: a test asks for one.
 */
import type { Question } from '../../../shared/casework/question.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import type { JobFile } from '../import/job.ts';
import type { Bodies, StoredReport, TableName } from '../store/tables.ts';

/**
 * What is left of a record once its month is masked. `derived`: it was masked with its flight · `put-away`: its bytes stay under a key that opens for an approved purpose only ·
 * `kept`: it says nothing that is masked · `removed` · a function: the record without what is masked.
 */
export type Masking<Value> = 'derived' | 'put-away' | 'kept' | 'removed' | ((value: Value) => Value);

/**
 * What ends it. `month`: its key is destroyed with the month · `case`: some time after its case was closed · `audit`: the period of audit values · `mutes`: the periods,
 * counted from its last day · `acts`: the period of audit values, counted from when it came to its end · null: nothing, since it tells of nobody who travels.
 */
export type Ending = 'month' | 'case' | 'audit' | 'mutes' | 'acts' | null;

export interface TablePlan<Table extends TableName> {
  /** Null: it does not lie under a key of travellers. */
  readonly masking: Masking<Bodies[Table]> | null;
  readonly ending: Ending;
  /** Where a record says which flights it tells of: a legal hold on one of them keeps it. Null: nowhere. */
  readonly flights: 'id' | 'flights' | 'flight' | null;
}

const KEPT_BY_NOTHING = { masking: null, ending: null, flights: null } as const;

export const TABLE_PLANS: { readonly [Table in TableName]: TablePlan<Table> } = {
  messages: { masking: 'put-away', ending: 'month', flights: 'flights' },
  flightHeads: { masking: 'derived', ending: 'month', flights: 'id' },
  factBlocks: { masking: 'derived', ending: 'month', flights: 'id' },
  flightManifests: { masking: 'derived', ending: 'month', flights: 'id' },
  // Keyed hashes and counts: they name nobody, and what is asked of later flights ("seen before?") rests on them.
  appearances: { masking: 'kept', ending: 'month', flights: 'id' },
  messageReports: { masking: maskReport, ending: 'month', flights: 'flights' },
  decisions: { masking: maskDecision, ending: 'month', flights: 'flight' },
  // What could not be read cannot be masked.
  quarantine: { masking: 'removed', ending: 'month', flights: null },
  quarantineBytes: { masking: 'removed', ending: 'month', flights: null },
  jobFiles: { masking: 'removed', ending: 'month', flights: null },
  jobs: { masking: 'kept', ending: 'month', flights: null },
  jobReports: { masking: maskJobFile, ending: 'month', flights: null },
  diagnostics: { masking: maskDiagnostics, ending: 'month', flights: null },
  cases: { masking: null, ending: 'case', flights: null },
  audit: KEPT_BY_NOTHING,
  auditValues: { masking: null, ending: 'audit', flights: null },
  // Whoever is masked is found by what is left of them.
  links: { masking: 'derived', ending: 'month', flights: 'id' },
  questions: { masking: maskQuestion, ending: 'month', flights: 'flight' },
  formDrafts: { masking: 'removed', ending: 'month', flights: null },
  schedule: KEPT_BY_NOTHING,
  referenceEdits: KEPT_BY_NOTHING,
  profiles: KEPT_BY_NOTHING,
  ruleDrafts: KEPT_BY_NOTHING,
  ruleVersions: KEPT_BY_NOTHING,
  ruleActs: KEPT_BY_NOTHING,
  settings: KEPT_BY_NOTHING,
  mutes: { masking: null, ending: 'mutes', flights: null },
  ruleHolds: KEPT_BY_NOTHING,
  accounts: KEPT_BY_NOTHING,
  // Whom and why, in the words of officers: once they are over the audit trail tells of them as long as of anything.
  legalHolds: { masking: null, ending: 'acts', flights: null },
  unmaskings: { masking: null, ending: 'acts', flights: null },
  retentionRuns: KEPT_BY_NOTHING,
};

/** A code that is not known may be anybody's name that stood in a wrong place. */
function maskReport(stored: StoredReport): StoredReport {
  return { ...stored, report: { ...stored.report, unknownValues: [] } };
}

/** Reasons are written by people about people. */
function maskDecision(decision: Decision): Decision {
  return { ...decision, reason: '' };
}

/** What was asked and answered is written by people as well. */
function maskQuestion(question: Question): Question {
  const { answer } = question;
  return { ...question, text: '', answer: answer === null ? null : { ...answer, text: '' } };
}

function maskJobFile(file: JobFile): JobFile {
  const { failure } = file;
  return failure === null ? file : { ...file, failure: { ...failure, params: numbersOf(failure.params) } };
}

function maskDiagnostics(page: Bodies['diagnostics']): Bodies['diagnostics'] {
  return page.map((each) => ({ ...each, params: numbersOf(each.params), raw: null }));
}

/** What was quoted goes, what was counted stays. */
function numbersOf(params: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : '']),
  );
}
