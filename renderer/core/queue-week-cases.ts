/** Steps of cases by which travellers left the queue, and other subjects the work, or might have: for the weekly list. */
import { type Case, type CaseEvent, isOnTraveller } from '../../shared/casework/case.ts';
import { isExamined } from '../../shared/casework/case-answers.ts';
import { subjectNamed } from '../../shared/casework/case-subject.ts';
import { lastResult, saysNothing } from '../../shared/casework/passing-over.ts';
import type { SeenInCase } from '../../shared/encounter/seen-in-case.ts';
import { type ActInWeek, type NamedRule, NOTHING_MORE, type SubjectOfAct } from '../../shared/review/week-lines.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import { laterOf } from '../../shared/time/due-clock.ts';
import type { World } from './world.ts';

/**
 * Every withdrawn selection, every hit that was said to be wrong, every result sent back, and every traveller let run. Every subject that was not examined, and every case that
 * one officer sent, examined and closed, also where it was reopened since. Every step of `unseen`, by which others let the traveller go who do not see all hits of the agency that
 * reads the list.
 */
export function caseActs(
  found: Case,
  unseen: ReadonlySet<CaseEvent>,
  world: Pick<World, 'compiled'>,
): readonly ActInWeek[] {
  const { id, flight, timeline, decisions } = found;
  const named = (rule: string): NamedRule => ({ rule, title: world.compiled.byId.get(rule)?.title ?? {} });
  return timeline.flatMap((event, at): readonly ActInWeek[] => {
    const before = timeline.slice(0, at);
    const own = event.kind === 'closed' ? (isAlone([...before, event]) ? 'alone' : null) : actOf(event, before);
    const acts: readonly (ActInWeek['act'] | null)[] = unseen.has(event)
      ? ['let-go-unseen', own === 'replaced' ? own : null]
      : [own];
    return acts.flatMap((act) => (act === null ? [] : [lineOf(event, at, act)]));
  });
  function lineOf(event: CaseEvent, at: number, act: ActInWeek['act']): ActInWeek {
    const of = { ...NOTHING_MORE, id: `${id} ${at} ${act}`, act, flight, subjects: [subjectOf(found)] };
    const by = { officer: event.officer, second: event.second ?? null, at: event.at };
    if (event.kind === 'hit-decided')
      return { ...of, ...by, rules: [named(event.rule)], reason: event.reason, why: event.because ?? null };
    const rules = (act === 'close' || act === 'alone' ? decisions : []).map(({ rule }) => named(rule));
    return { ...of, ...by, rules, reason: event.note ?? '', why: 'why' in event ? event.why : null };
  }
}

/** Whom or what the case is about. Nothing flags another subject than a traveller, so it has no level. */
export function subjectOf(found: Case): SubjectOfAct {
  const name = subjectNamed(found);
  if (isOnTraveller(found)) return { traveller: found.traveller, name, wouldBe: found.outcomeAtOpening };
  const { id, thing } = found;
  return { traveller: null, name, wouldBe: null, work: { id, thing } };
}

function actOf(event: CaseEvent, before: readonly CaseEvent[]): ActInWeek['act'] | null {
  if (event.kind === 'reopened') return before.some(({ kind }) => kind === 'result-recorded') ? 'replaced' : null;
  if (event.kind === 'sent-back') return 'replaced';
  if (event.kind === 'deselected') return 'deselect';
  if (event.kind === 'dismissed' || event.kind === 'missed' || event.kind === 'let-go') return 'close';
  if (event.kind === 'hit-decided')
    return event.disposition === 'true' || event.disposition === 'withdrawn' ? null : 'let-go';
  // What was agreed to was found counts no longer, or again.
  if (event.kind === 'tested') return event.turned === true ? 'replaced' : null;
  if (event.kind !== 'result-recorded') return null;
  if (event.result === 'let-run') return 'let-run';
  return before.some(({ kind }) => kind === 'result-recorded') ? 'replaced' : null;
}

/** Was one officer enough for all of a case: to send to secondary, to record the result, to conclude and, where it was closed, to close? */
function isAlone(steps: readonly CaseEvent[]): boolean {
  const last = (...kinds: readonly CaseEvent['kind'][]) => steps.findLast(({ kind }) => kinds.includes(kind));
  const recorded = last('result-recorded');
  const since = steps.slice(steps.lastIndexOf(recorded as CaseEvent));
  const concluded = since.findLast(({ kind }) => kind === 'concluded');
  const closed = since.filter(({ kind }) => kind === 'closed');
  const officers = [last('selected', 'drawn'), recorded, concluded ?? recorded, ...closed.slice(-1)];
  return (
    new Set(officers.flatMap((step) => [step?.officer, ...(step?.second === undefined ? [] : [step.second])])).size ===
    1
  );
}

/**
 * A case that one officer sent, examined and concluded, and that nobody closed, once its flight is over (a UTC minute; null: it is on none that is awaited); null for any other.
 * It would stand on no list as long as that officer leaves it open.
 */
export function concludedAlone(found: Case, over: number | null, now: string): ActInWeek | null {
  const { id, flight, state, timeline } = found;
  const recorded = lastResult(found);
  if (recorded === null || state !== 'concluded' || !isAlone(timeline)) return null;
  // Whoever closed their part stands there for that.
  if (timeline.slice(timeline.indexOf(recorded)).some(({ kind }) => kind === 'closed')) return null;
  if (isToCome(over, now)) return null;
  const at = notBefore(recorded.at, over);
  const { officer, note } = recorded;
  const of = { ...NOTHING_MORE, id: `${id} concluded`, act: 'alone', flight, subjects: [subjectOf(found)] } as const;
  return { ...of, rules: [], reason: note, officer, second: null, at };
}

/**
 * The result that says that nothing was found with a traveller whom nobody met and whose document nobody looked at; or whom the officer alone met who says so, with no document in hand
 * (`seen`: how somebody saw them). Null: it is neither. Officers meet many alone, so that is a line only of whoever was or is to be inspected (`level`: how they are flagged now).
 */
export function unseenResult(found: Case, seen: SeenInCase | null, level: Outcome): ActInWeek | null {
  const { id, flight, timeline } = found;
  const recorded = lastResult(found);
  if (recorded === null || !mayBeUnseen(found) || seen === 'by-entry') return null;
  const { officer, second = null, note, at } = recorded;
  if (seen !== null && (second !== null || [...seen.metBy].some((each) => each !== officer))) return null;
  if (seen !== null && ![found.outcomeAtOpening, level].some(isToInspect)) return null;
  const act = seen === null ? 'unseen' : 'met-alone';
  const of = { id: `${id} ${timeline.indexOf(recorded)} ${act}`, act, flight, subjects: [subjectOf(found)] } as const;
  return { ...NOTHING_MORE, ...of, rules: [], reason: note, officer, second, at };
}

function isToInspect(level: Outcome): boolean {
  return level === 'inspect' || level === 'intercept';
}

/** Does the result say that nothing was found with a traveller? Then the record of the inspection is asked whether somebody saw them. */
export function mayBeUnseen(found: Case): boolean {
  return isOnTraveller(found) && saysNothing(found);
}

/** Steps by which an officer takes a case. Nobody has one because somebody else assigned it to them. Whoever sends a result back wants more to be done, and answers for it. */
const TAKES: ReadonlySet<CaseEvent['kind']> = new Set(['claimed', 'opened', 'met', 'reopened', 'sent-back']);

/** Who has the case by an own step, and an assignment since to somebody who did nothing on it; null: nobody took it. */
function takenBy(timeline: readonly CaseEvent[]): Pick<ActInWeek, 'officer' | 'at' | 'passedOn'> | null {
  let taken: Pick<CaseEvent, 'officer' | 'at'> | null = null;
  let passed: { readonly by: string; readonly to: string } | null = null;
  for (const event of timeline) {
    const isRelief = event.kind === 'assigned' && event.to === event.officer;
    if (TAKES.has(event.kind) || isRelief || event.officer === passed?.to) {
      taken = event;
      passed = null;
    }
    if (event.kind === 'assigned' && event.to !== taken?.officer) passed = { by: event.officer, to: event.to };
  }
  return taken === null ? null : { officer: taken.officer, at: taken.at, passedOn: passed };
}

/**
 * A case that somebody took and that is neither examined nor closed, though its flight is over since a UTC minute; null for any other. It names who took it last, and who
 * assigned it since to somebody who did not take it; it stands in the week in which the flight was over, or the case was taken. Whoever was met and protected is examined
 * (`isCared`).
 */
export function notExamined(found: Case, over: number | null, now: string, isCared: boolean): ActInWeek | null {
  const { id, flight, state, timeline } = found;
  const taken = takenBy(timeline);
  if (over === null || taken === null || state === 'closed') return null;
  if ((isExamined(found) && found.result !== 'not-examined') || isCared) return null;
  if (isToCome(over, now)) return null;
  const at = notBefore(taken.at, over);
  const of = {
    id: `${id} not-examined`,
    act: 'not-examined',
    flight,
    subjects: [subjectOf(found)],
  } as const;
  return {
    ...NOTHING_MORE,
    ...of,
    rules: [],
    reason: '',
    officer: taken.officer,
    passedOn: taken.passedOn,
    second: null,
    at,
  };
}

/** Is the flight not over yet, at a UTC minute? Only that is waited for: a step under a clock that was ahead has a time to come. */
function isToCome(over: number | null, now: string): boolean {
  return over !== null && now < `${timeOfMinute(over)}:00.000Z`;
}

/** When something stands on the list: at its time, ISO 8601 UTC, but not before a UTC minute, where there is one. */
function notBefore(at: string, minute: number | null): string {
  return minute === null ? at : laterOf(at, `${timeOfMinute(minute)}:00.000Z`);
}
