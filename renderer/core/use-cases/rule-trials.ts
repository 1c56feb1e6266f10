/** Tries rules that are not in force; nothing is written. */
import { z } from 'zod';
import { readTrial, readTrialLists, type Trial } from '../../../rules/back-test/read-trial.ts';
import { triedRule } from '../../../rules/back-test/try-rule.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { withListsOn } from '../../../rules/engine/lists-on.ts';
import { failed, success } from '../../../shared/result.ts';
import { type ExplanationLeaf, TRUTH } from '../../../shared/screening/screening.ts';
import { evaluateInSlices } from '../back-test/evaluate-in-slices.ts';
import { screenedOn } from '../back-test/flight-window.ts';
import { previewRule } from '../back-test/preview-rule.ts';
import { seenRuleSet } from '../back-test/seen-rule-set.ts';
import type { Desk } from '../context.ts';
import { slices } from '../pause.ts';
import { readOne } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';
import type { UseCases } from './use-case.ts';

const MOST_DAYS = 3660;

export const ruleTrialUseCases: UseCases<'rules.preview' | 'rules.try'> = {
  'rules.preview': {
    input: z.strictObject({ rule: z.unknown(), lists: z.unknown(), days: z.int().min(0).max(MOST_DAYS) }),
    permission: 'view',
    audit: 'rules.previewed',
    recordsViews: 'hour',
    async handler(desk, { rule, lists, days }) {
      const { compiled, problems } = trialOf(desk, rule, lists);
      if (compiled === null) return success({ output: { problems } });
      return success({ output: { problems, ...(await previewRule(desk, compiled, days)) } });
    },
  },
  'rules.try': {
    input: z.strictObject({ rule: z.unknown(), lists: z.unknown(), flight: z.string(), traveller: z.string() }),
    permission: 'view',
    audit: 'rules.tried',
    recordsViews: 'spell',
    async handler(desk, { rule: written, lists, flight, traveller }) {
      const { compiled, problems } = trialOf(desk, written, lists);
      const rule = compiled?.rules[0]?.rule;
      if (compiled === null || rule === undefined) return success({ output: { problems } });
      const [section, block, head] = await Promise.all([
        readOne(desk.store, 'flightManifests', flight),
        readOne(desk.store, 'factBlocks', flight),
        readOne(desk.store, 'flightHeads', flight),
      ]);
      if (section === undefined || block === undefined || head === undefined)
        return failed({ code: 'not-found', what: 'flight' });
      const row = travellerIndex(section.value.flight, traveller);
      if (row < 0) return failed({ code: 'not-found', what: 'traveller' });
      const rules = withListsOn(compiled, screenedOn(head.value));
      const trial = triedRule(await evaluateInSlices(rules, block.value, slices()), block.value);
      const leaves = explain(rule, trial.truths(row), block.value, row);
      return success({
        output: { problems, truth: told(trial.truth(row)), leaves },
        subject: traveller,
        details: { flight },
      });
    },
  },
};

function told(truth: number): ExplanationLeaf['result'] {
  return truth === TRUTH.unknown ? 'unknown' : truth === TRUTH.true;
}

/** A rule that rests on what the officer's agency may not see cannot be tried: its hits would tell of it. */
function trialOf(desk: Desk, rule: unknown, written: unknown): Trial {
  const trial = readGiven(desk, rule, written);
  if (trial.compiled === null || seenRuleSet(desk, trial.compiled.ruleSet).rules.length > 0) return trial;
  return { compiled: null, problems: [...trial.problems, { code: 'not-to-be-seen', params: {}, path: 'when' }] };
}

function readGiven({ world }: Desk, rule: unknown, written: unknown): Trial {
  if (written === null || written === undefined) return readTrial(rule, world.ruleSet.lists);
  const { lists, problems } = readTrialLists(written);
  const trial = readTrial(rule, lists);
  return { ...trial, problems: [...trial.problems, ...problems] };
}
