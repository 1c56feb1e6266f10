/** Tries rules that are not in force; nothing is written. */
import { z } from 'zod';
import { readTrial, readTrialLists, type Trial } from '../../../rules/back-test/read-trial.ts';
import { triedRule } from '../../../rules/back-test/try-rule.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { withListsOn } from '../../../rules/engine/lists-on.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { failed, success } from '../../../shared/result.ts';
import { type ExplanationLeaf, TRUTH } from '../../../shared/screening/screening.ts';
import { evaluateInSlices } from '../back-test/evaluate-in-slices.ts';
import { screenedOn } from '../back-test/flight-window.ts';
import { previewRule } from '../back-test/preview-rule.ts';
import { seenRuleSet } from '../back-test/seen-rule-set.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readFlight, readPlainHead } from '../seen/seen-flights.ts';
import { readOne } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

/** A mistake in a written rule, as the rule builder holds it. */
export interface TrialProblem {
  /** Code of the text `rule-error.<code>`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Place in the rule as written (`when.all.0.lessThan`; '' is the rule itself), or in the given lists (`lists.hubs.entries.3`). */
  readonly path: string;
}

export interface TrialCounts {
  readonly flights: number;
  /** All travellers of those flights, with crew and those who did not board. */
  readonly travellers: number;
  readonly hits: number;
  /** Travellers for whom the rule could not be decided. */
  readonly unknown: number;
}

export interface TrialTraveller {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly state: 'hit' | 'unknown';
  readonly leaves: readonly ExplanationLeaf[];
}

/** The effect that a rule would have. */
export interface PreviewView extends TrialCounts {
  /** Mistakes outside the condition: the rule can be tried, but not yet signed. */
  readonly problems: readonly TrialProblem[];
  /** Some travellers, latest flights first: those it hits, then those it could not decide. */
  readonly sample: readonly TrialTraveller[];
}

/** A rule whose condition has mistakes. */
export interface BrokenRule {
  readonly problems: readonly TrialProblem[];
}

const MOST_DAYS = 3660;

export const ruleTrialCalls = {
  /**
   * Tries a written rule (`WrittenRule`) on the travellers of the last days and of the flights to come, regardless of its days of validity. `lists`
   * are the written lists of the draft; null: those in force. Progress has the counts so far as `counts`. Cancel the call when the rule is edited
   * further.
   */
  'rules.preview': call({
    input: z.strictObject({ rule: z.unknown(), lists: z.unknown(), days: z.int().min(0).max(MOST_DAYS) }),
    permission: 'view',
    audit: 'rules.previewed',
    recordsViews: 'hour',
    async handler(request, { rule, lists, days }): Handled<PreviewView | BrokenRule> {
      const { compiled, problems } = trialOf(request, rule, lists);
      if (compiled === null) return success({ output: { problems } });
      return success({ output: { problems, ...(await previewRule(request, compiled, days)) } });
    },
  }),
  /** Tries one written rule on one traveller: gives every leaf with its fact's value. */
  'rules.try': call({
    input: z.strictObject({ rule: z.unknown(), lists: z.unknown(), flight: z.string(), traveller: z.string() }),
    permission: 'view',
    audit: 'rules.tried',
    recordsViews: 'ten-minutes',
    async handler(
      request,
      { rule: written, lists, flight, traveller },
      recorded,
    ): Handled<
      | {
          readonly problems: readonly TrialProblem[];
          readonly truth: ExplanationLeaf['result'];
          readonly leaves: readonly ExplanationLeaf[];
        }
      | BrokenRule
    > {
      const { compiled, problems } = trialOf(request, written, lists);
      const rule = compiled?.rules[0]?.rule;
      if (compiled === null || rule === undefined) return success({ output: { problems } });
      const [stored, block, head] = await Promise.all([
        readFlight(request, flight),
        readOne(request.store, 'factBlocks', flight),
        readPlainHead(request, flight),
      ]);
      if (stored === undefined || block === undefined || head === undefined)
        return failed({ code: 'not-found', what: 'flight' });
      const row = travellerIndex(stored, traveller);
      if (row < 0) return failed({ code: 'not-found', what: 'traveller' });
      const rules = withListsOn(compiled, screenedOn(head));
      const trial = triedRule(await evaluateInSlices(rules, block.value, slices()), block.value);
      const leaves = explain(rule, trial.truths(row), block.value, row, compiled.ruleSet.lists);
      return success({
        output: { problems, truth: told(trial.truth(row)), leaves },
        subject: traveller,
        details: recorded({ flight }),
      });
    },
  }),
} as const;

function told(truth: number): ExplanationLeaf['result'] {
  return truth === TRUTH.unknown ? 'unknown' : truth === TRUTH.true;
}

/** A rule that uses facts hidden from the officer's agency cannot be tried: its hits would reveal them. */
function trialOf(request: Request, rule: unknown, written: unknown): Trial {
  const trial = readGiven(request, rule, written);
  if (trial.compiled === null || seenRuleSet(request, trial.compiled.ruleSet).rules.length > 0) return trial;
  return { compiled: null, problems: [...trial.problems, { code: 'not-to-be-seen', params: {}, path: 'when' }] };
}

function readGiven({ world }: Request, rule: unknown, written: unknown): Trial {
  if (written === null || written === undefined) return readTrial(rule, world.ruleSet.lists);
  const { lists, problems } = readTrialLists(written);
  const trial = readTrial(rule, lists);
  return { ...trial, problems: [...trial.problems, ...problems] };
}
