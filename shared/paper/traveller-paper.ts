/**
 * One page about a traveller, for the officer who meets them at the door, the gate, the belt or in the inspection room. It leaves the workstation, so it has only what that
 * officer needs: who, where, when, the number of the case and who leads it, what endangers them, and the reasons in the words of the rules. It names no list, no source and no score.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { CaseState } from '../casework/case.ts';
import type { LeadersHere } from '../casework/leading-agencies.ts';
import type { PlainAct } from '../encounter/encounter-entry.ts';
import type { PutByOfficer } from '../flight/assigned-messages.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { Movement } from '../flight/movement.ts';
import type { Moment } from '../flight/operating-window.ts';
import { sourceWordsIn } from '../lookout/source-words.ts';
import type { Bags, IsoDate, Leg, LocalDateTime, Sex, TravelDocument } from '../manifest.ts';
import { warningsOf } from '../screening/listed.ts';
import type { Outcome, Threat } from '../screening/outcome.ts';
import type { PossibleImmunity } from '../screening/possible-immunity.ts';
import { counts, type Handling, type Hit, QUIET_HANDLINGS, type Situation } from '../screening/screening.ts';
import type { PaperJourney } from './paper-journey.ts';

/** Pages of one job, at most. */
export const MOST_PAPERS = 100;
/** Reasons on a page, at most: it stays one page. */
export const MOST_REASONS = 4;
/** Characters of a description, at most: it stays one page. */
export const LONGEST_DESCRIPTION = 300;

/** What hits tell whoever meets the traveller. */
export interface MeetingWords {
  /** What endangers officers, of every hit that counts, also of one that is no reason on a paper. */
  readonly warnings: readonly string[];
  /** How lookouts that are reasons describe the person, each cut to `LONGEST_DESCRIPTION`; none that may name its source, and none for somebody to protect. */
  readonly descriptions: readonly string[];
  /** A lookout that nobody has reviewed asks to protect them, and other hits ask for the inspection. */
  readonly isCareUnreviewed: boolean;
}

export interface TravellerPaper extends MeetingWords, PaperJourney {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** Somebody to meet and protect, who is no target. */
  readonly isProtected: boolean;
  /** Null for somebody to protect: a level would make a target of them. */
  readonly outcome: Exclude<Outcome, 'clear'> | null;
  readonly surname: string | null;
  readonly givenNames: string | null;
  /** Names and documents under which earlier lists of the flight had them, which they may still carry, each as one text. */
  readonly former: readonly string[];
  readonly dateOfBirth: string | null;
  readonly sex: Sex | null;
  readonly nationality: string | null;
  readonly documents: readonly Pick<TravelDocument, 'type' | 'number' | 'issuer' | 'expiry'>[];
  /** The day for which it is made: documents that are valid until before it have expired. */
  readonly day: IsoDate;
  /** As the documents say, as they claim, or as protocol answered. */
  readonly immunity: PossibleImmunity | 'claimed' | 'covers-person' | 'covers-bag' | 'cleared' | null;
  /** Acts that immunity does not stand in the way of. */
  readonly acts: readonly PlainAct[];
  readonly leg: Leg;
  /** Who put the traveller on the flight; null: a sender says that they are on it. */
  readonly put: PutByOfficer | null;
  readonly movement: Movement;
  /** UTC minute at which the doors open or the gate closes (null: not known), its local time, and which time it is. */
  readonly due: number | null;
  readonly dueLocal: string | null;
  readonly dueBy: Moment['kind'] | null;
  /** As officers entered them. */
  readonly actualDeparture: LocalDateTime | null;
  readonly actualArrival: LocalDateTime | null;
  readonly stand: string | null;
  readonly gate: string | null;
  readonly belt: string | null;
  readonly seat: string | null;
  readonly bags: Bags;
  /** Null: nobody has opened one yet. */
  readonly case: { readonly id: string; readonly state: CaseState } | null;
  /** Which agencies of the unit lead, for what the officer sees, and for whom they stand in. */
  readonly leading: LeadersHere;
  /** Sentences, those that weigh most first. */
  readonly reasons: readonly string[];
  /** Further reasons, for which there was no room. */
  readonly more: number;
  /** What the rules look for, those that weigh most first; empty for somebody to protect. */
  readonly lookFor: readonly Threat[];
  /** Younger than 18; null: the age is not known. */
  readonly isChild: boolean | null;
  /** Agencies that are asked before the traveller goes on. It does not say why: they may read the paper. */
  readonly askBefore: readonly LawAgency[];
  /** Whom officers doubt because of this child, and keep apart from it; `name`: '' where it was not sent or is masked. */
  readonly apartFrom: readonly { readonly name: string; readonly seat: string | null }[];
  /** The only agencies whose officers may read reasons and warnings; null: all may. */
  readonly readers: readonly LawAgency[] | null;
}

/** Why there is no paper about somebody: gone from the queue, masked, not to be approached without asking, or with a result already. */
export type NoPaper = 'gone' | 'masked' | 'quiet' | 'done';

const QUIET_SITUATIONS: readonly (Situation | null)[] = ['quiet', 'held-for-duty'];

/** Whether a paper would tip somebody off: they are watched, or the duty supervisors decide first. */
export function isQuiet({
  handling,
  situation,
}: {
  readonly handling: Handling | null;
  readonly situation: Situation | null;
}): boolean {
  return QUIET_HANDLINGS.includes(handling) || QUIET_SITUATIONS.includes(situation);
}

/** What the officer adds to the papers of a job, in own words; '' where nothing is added. Only the paper has it. */
export interface PaperWords {
  readonly lookFor: string;
  /** For the safety of the officers who meet them. */
  readonly warning: string;
}

/**
 * The hits that a paper gives as reasons, those that weigh most first. A hit that asks to be quiet about it is none. Of somebody to protect it says why they are protected, and
 * nothing that makes a suspect of them.
 */
export function paperHits(hits: readonly Hit[], isProtected: boolean): readonly Hit[] {
  return hits
    .filter((hit) => hit.kind !== 'exoneration' && counts(hit) && !isQuietHit(hit))
    .filter(({ handling }) => !isProtected || handling === 'safeguard')
    .sort((a, b) => Number(b.kind === 'trigger') - Number(a.kind === 'trigger') || b.weight - a.weight);
}

/** Does a hit ask to be quiet about the person, also where nobody has reviewed that yet? */
function isQuietHit({ handling, listed }: Hit): boolean {
  return QUIET_HANDLINGS.includes(handling) || listed?.lookout?.asksForQuiet === true;
}

/** The hits whose warning a paper has: every hit that counts, since what endangers officers stands on each paper. */
export function paperWarned(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit) => counts(hit) && hit.listed?.warning != null);
}

/** What the hits tell whoever meets the traveller. */
export function meetingWords(hits: readonly Hit[], isProtected: boolean): MeetingWords {
  return {
    warnings: warningsOf(paperWarned(hits)),
    descriptions: isProtected ? [] : descriptionsOf(paperHits(hits, isProtected)),
    isCareUnreviewed: !isProtected && paperHits(hits, true).length > 0,
  };
}

/** How lookouts describe the person, each once. One that may name its source stays in the workstation: a slip goes from hand to hand. */
function descriptionsOf(hits: readonly Hit[]): readonly string[] {
  const said = hits
    .filter(({ handling }) => handling !== 'safeguard')
    .flatMap(({ listed }) => listed?.lookout?.description ?? [])
    .filter((each) => each !== '' && sourceWordsIn(each) === null);
  return [...new Set(said)].map((each) =>
    each.length > LONGEST_DESCRIPTION ? `${each.slice(0, LONGEST_DESCRIPTION - 1)}…` : each,
  );
}
