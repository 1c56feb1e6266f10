/** What waits for an officer's answer in a case: what another typed in their name or that of their agency, a proposal, and what another agency did with the case. */
import type { Agency, LawAgency } from '../agency/agency-id.ts';
import type { Case, CaseEvent, Doer } from './case.ts';
import { type CaseAct, isAllowed } from './case-act.ts';
import { type DeedState, deedState } from './deed-state.ts';
import type { Found } from './finding.ts';
import { linesFor, resultNumber } from './found-lines.ts';
import { isToldOf } from './told-dispute.ts';

type EventOf<Kind extends CaseEvent['kind']> = Extract<CaseEvent, { readonly kind: Kind }>;
type Told = Pick<Case, 'state' | 'timeline'>;
type ToldProposal = Told & Pick<Case, 'result'>;
type ToldResult = Told & Pick<Case, 'result' | 'found'>;

/** A step that one officer typed as done by another. Nobody is blamed or credited by it before that officer confirmed it. */
export interface DeedOfOther {
  readonly deed: number;
  readonly doer: Doer;
  readonly event: CaseEvent;
  readonly state: DeedState;
}

/** All of them, in order. Whoever confirmed a step on the spot confirmed that they did it; otherwise their latest answer counts. */
export function deedsOf({ timeline }: Pick<Case, 'timeline'>): readonly DeedOfOther[] {
  const answers = timeline.flatMap((event) => {
    if (event.kind !== 'deed-confirmed' && event.kind !== 'deed-disputed') return [];
    const said = event.kind === 'deed-confirmed' ? ('confirmed' as const) : ('disputed' as const);
    return [{ of: event.deed, officer: event.officer, said }];
  });
  return timeline.flatMap((event) => {
    const { doneBy } = event;
    if (doneBy === undefined) return [];
    const { deed, officer, agency } = doneBy;
    const said = deedState({ of: deed, officer }, answers);
    const state = said === 'waiting' && event.second === officer ? 'confirmed' : said;
    return [{ deed, doer: { officer, agency }, event, state }];
  });
}

/**
 * The other agencies in whose officers' names something was typed that nobody answered, where the step agrees to the result. One officer of each takes part, so that
 * nobody concludes on their own word for another agency. It need not be the officer named, who may be away; the step still waits for that one. An agency that recorded
 * or concluded the result itself since has taken part.
 */
export function agreedUnanswered(
  done: Pick<Case, 'state' | 'timeline'>,
  step: CaseAct,
  acting: LawAgency,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  if (done.state !== 'concluded' || (step.kind !== 'conclude' && step.kind !== 'record-result')) return [];
  const { timeline } = done;
  const tookPart = ({ doer, event }: DeedOfOther) =>
    timeline.slice(timeline.indexOf(event) + 1).some(({ kind, agency }) => AGREES.has(kind) && agency === doer.agency);
  const waiting = deedsOf(done).filter((each) => each.state === 'waiting' && !tookPart(each));
  return [...new Set(waiting.map(({ doer }) => doer.agency))].filter(
    (agency) => agency !== acting && present.has(agency),
  );
}

const AGREES: ReadonlySet<CaseEvent['kind']> = new Set(['result-recorded', 'concluded']);

/**
 * Of which agencies one second officer answers for all: one of those asked, each that answered nothing, and one of those that doubt. Null: nobody is asked; empty: one officer of
 * none of them is enough.
 */
export function confirmingAll(
  asked: readonly LawAgency[] | null,
  unanswered: readonly LawAgency[],
  doubting: readonly LawAgency[] = [],
): readonly LawAgency[] | null {
  const all = [
    ...(asked === null ? [] : [asked]),
    ...unanswered.map((agency) => [agency]),
    ...(doubting.length === 0 ? [] : [doubting]),
  ];
  const [first, ...others] = all;
  return first === undefined ? null : first.filter((agency) => others.every((each) => each.includes(agency)));
}

/** Steps that only a traveller without a result can take. */
export const WITHOUT_RESULT: ReadonlySet<CaseAct['kind']> = new Set(['deselect', 'miss']);

/** Was a result recorded to which the leading agency has not agreed? */
export function waitsForConclusion({ state, result }: Pick<Case, 'state' | 'result'>): boolean {
  return state === 'secondary' && result !== null;
}

/** Was the last result sent back, so that more is to be done before anybody agrees to it? */
export function isSentBack({ timeline }: Pick<Case, 'timeline'>): boolean {
  return timeline.findLast(({ kind }) => kind === 'sent-back' || AGREES.has(kind))?.kind === 'sent-back';
}

/** Is what was to be done with whom the case is about done? A result that was sent back asks for more, also where it stays in the case since something was found. */
export function isExamined(found: Pick<Case, 'result' | 'timeline'>): boolean {
  return found.result !== null && !isSentBack(found);
}

/** The proposal that nobody answered and that could still be done; null: none. */
export function openProposal({ state, result, timeline }: ToldProposal): EventOf<'proposed'> | null {
  const last = timeline.findLast((event) => event.kind === 'proposed');
  if (last?.kind !== 'proposed' || !isAllowed(state, last.proposed.kind)) return null;
  // Whoever was met and has a result is neither withdrawn nor missed.
  if (waitsForConclusion({ state, result }) && WITHOUT_RESULT.has(last.proposed.kind)) return null;
  const isAnswered = timeline.some(
    (event) =>
      event.accepts === last.proposal ||
      ((event.kind === 'declined' || event.kind === 'proposal-withdrawn') && event.proposal === last.proposal),
  );
  return isAnswered ? null : last;
}

/** By which step another agency let the traveller go, while this one has done nothing since; null: it did not, or the case is open. */
export function letGoBy({ state, timeline }: Told, agency: LawAgency): EventOf<'dismissed' | 'missed'> | null {
  if (state !== 'closed') return null;
  const at = timeline.findLastIndex(({ kind }) => kind === 'dismissed' || kind === 'missed' || kind === 'reopened');
  const last = timeline[at];
  if (last?.kind !== 'dismissed' && last?.kind !== 'missed') return null;
  // Steps of earlier releases do not say whose they are.
  if (last.agency === undefined || last.agency === agency) return null;
  return timeline.slice(at + 1).some((event) => event.agency === agency) ? null : last;
}

/** By which step another agency handed the open case on to a third one, while this one has done nothing since; null: it did not. */
export function handedOnBy({ state, timeline }: Told, agency: LawAgency): EventOf<'handed-over'> | null {
  if (state === 'closed') return null;
  const at = timeline.findLastIndex(({ kind }) => kind === 'handed-over');
  const last = timeline[at];
  if (last?.kind !== 'handed-over' || last.agency === undefined) return null;
  if (last.agency === agency || last.to === agency) return null;
  return timeline.slice(at + 1).some((event) => event.agency === agency) ? null : last;
}

/** Did an officer take the case over themselves? */
export function isRelief(event: CaseEvent): boolean {
  return event.kind === 'assigned' && event.to === event.officer;
}

/** By which step a colleague took the open case over from the officer, who has done nothing since; null: nobody did. */
export function relievedBy({ state, timeline }: Told, officer: string): EventOf<'assigned'> | null {
  if (state === 'closed') return null;
  const at = timeline.findLastIndex(isRelief);
  const last = timeline[at];
  if (last?.kind !== 'assigned' || last.officer === officer) return null;
  return ownerBefore({ timeline }, last) !== officer ||
    timeline.slice(at + 1).some((event) => event.officer === officer)
    ? null
    : last;
}

/** Who had the case before a step of it; null: nobody. */
export function ownerBefore({ timeline }: Pick<Case, 'timeline'>, step: CaseEvent): string | null {
  return timeline.slice(0, timeline.indexOf(step)).reduce<string | null>(ownerAfter, null);
}

/** Who has the case after a step. */
function ownerAfter(before: string | null, event: CaseEvent): string | null {
  switch (event.kind) {
    case 'claimed':
    case 'opened':
      return event.officer;
    case 'met':
      return event.doneBy === undefined ? event.officer : before;
    case 'reopened':
      return before ?? event.officer;
    case 'assigned':
      return event.to;
    case 'released':
    case 'handed-over':
      return null;
    default:
      return before;
  }
}

/** By which step somebody disputed what the officer typed for them, or another agency what the officer's typed, while nobody who is told has done anything since; null: none did. */
export function disputedBy(
  { timeline }: Pick<Case, 'timeline'>,
  by: Pick<Answering, 'officer' | 'agency'>,
): CaseEvent | null {
  const at = timeline.findLastIndex(({ kind }) => kind === 'deed-disputed' || kind === 'found-disputed');
  const last = timeline[at];
  if (last?.agency === undefined) return null;
  const typed =
    last.kind === 'deed-disputed'
      ? timeline.find(({ doneBy }) => doneBy?.deed === last.deed)
      : timeline.slice(0, at).findLast(({ kind }) => kind === 'result-recorded');
  if (typed === undefined || !isToldOf(typed, last, by)) return null;
  return timeline.slice(at + 1).some((event) => isToldOf(typed, last, event)) ? null : last;
}

/** What waits for the officer's answer. */
export type Asked =
  | { readonly kind: 'deed'; readonly deed: number; readonly event: CaseEvent }
  /** Another agency typed that this one found or did it. */
  | {
      readonly kind: 'found';
      readonly result: number;
      readonly line: number;
      readonly found: Found;
      readonly event: EventOf<'result-recorded'>;
    }
  /** Somebody disputed what this officer typed for them, or another agency what this one typed. */
  | { readonly kind: 'disputed'; readonly event: CaseEvent }
  /** A colleague took the case over from the officer. */
  | { readonly kind: 'relieved'; readonly event: EventOf<'assigned'> }
  /** Another agency handed on to a third one what this one leads. */
  | { readonly kind: 'handed-on'; readonly event: EventOf<'handed-over'> }
  | { readonly kind: 'proposal'; readonly proposal: number; readonly event: EventOf<'proposed'> }
  | { readonly kind: 'let-go'; readonly event: EventOf<'dismissed' | 'missed'> };

export interface Answering {
  readonly officer: string;
  readonly agency: LawAgency;
  /** The officer's agency leads the case. */
  readonly leads: boolean;
  /** The attendance matrix calls the officer's agency to the traveller. */
  readonly attends: boolean;
  /** The agency of an officer, by id. */
  readonly agencyOf: (officer: string) => Agency | undefined;
}

/** Everything in the case that waits for the officer's answer, in the order in which it is answered. */
export function askedOf(found: ToldResult, by: Answering): readonly Asked[] {
  const deeds = deedsOf(found).filter(({ doer, state }) => doer.officer === by.officer && state === 'waiting');
  const proposal = by.leads ? openProposal(found) : null;
  const letGo = by.attends ? letGoBy(found, by.agency) : null;
  const disputed = disputedBy(found, by);
  const relieved = relievedBy(found, by.officer);
  const handedOn = by.leads ? handedOnBy(found, by.agency) : null;
  // Whoever confirmed it knows of it.
  const isTold = letGo?.second === undefined || by.agencyOf(letGo.second) !== by.agency;
  return [
    ...deeds.map(({ deed, event }) => ({ kind: 'deed', deed, event }) as const),
    ...foundAsked(found, by.agency),
    ...(proposal === null ? [] : [{ kind: 'proposal', proposal: proposal.proposal, event: proposal } as const]),
    ...(letGo === null || !isTold ? [] : [{ kind: 'let-go', event: letGo } as const]),
    ...(disputed === null ? [] : [{ kind: 'disputed', event: disputed } as const]),
    ...(relieved === null ? [] : [{ kind: 'relieved', event: relieved } as const]),
    ...(handedOn === null ? [] : [{ kind: 'handed-on', event: handedOn } as const]),
  ];
}

function foundAsked(told: ToldResult, agency: LawAgency): readonly Extract<Asked, { readonly kind: 'found' }>[] {
  const event = told.timeline.findLast((each) => each.kind === 'result-recorded');
  if (event?.kind !== 'result-recorded') return [];
  return linesFor(told, agency).flatMap((line) => {
    const found = told.found[line];
    return found === undefined ? [] : [{ kind: 'found', result: resultNumber(told), line, found, event } as const];
  });
}
