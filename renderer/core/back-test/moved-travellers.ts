/** The travellers of a back-test, page by page. Names come from manifests and explanations from fact blocks, opened only for the page shown. */
import { compareEvaluated } from '../../../rules/back-test/compare-block.ts';
import { moveOf } from '../../../rules/back-test/tally.ts';
import { accountOf } from '../../../rules/engine/account.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { withListsOn } from '../../../rules/engine/lists-on.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { HitPart } from '../../../shared/screening/score-account.ts';
import type { Hit, TravellerScreening } from '../../../shared/screening/screening.ts';
import type { BackTestGroup, MovedTraveller, RuleMoved } from '../calls/back-test.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { seenMarks } from '../seen/seen-marks.ts';
import { headsById } from '../store/heads.ts';
import { readOne } from '../store/read.ts';
import { travellerName } from '../traveller-parts.ts';
import { type RunBackTest, rowKey } from './back-tests.ts';
import { JUDGED_NUMBERS } from './evaluate-batch.ts';
import { evaluateInSlices } from './evaluate-in-slices.ts';
import { wasFound } from './known-results.ts';

/** The place of a traveller in a back-test. */
export interface JudgedRow {
  readonly place: number;
  readonly row: number;
  readonly before: number;
  readonly after: number;
}

/** One page of a group, latest flights first, and the size of the group. */
export function rowsOf(
  run: RunBackTest,
  group: BackTestGroup,
  from: number,
  count: number,
): { readonly total: number; readonly rows: readonly JudgedRow[] } {
  const rows: JudgedRow[] = [];
  const judged = group === 'positives' || group === 'negatives' ? run.known : run.moved;
  let total = 0;
  // There may be hundreds of thousands of rows, so they are read in place.
  for (let at = 0; at < judged.length; at += JUDGED_NUMBERS) {
    const before = judged[at + 2] as number;
    const after = judged[at + 3] as number;
    const place = judged[at] as number;
    const row = judged[at + 1] as number;
    if (!belongsTo(run, group, place, row, before, after)) continue;
    if (total >= from && rows.length < count) rows.push({ place, row, before, after });
    total++;
  }
  return { total, rows };
}

function belongsTo(
  { results }: RunBackTest,
  group: BackTestGroup,
  place: number,
  row: number,
  before: number,
  after: number,
): boolean {
  if (group !== 'positives' && group !== 'negatives') return moveOf({ before, after }) === group;
  const result = results.get(rowKey(place, row));
  return result !== undefined && wasFound(result) === (group === 'positives');
}

/** The travellers in these rows, with names and the rules that hit before or after. Flights no longer stored are left out. */
export async function movedTravellers(
  request: Request,
  run: RunBackTest,
  rows: readonly JudgedRow[],
): Promise<readonly MovedTraveller[]> {
  const { store, signal } = request;
  const slice = slices();
  const byPlace = new Map<number, JudgedRow[]>();
  for (const each of rows) byPlace.set(each.place, [...(byPlace.get(each.place) ?? []), each]);
  const [marks, heads] = await Promise.all([seenMarks(request), readSeenHeads(request).then(headsById)]);
  const isProtected = (flight: FlightId, traveller: TravellerId) => {
    const { handling, isMetAsChild } = marks(heads.get(flight), traveller);
    return handling === 'safeguard' || isMetAsChild;
  };
  const shown = new Map<JudgedRow, MovedTraveller>();
  for (const [place, ofFlight] of byPlace) {
    const flight = run.flights[place];
    if (flight === undefined) continue;
    const [block, stored] = await Promise.all([
      readOne(store, 'factBlocks', flight.id),
      readFlight(request, flight.id),
    ]);
    signal.throwIfAborted();
    if (block === undefined || stored === undefined) continue;
    const pins = { reference: '', zone: '', at: flight.at };
    const rules = withListsOn(run.pair.active, flight.at.slice(0, 10));
    const evaluation = await evaluateInSlices(rules, block.value, slice);
    const terms = { ...run.terms, muted: null };
    const { before, after } = compareEvaluated(run.pair, evaluation, block.value, pins, terms);
    for (const each of ofFlight) {
      const traveller = stored.travellers[each.row];
      const one = before.travellers[each.row];
      const other = after.travellers[each.row];
      if (traveller === undefined || one === undefined || other === undefined) continue;
      shown.set(each, {
        flight: flight.id,
        traveller: traveller.id,
        name: travellerName(traveller),
        before: OUTCOMES[each.before] ?? 'clear',
        after: OUTCOMES[each.after] ?? 'clear',
        isProtected: isProtected(flight.id, traveller.id),
        scoresBefore: one.scores,
        scoresAfter: other.scores,
        sumsAfter: accountOf(other, run.pair.candidate.ruleSet).scores,
        result: run.results.get(rowKey(each.place, each.row)) ?? null,
        rules: rulesMoved(run, one, other, block.value, each.row),
      });
    }
    await slice.breathe();
  }
  return rows.flatMap((each) => shown.get(each) ?? []);
}

const ORDER = ['gained', 'lost', 'changed', 'kept'] as const;

function rulesMoved(
  { pair }: RunBackTest,
  before: TravellerScreening,
  after: TravellerScreening,
  block: FactBlock,
  row: number,
): readonly RuleMoved[] {
  const earlier = sidesOf(before, pair.active.ruleSet);
  const later = sidesOf(after, pair.candidate.ruleSet);
  const moved = [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id): readonly RuleMoved[] => {
    const one = earlier.get(id);
    const other = later.get(id);
    const hit = (other ?? one)?.hit;
    const { byId, ruleSet } = other === undefined ? pair.active : pair.candidate;
    const rule = byId.get(id);
    if (rule === undefined || hit === undefined) return [];
    const { title, mandate } = rule;
    const weights = { weightBefore: one?.hit.weight ?? null, weightAfter: other?.hit.weight ?? null };
    return [
      {
        rule: id,
        title,
        mandate,
        ...weights,
        besideBefore: one?.beside ?? false,
        besideAfter: other?.beside ?? false,
        move: moveOfHit(one, other),
        leaves: explain(rule, hit.truths, block, row, ruleSet.lists),
      },
    ];
  });
  const weight = ({ weightBefore, weightAfter }: RuleMoved) => Math.abs(weightAfter ?? weightBefore ?? 0);
  return moved.sort((a, b) => ORDER.indexOf(a.move) - ORDER.indexOf(b.move) || weight(b) - weight(a));
}

/** A hit, and what a set of rules makes of it. */
interface Side {
  readonly hit: Hit;
  readonly countsIn: HitPart['countsIn'];
  readonly beside: boolean;
}

function sidesOf(screened: TravellerScreening, ruleSet: RuleSet): ReadonlyMap<string, Side> {
  const { hits } = accountOf(screened, ruleSet);
  return new Map(
    screened.hits.map((hit, at): [string, Side] => {
      const { countsIn = [], beside = null } = hits[at] ?? {};
      return [hit.rule, { hit, countsIn, beside: beside !== null && countsIn.length === 0 }];
    }),
  );
}

function moveOfHit(before: Side | undefined, after: Side | undefined): RuleMoved['move'] {
  if (before === undefined) return 'gained';
  if (after === undefined) return 'lost';
  return canonicalJson(judgedAs(before)) === canonicalJson(judgedAs(after)) ? 'kept' : 'changed';
}

function judgedAs({ hit: { weight, kind, mandate, handling }, countsIn }: Side): readonly unknown[] {
  return [weight, kind, mandate, handling, countsIn];
}
