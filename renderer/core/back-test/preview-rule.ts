/** Tries a rule that is being written on the stored travellers of the last days. */

import { factsOfTrial, triedRule } from '../../../rules/back-test/try-rule.ts';
import type { CompiledRules } from '../../../rules/engine/compile.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { withListsOn } from '../../../rules/engine/lists-on.ts';
import type { BlockEvaluation } from '../../../rules/engine/truth-planes.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { ExplanationLeaf } from '../../../shared/screening/screening.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import type { PreviewView, TrialCounts, TrialTraveller } from '../calls/rule-trials.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { type PlainHead, readPlainHeads } from '../seen/seen-flights.ts';
import { FactColumns } from '../store/fact-columns.ts';
import { type NamedTraveller, TravellerNames } from '../store/traveller-names.ts';
import { evaluateInSlices } from './evaluate-in-slices.ts';
import { flightWindow, screenedOn } from './flight-window.ts';

/** Flights whose columns are read together. */
const BATCH = 25;
/** Most travellers shown; as many undecided ones are kept in case the rule hits none. */
const SAMPLE = 20;

interface Shown {
  readonly flight: string;
  readonly row: number;
  readonly leaves: readonly ExplanationLeaf[];
}

interface Sample {
  readonly hit: Shown[];
  readonly unknown: Shown[];
}

/** Tries the rule on all travellers of the last `days` days and of flights to come. Throws the abort reason of the request's signal. */
export async function previewRule(
  request: Request,
  compiled: CompiledRules,
  days: number,
): Promise<Omit<PreviewView, 'problems'>> {
  const { store, signal, context } = request;
  const from = dateOfDay(dayNumber(context.now.slice(0, 10)) - days);
  const flights = flightWindow(await readPlainHeads(request), from, null);
  const sample: Sample = { hit: [], unknown: [] };
  const wanted = factsOfTrial(compiled);
  const slice = slices();
  const columns = store.cache(FactColumns);
  let counts: TrialCounts = { flights: 0, travellers: 0, hits: 0, unknown: 0 };
  columns.begin();
  for (let from = 0; from < flights.length; from += BATCH) {
    const batch = flights.slice(from, from + BATCH);
    const missing = batch.filter(({ id }) => columns.known(id, wanted) === undefined).map(({ id }) => id);
    const read = missing.length === 0 ? NOTHING : await columns.read(missing, wanted);
    for (const head of batch) {
      const block = columns.known(head.id, wanted) ?? read.get(head.id);
      if (block !== undefined) {
        const evaluation = await evaluateInSlices(withListsOn(compiled, screenedOn(head)), block, slice);
        counts = tryFlight(evaluation, head, block, counts, sample);
      }
      signal.throwIfAborted();
      await slice.breathe();
    }
    request.progress({ phase: 'trying', done: from + batch.length, total: flights.length, note: null, counts });
  }
  return { ...counts, sample: await named(request, sample) };
}

const NOTHING: ReadonlyMap<string, FactBlock> = new Map();

function tryFlight(
  evaluation: BlockEvaluation,
  head: PlainHead,
  block: FactBlock,
  { flights, travellers, hits, unknown }: TrialCounts,
  sample: Sample,
): TrialCounts {
  const trial = triedRule(evaluation, block);
  const { rules, ruleSet } = evaluation.compiled;
  const rule = rules[0]?.rule;
  const show = (row: number): Shown[] =>
    rule === undefined
      ? []
      : [{ flight: head.id, row, leaves: explain(rule, trial.truths(row), block, row, ruleSet.lists) }];
  sample.hit.push(...trial.hitRows(SAMPLE - sample.hit.length).flatMap(show));
  sample.unknown.push(...trial.unknownRows(SAMPLE - sample.unknown.length).flatMap(show));
  return {
    flights: flights + 1,
    travellers: travellers + block.size,
    hits: hits + trial.hits,
    unknown: unknown + trial.unknown,
  };
}

/** Adds names from the manifests; opens only those of the travellers shown. */
async function named({ store, signal }: Request, { hit, unknown }: Sample): Promise<readonly TrialTraveller[]> {
  const shown = [
    ...hit.map((each) => ({ ...each, state: 'hit' as const })),
    ...unknown.slice(0, SAMPLE - hit.length).map((each) => ({ ...each, state: 'unknown' as const })),
  ];
  const names = new Map<string, readonly NamedTraveller[]>();
  const slice = slices();
  for (const id of new Set(shown.map(({ flight }) => flight))) {
    names.set(id, await store.cache(TravellerNames).of(id));
    signal.throwIfAborted();
    await slice.breathe();
  }
  return shown.flatMap(({ flight, row, state, leaves }) => {
    const who = names.get(flight)?.[row];
    return who === undefined ? [] : [{ flight, traveller: who.id, name: who.name, state, leaves }];
  });
}
