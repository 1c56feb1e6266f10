/** Runs back-tests. Nothing of them is stored: what was run lately is remembered as long as the worker lives. */
import { z } from 'zod';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { BackTestCandidate, BackTestReport } from '../api/back-test.ts';
import { backTestCsv } from '../back-test/back-test-csv.ts';
import { movedTravellers, rowsOf } from '../back-test/moved-travellers.ts';
import { runBackTest } from '../back-test/run-back-test.ts';
import type { CallFailure } from '../calls/failure.ts';
import { auditEntry, type Desk } from '../context.ts';
import { checkedDraft, seenProblems } from '../rules/draft-view.ts';
import { readOne } from '../store/read.ts';
import type { UseCases } from './use-case.ts';

const day = z.iso.date().nullable();
const candidate = z.union([
  z.strictObject({ draft: z.string().min(1).max(100) }),
  z.strictObject({ version: z.int().min(1) }),
  z.strictObject({ shipped: z.literal(true) }),
]);
const group = z.enum(['gained', 'lost', 'raised', 'lowered', 'positives', 'negatives']);
/** Travellers given at a time. */
const MOST_SHOWN = 200;
/** Problems told of a draft that cannot be tried. */
const MOST_TOLD = 200;

export const backTestUseCases: UseCases<'back-test.run' | 'back-test.travellers' | 'back-test.export'> = {
  'back-test.run': {
    input: z.strictObject({ candidate, from: day, to: day, day }),
    permission: 'rules.draft',
    // It only reads, for many seconds: its entry is written when it ends, so that nobody's work waits for it.
    audit: null,
    async handler(desk, { candidate: asked, ...window }) {
      const tried = await candidateOf(desk, asked);
      if (!tried.ok) return tried;
      const run = await runBackTest(desk, { ...tried.value, ...window });
      desk.backTests.keep(run);
      const { flights, travellers, moves } = run.report;
      const { gained, lost } = moves;
      const details = { flights, travellers, gained, lost, hash: tried.value.named.hash };
      await desk.commit([], [auditEntry(desk.context, 'back-test.run', tried.value.named.title, details)], []);
      return success({ output: run.report });
    },
  },
  'back-test.travellers': {
    input: z.strictObject({ run: z.string(), group, from: z.int().min(0), count: z.int().min(1).max(MOST_SHOWN) }),
    permission: 'rules.draft',
    audit: 'back-test.travellers-viewed',
    recordsViews: 'spell',
    async handler(desk, { run: id, group: asked, from, count }) {
      const run = desk.backTests.get(id, desk);
      if (run === undefined) return failed({ code: 'not-found', what: 'back-test' });
      const { total, rows } = rowsOf(run, asked, from, count);
      return success({
        output: { total, travellers: await movedTravellers(desk, run, rows) },
        subject: run.report.candidate.title,
      });
    },
  },
  'back-test.export': {
    input: z.strictObject({ run: z.string(), language: z.enum(LANGUAGES) }),
    permission: 'export',
    audit: 'back-test.exported',
    recordsViews: true,
    async handler(desk, { run: id, language }) {
      const run = desk.backTests.get(id, desk);
      if (run === undefined) return failed({ code: 'not-found', what: 'back-test' });
      const { fileName, text, travellers } = await backTestCsv(desk, run, language);
      return success({
        output: { fileName, bytes: new TextEncoder().encode(text) },
        subject: run.report.candidate.title,
        details: { language, travellers },
      });
    },
  },
};

interface Tried {
  readonly candidate: RuleSet;
  readonly named: BackTestReport['candidate'];
}

async function candidateOf(desk: Desk, asked: BackTestCandidate): Promise<Result<Tried, CallFailure>> {
  if ('draft' in asked) return draftOf(desk, asked.draft);
  const { archive } = desk.world.rules;
  const version = 'shipped' in asked ? archive.shipped : archive.byNumber(asked.version);
  const compiled = version === undefined ? undefined : archive.compiled(version.hash);
  if (version === undefined || compiled === undefined) return failed({ code: 'not-found', what: 'version' });
  const { title, hash } = version;
  return success({ candidate: compiled.ruleSet, named: { version: version.version, hash, title } });
}

async function draftOf(desk: Desk, id: string): Promise<Result<Tried, CallFailure>> {
  const draft = await readOne(desk.store, 'ruleDrafts', id);
  if (draft === undefined) return failed({ code: 'not-found', what: 'draft' });
  const { content, problems } = await checkedDraft(desk, draft.value);
  if (content === null)
    return failed({
      code: 'rules-refused',
      errors: [],
      problems: seenProblems(desk, draft.value, problems).slice(0, MOST_TOLD),
    });
  const hash = hashRules(content);
  const named = { version: null, hash, title: draft.value.title };
  return success({ candidate: { version: 0, hash, ...content }, named });
}
