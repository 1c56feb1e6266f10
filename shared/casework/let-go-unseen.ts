/**
 * Who takes a target away without seeing all that another agency holds against it takes it away for their own agency only. For the other one the case stands as it was, until
 * somebody who sees the hits acts. That follows from the steps of the case and from who sees which hit; nothing of it is stored.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case, CaseEvent, TravellerCase } from './case.ts';
import type { CaseAct } from './case-act.ts';
import { deedsOf } from './case-answers.ts';
import { isPart } from './case-parts.ts';
import { saysNothing } from './passing-over.ts';
import { standingSteps } from './standing-steps.ts';

type Timeline = Pick<Case, 'timeline'>;

/** Did somebody take the step, or agree to it, who sees every hit that an agency holds against the traveller? */
export type SeesAll = (event: CaseEvent) => boolean;

/** Does the step let the traveller go? What only agrees to it, or closes the case, follows from it. */
export function isLetGo(event: CaseEvent): boolean {
  if (event.kind === 'result-recorded') return saysNothing(event);
  return event.kind === 'dismissed' || event.kind === 'missed' || event.kind === 'deselected';
}

/** Did somebody take a step by which the traveller may have been let go, at a time that counts (ISO 8601 UTC; left out: ever)? Most cases have none, and need no look at the hits. */
export function mayLetGo({ timeline }: Timeline, counts: (at: string) => boolean = () => true): boolean {
  return timeline.some((event) => counts(event.at) && (isLetGo(event) || event.kind === 'closed'));
}

/** Whoever takes such a step, and sees the hits, agrees that the traveller is let go. */
const AGREES: ReadonlySet<CaseEvent['kind']> = new Set(['let-go', 'concluded', 'closed']);

/**
 * The agencies whose officers took part in a step: whoever typed it, whoever is named and confirmed that they did it, the second officer, and whoever proposed it. `agencyOf` gives
 * the agency of an officer.
 */
export function agenciesIn(
  { timeline }: Timeline,
  event: CaseEvent,
  agencyOf: (officer: string) => LawAgency | null,
): readonly LawAgency[] {
  const deed = event.doneBy === undefined ? undefined : deedsOf({ timeline }).find((each) => each.event === event);
  const proposed = timeline.find((each) => each.kind === 'proposed' && each.proposal === event.accepts);
  return [
    event.agency ?? agencyOf(event.officer),
    deed?.state === 'confirmed' ? deed.doer.agency : null,
    event.second === undefined ? null : agencyOf(event.second),
    proposed?.agency ?? null,
  ].filter((agency) => agency !== null);
}

/** The steps by which the traveller was let go by officers who do not see all hits. */
export function lettingGoUnseen({ timeline }: Timeline, sees: SeesAll): readonly CaseEvent[] {
  return timeline.filter((event) => isLetGo(event) && !sees(event));
}

/** How a case stands for an agency whose hits nobody looked at, and by which step others let the traveller go. */
interface Standing {
  readonly state: Exclude<Case['state'], 'closed'>;
  readonly by: CaseEvent;
}

/** Null: nobody let the traveller go, or somebody who sees all hits did, or acted since. */
function standingOf(found: Case, sees: SeesAll): Standing | null {
  let sending: 'none' | 'others' | 'own' = 'none';
  let isMet = false;
  let by: CaseEvent | null = null;
  for (const event of standingSteps(found.timeline)) {
    const seen = sees(event);
    if (isLetGo(event)) {
      by = seen ? null : event;
      // Whoever sends a traveller may take that back. Nobody takes back what those sent who see more.
      if (event.kind !== 'result-recorded' && (seen || sending === 'others')) sending = 'none';
      if (seen && event.kind !== 'result-recorded') isMet = false;
    } else if (event.kind === 'selected' || event.kind === 'drawn') {
      by = null;
      if (sending !== 'own') sending = seen ? 'own' : 'others';
    } else if (event.kind === 'met') {
      if (!seen) continue;
      by = null;
      sending = 'own';
      isMet = true;
    } else if (goesOn(event, by, seen)) by = null;
  }
  if (by !== null) return { by, state: sending === 'none' ? 'triage' : isMet ? 'secondary' : 'sent' };
  return closedUnseen(found, sees);
}

/** Does the step end that the traveller was let go: because the case goes on for everybody, or because somebody agreed who sees the hits? */
function goesOn(event: CaseEvent, by: CaseEvent | null, seen: boolean): boolean {
  if (event.kind === 'result-recorded' || event.kind === 'sent-back') return true;
  // A result that was agreed to stands when its case is reopened.
  if (event.kind === 'reopened') return seen || by?.kind !== 'result-recorded';
  return seen && AGREES.has(event.kind);
}

/** A case in which others found something, and which they closed before anybody took part who sees all hits. */
function closedUnseen({ state, timeline }: Case, sees: SeesAll): Standing | null {
  if (state !== 'closed') return null;
  const since = timeline.findLastIndex(({ kind }) => kind === 'result-recorded');
  const by = timeline.findLast(({ kind }) => kind === 'closed');
  if (since < 0 || by === undefined) return null;
  const steps = timeline.slice(since);
  return steps.some((event) => tookPart(event) && sees(event)) ? null : { state: 'concluded', by };
}

/** Whoever only claims a case has not said anything of what others found. */
function tookPart(event: CaseEvent): boolean {
  return event.kind === 'let-go' || (event.kind !== 'claimed' && isPart(event));
}

/**
 * The case as it stands for an agency: with `letGo` where officers who do not see all its hits let the traveller go, and nobody acted since who does. The same object where that
 * is not so. Where it stands as concluded, what others found stays in it.
 */
export function asItStands(found: Case, sees: SeesAll): Case {
  const standing = standingOf(found, sees);
  if (standing === null) return found;
  const { state, by } = standing;
  if (state === 'concluded') return { ...found, state, closedBy: [], letGo: by };
  return { ...found, state, result: null, found: [], credited: null, closedBy: [], letGo: by };
}

/**
 * A case of others that goes on beside the work of an agency, which does not take it over: it stands as they left it, with `letGo` as in `asItStands`. The target stands for the
 * agency without it.
 */
export function besideAsItStands(found: Case, sees: SeesAll): Case {
  const { letGo } = asItStands(found, sees);
  return letGo === undefined ? found : { ...found, letGo };
}

/** Steps by which the case goes on for everybody. */
const TAKES_UP: ReadonlySet<CaseAct['kind']> = new Set(['select', 'meet', 'record-result', 'let-run']);

/** What is stored of a case after a step on it as it stands (`shown`): all of `done` where the step takes it up again, otherwise what the step changed. */
export function storedAfter(stored: Case, shown: Case, done: Case, { kind }: CaseAct): Case {
  if (shown.letGo === undefined) return done;
  const { letGo: _, ...rest } = done;
  if (TAKES_UP.has(kind)) return rest;
  const { state, result, found, credited, closedBy } = stored;
  const kept = { state, result, credited, closedBy, ...(rest.found === shown.found ? { found } : {}) };
  return { ...rest, ...kept };
}

/** The steps of a case as an agency may read them: that it let a traveller go for itself, only those read who saw what it saw. */
export function seenSteps(timeline: TravellerCase['timeline'], agency: string): TravellerCase['timeline'] {
  return timeline.every((event) => isSeenBy(event, agency))
    ? timeline
    : timeline.filter((event) => isSeenBy(event, agency));
}

function isSeenBy(event: CaseEvent, agency: string): boolean {
  return event.kind !== 'let-go' || event.seenBy.some((each) => each === agency);
}
