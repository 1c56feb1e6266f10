/** Steps of cases by which travellers left the queue, or might have: for the weekly list. */
import type { Case, CaseEvent } from '../../shared/casework/case.ts';
import type { ActInWeek, NamedRule } from '../../shared/review/week-lines.ts';
import type { World } from './world.ts';

/**
 * Every withdrawn selection, every decision that a hit was wrong or not examined, every traveller let run, and the last closing where it was without an inspection or by the
 * officer who also selected and examined. A closing has the rules that were decided, and the reasons given for them where it has no note.
 */
export function caseActs(found: Case, world: Pick<World, 'compiled'>): readonly ActInWeek[] {
  const { id, flight, traveller, travellerName: name, outcomeAtOpening: wouldBe, timeline, decisions } = found;
  const named = (rule: string): NamedRule => ({ rule, title: world.compiled.byId.get(rule)?.title ?? {} });
  const closing = actToReview(found);
  const closed = timeline.findLastIndex(({ kind }) => kind === 'closed');
  return timeline.flatMap((event, at): readonly ActInWeek[] => {
    const act = event.kind === 'closed' ? (at === closed ? closing : null) : actOf(event);
    if (act === null) return [];
    const of = { id: `${id} ${at}`, act, flight, travellers: [{ traveller, name, wouldBe }], cause: null };
    const by = { officer: event.officer, second: event.second ?? null, at: event.at, until: null, hits: null };
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

/** Why supervisors review a closed case; null: they do not. */
function actToReview({ state, result, timeline }: Case): 'close' | 'alone' | null {
  if (state !== 'closed') return null;
  if (result === 'not-examined') return 'close';
  const by = (...kinds: readonly CaseEvent['kind'][]) => timeline.findLast(({ kind }) => kinds.includes(kind))?.officer;
  const officers = new Set([by('selected', 'drawn'), by('result-recorded'), by('closed')]);
  return officers.size === 1 ? 'alone' : null;
}
