/** Runs back-tests. They are not stored; the worker remembers the latest runs until it ends. */
import { z } from 'zod';
import type { PairChange } from '../../../rules/back-test/pair-sets.ts';
import type { Group, Move, RuleCounts } from '../../../rules/back-test/tally.ts';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import type { RuleFormat, RuleSet } from '../../../rules/language/rule-set.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { CaseResult } from '../../../shared/casework/case.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { ScoreAccount } from '../../../shared/screening/score-account.ts';
import type { ExplanationLeaf, Scores } from '../../../shared/screening/screening.ts';
import { auditEntry } from '../audit/entries.ts';
import { backTestTables } from '../back-test/back-test-tables.ts';
import { movedTravellers, rowsOf } from '../back-test/moved-travellers.ts';
import { type LeftOut, runBackTest } from '../back-test/run-back-test.ts';
import type { CallFailure } from '../calls/failure.ts';
import { exportWords, makeExport, purposeRefused } from '../exports/make-export.ts';
import type { Request } from '../request.ts';
import { checkedDraft, seenProblems } from '../rules/draft-view.ts';
import { readersOfAll } from '../seen/seen-readers.ts';
import { readOne } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';
import type { Comparable } from './rule-version-views.ts';

export type { Group, Move, PairChange };

/** The rules to try: a draft, a version of this unit, or the rules shipped with this release. */
export type BackTestCandidate = Comparable;

/** Travellers with each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface RuleEffect extends RuleCounts {
  readonly rule: string;
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly change: PairChange;
  /** Null where the rule is not in that set; 0 for a trigger. */
  readonly weightBefore: number | null;
  readonly weightAfter: number | null;
}

/** Travellers with a known result: those with something found, or those with nothing found. */
export interface KnownCounts {
  /** Flagged by both sets; `lost`: by the active one only; `gained`: by the candidate only; `missed`: by neither. */
  readonly kept: number;
  readonly lost: number;
  readonly gained: number;
  readonly missed: number;
}

export interface BackTestReport {
  /** Id for `back-test.travellers` and `back-test.export`; valid until the worker ends or three further back-tests were run. */
  readonly run: string;
  /** Agency of the officer who ran it. The report shows what that agency may see, and only that agency may read it. */
  readonly agency: Agency;
  readonly active: { readonly version: number; readonly hash: string; readonly format: RuleFormat };
  readonly candidate: {
    readonly version: number | null;
    readonly hash: string;
    readonly title: string;
    readonly format: RuleFormat;
  };
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The day as of which both sets were evaluated; null: each flight's own day. */
  readonly day: IsoDate | null;
  readonly flights: number;
  readonly travellers: number;
  /** Flights whose fact block is missing or cannot be opened. */
  readonly unread: number;
  /** Parts of screening that were left out on both sides. */
  readonly leftOut: readonly LeftOut[];
  readonly outcomes: readonly {
    readonly group: Group;
    readonly before: OutcomeCounts;
    readonly after: OutcomeCounts;
  }[];
  readonly rules: readonly RuleEffect[];
  readonly moves: Readonly<Record<Move, number>>;
  /** Travellers with a changed outcome that can be shown; of the others only the number is known. */
  readonly listed: number;
  readonly positives: KnownCounts;
  readonly negatives: KnownCounts;
}

/** A group of travellers: by how their outcome moved, or by their known result. */
export type BackTestGroup = Move | 'positives' | 'negatives';

/** One rule on one traveller: it hits only after, only before, with another weight, or as before. */
export interface RuleMoved {
  readonly rule: string;
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate;
  /** Weight of the hit, negative for an exoneration; null where the rule does not hit. */
  readonly weightBefore: number | null;
  readonly weightAfter: number | null;
  /** The weight counts in no score, because a stronger rule of the same sign hits. */
  readonly besideBefore: boolean;
  readonly besideAfter: boolean;
  readonly move: 'gained' | 'lost' | 'changed' | 'kept';
  readonly leaves: readonly ExplanationLeaf[];
}

export interface MovedTraveller {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly before: Outcome;
  readonly after: Outcome;
  /** A child, or somebody else to meet and protect, as the officer may know: no level of suspicion awaits them. */
  readonly isProtected: boolean;
  readonly scoresBefore: Scores;
  readonly scoresAfter: Scores;
  /** How the scores after come about. */
  readonly sumsAfter: ScoreAccount['scores'];
  /** Null where it is not known. */
  readonly result: CaseResult | null;
  /** Rules that moved first, then those that hit as before. */
  readonly rules: readonly RuleMoved[];
}

const day = z.iso.date().nullable();
const candidate = z.union([
  z.strictObject({ draft: z.string().min(1).max(100) }),
  z.strictObject({ version: z.int().min(1) }),
  z.strictObject({ shipped: z.literal(true) }),
]);
const group = z.enum(['gained', 'lost', 'raised', 'lowered', 'positives', 'negatives']);
/** Most travellers of one page. */
const MOST_SHOWN = 200;
/** Most problems given of a draft that cannot be tried. */
const MOST_TOLD = 200;

export const backTestCalls = {
  /** Nothing is written but an audit entry. Progress counts flights; a cancelled back-test gives no report. */
  'back-test.run': call({
    input: z.strictObject({ candidate, from: day, to: day, day }),
    permission: 'rules.draft',
    // It only reads, for many seconds: its entry is written when it ends, so that other calls need not wait.
    audit: null,
    async handler(request, { candidate: asked, ...window }): Handled<BackTestReport> {
      const tried = await candidateOf(request, asked);
      if (!tried.ok) return tried;
      const run = await runBackTest(request, { ...tried.value, ...window });
      request.services.backTests.keep(run);
      const { flights, travellers, moves } = run.report;
      const { gained, lost } = moves;
      const details = { flights, travellers, gained, lost, hash: tried.value.named.hash };
      await request.commit([], [auditEntry(request.context, 'back-test.run', tried.value.named.title, details)], []);
      return success({ output: run.report });
    },
  }),
  /** One page of a group's travellers, latest flights first, with names and explanations. */
  'back-test.travellers': call({
    input: z.strictObject({ run: z.string(), group, from: z.int().min(0), count: z.int().min(1).max(MOST_SHOWN) }),
    permission: 'rules.draft',
    audit: 'back-test.travellers-viewed',
    recordsViews: 'ten-minutes',
    async handler(
      request,
      { run: id, group: asked, from, count },
    ): Handled<{ readonly total: number; readonly travellers: readonly MovedTraveller[] }> {
      const run = request.services.backTests.get(id, request);
      if (run === undefined) return failed({ code: 'not-found', what: 'back-test' });
      const { total, rows } = rowsOf(run, asked, from, count);
      return success({
        output: { total, travellers: await movedTravellers(request, run, rows) },
        subject: run.report.candidate.title,
      });
    },
  }),
  /** The report: what was compared, totals, rules, and the travellers that moved. */
  'back-test.export': call({
    input: z.strictObject({ run: z.string(), ...exportFields }),
    permission: 'export',
    ...namesByTwo,
    audit: 'back-test.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = purposeRefused(input);
      if (refused !== null) return refused;
      const { language, names } = input;
      const run = request.services.backTests.get(input.run, request);
      if (run === undefined) return failed({ code: 'not-found', what: 'back-test' });
      const words = exportWords(request, language);
      const tables = await backTestTables(request, run, words, names);
      const { details, ...made } = await makeExport(
        request,
        input,
        tables,
        await readersOfAll(request),
        words.word('back-test.file'),
      );
      return success({ ...made, details: recorded({ ...details, title: run.report.candidate.title }) });
    },
    moves: exportedBytes,
  }),
} as const;

interface Tried {
  readonly candidate: RuleSet;
  readonly named: BackTestReport['candidate'];
}

async function candidateOf(request: Request, asked: BackTestCandidate): Promise<Result<Tried, CallFailure>> {
  if ('draft' in asked) return draftOf(request, asked.draft);
  const { archive } = request.world.rules;
  const version = 'shipped' in asked ? archive.shipped : archive.byNumber(asked.version);
  const compiled = version === undefined ? undefined : archive.compiled(version.hash);
  if (version === undefined || compiled === undefined) return failed({ code: 'not-found', what: 'version' });
  const { title, hash } = version;
  const { format } = compiled.ruleSet;
  return success({ candidate: compiled.ruleSet, named: { version: version.version, hash, title, format } });
}

async function draftOf(request: Request, id: string): Promise<Result<Tried, CallFailure>> {
  const draft = await readOne(request.store, 'ruleDrafts', id);
  if (draft === undefined) return failed({ code: 'not-found', what: 'draft' });
  const { content, problems } = await checkedDraft(request, draft.value);
  if (content === null)
    return failed({
      code: 'rules-refused',
      errors: [],
      problems: seenProblems(request, draft.value, problems).slice(0, MOST_TOLD),
    });
  const hash = hashRules(content);
  const named = { version: null, hash, title: draft.value.title, format: content.format };
  return success({ candidate: { version: 0, hash, ...content }, named });
}
