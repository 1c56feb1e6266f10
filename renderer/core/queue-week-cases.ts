/** Steps of cases by which travellers left the queue, or might have: for the weekly list. */
import type { Case, CaseEvent } from '../../shared/casework/case.ts';
import { type ActInWeek, type NamedRule, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import type { World } from './world.ts';

/**
 * Every withdrawn selection, every decision that a hit was wrong or not examined, and every traveller let run. Every closing without an inspection, or by the officer who also
 * selected and examined, also where the case was reopened since. A closing has the rules that were decided, and the reasons given for them where it has no note.
 */
export function caseActs(found: Case, world: Pick<World, 'compiled'>): readonly ActInWeek[] {
  const { id, flight, traveller, travellerName: name, outcomeAtOpening: wouldBe, timeline, decisions } = found;
  const named = (rule: string): NamedRule => ({ rule, title: world.compiled.byId.get(rule)?.title ?? {} });
  return timeline.flatMap((event, at): readonly ActInWeek[] => {
    const act = event.kind === 'closed' ? closingToReview(timeline.slice(0, at + 1)) : actOf(event);
    if (act === null) return [];
    const of = { ...NOTHING_MORE, id: `${id} ${at}`, act, flight, travellers: [{ traveller, name, wouldBe }] };
    const by = { officer: event.officer, second: event.second ?? null, at: event.at };
    if (event.kind === 'hit-decided') return [{ ...of, ...by, rules: [named(event.rule)], reason: event.reason }];
    const rules = (event.kind === 'closed' ? decisions : []).map(({ rule }) => named(rule));
    const given = event.kind === 'closed' ? [...new Set(decisions.map(({ reason }) => reason))].join(' · ') : '';
    return [{ ...of, ...by, rules, reason: event.note || given }];
  });
}

function actOf(event: CaseEvent): ActInWeek['act'] | null {
  if (event.kind === 'deselected') return 'deselect';
  if (event.kind === 'hit-decided') return event.disposition === 'true' ? null : 'let-go';
  return event.kind === 'result-recorded' && event.result === 'let-run' ? 'let-run' : null;
}

/** Why supervisors review a closing, the last of these steps of its case; null: they do not. */
function closingToReview(steps: readonly CaseEvent[]): 'close' | 'alone' | null {
  const last = (...kinds: readonly CaseEvent['kind'][]) => steps.findLast(({ kind }) => kinds.includes(kind));
  const recorded = last('result-recorded');
  if (recorded?.kind !== 'result-recorded' || recorded.result === 'not-examined') return 'close';
  const officers = [last('selected', 'drawn'), recorded, last('closed')].map((step) => step?.officer);
  return new Set(officers).size === 1 ? 'alone' : null;
}

/**
 * A case that somebody claimed and that is neither examined nor closed, though its flight is over since a UTC minute; null for any other. It names who has it, or had it last,
 * and stands in the week in which the flight was over, or the case was last claimed.
 */
export function notExamined(found: Case, over: number | null, now: string): ActInWeek | null {
  const { id, flight, traveller, travellerName: name, outcomeAtOpening: wouldBe, state, result, timeline } = found;
  const claim = timeline.findLast(({ kind }) => kind === 'claimed' || kind === 'reopened');
  if (over === null || claim === undefined || state === 'closed') return null;
  if (result !== null && result !== 'not-examined') return null;
  const since = `${timeOfMinute(over)}:00.000Z`;
  const at = claim.at > since ? claim.at : since;
  if (now < at) return null;
  const of = {
    id: `${id} not-examined`,
    act: 'not-examined',
    flight,
    travellers: [{ traveller, name, wouldBe }],
  } as const;
  return { ...NOTHING_MORE, ...of, rules: [], reason: '', officer: claim.officer, second: null, at };
}
