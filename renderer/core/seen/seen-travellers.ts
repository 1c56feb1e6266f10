/**
 * Which acts about a traveller an officer may know of. The legal frame can hide all hits on a traveller from some agencies; to these the traveller looks
 * like one without a hit. Acts by officers who do see a hit are hidden from them. Acts by officers who see none are known to everyone, since they rest on
 * no hit.
 */
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { TravellerCase } from '../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { agenciesOf } from '../../../shared/frame/legal-frame.ts';
import { sourceOf } from '../../../shared/screening/listed.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Absent, FlightHead } from '../flight-head.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Request } from '../request.ts';
import { readNamedOfficers } from '../session.ts';
import { headsById, readHeads } from '../store/heads.ts';
import { wholeOf } from '../store/open-store.ts';
import { flaggedIn } from '../traveller-marks.ts';
import { headSeenBy, hidesFrom } from './seen-heads.ts';

/** A traveller on a flight. */
export type TravellerOnFlight = Pick<TravellerCase, 'flight' | 'traveller'>;

export interface SeenTravellers {
  /** Agencies from which all hits on the traveller are hidden, counted or not. */
  blindTo(about: TravellerOnFlight): readonly Agency[];
  /** Whether the hits on the flight are known: its head is sound and screened under the frame in force. */
  isScreened(flight: FlightId): boolean;
  /** Whether every agency may know of these officers' acts about the traveller. */
  isOpen(about: TravellerOnFlight, officers: readonly string[]): boolean;
  /** Whether these officers' acts about the traveller are hidden from the officer. */
  hides(about: TravellerOnFlight, officers: readonly string[]): boolean;
  /** Agencies that do not see every hit that counts against the traveller for the officer's agency. Hits of the rules `settled` are left out. */
  notSeeing(about: TravellerOnFlight, settled: ReadonlySet<string>): ReadonlySet<Agency>;
  /** The agency of an officer; undefined: they are not known any more. */
  agencyOf(officer: string): Agency | undefined;
  /** Whether one of the officers is of the own agency. */
  isOwn(officers: readonly string[]): boolean;
  isStored(flight: FlightId): boolean;
  /** The ids of the traveller that are known: the given one, and all of a flagged one. */
  idsOf(about: TravellerOnFlight): readonly TravellerId[];
  /** The traveller's outcome as an agency sees it; left out: the officer's. */
  outcome(about: TravellerOnFlight, agency?: Agency): Outcome;
}

/** Tells which acts about travellers are hidden, since they would reveal hidden hits; null: the frame hides nothing from anybody. */
export async function seenTravellers(request: Request): Promise<SeenTravellers | null> {
  const { store, world, context } = request;
  const frame = world.terms.frame;
  const agencies: readonly Agency[] = [...new Set([...agenciesOf(frame?.frame ?? null).law, context.agency])];
  const kept = agencies.filter((agency) => hidesFrom(frame?.frame ?? null, agency));
  if (kept.length === 0) return null;
  const [heads, named, decided] = await Promise.all([
    readHeads(wholeOf(store)),
    readNamedOfficers(store, context.unit),
    FlightDecisions.read(store),
  ]);
  const byId = headsById(heads);
  const agencyOf = new Map(named.map(({ id, agency }) => [id, agency]));
  // The hits on a damaged flight are unknown: other agencies' acts about its travellers are hidden.
  const damaged = new Set<string>(store.damage.ids('flightHeads'));

  const seenBy = (head: FlightHead, agency: Agency) =>
    headSeenBy(head, agency, kept.includes(agency) ? (frame?.hash ?? null) : null);
  // Acts name a flight by the id that it had then. Two flights that were one for a time count for each other, as acts of that time may be about either.
  const headsOf = (flight: FlightId) => decided.everNamed(flight).flatMap((id) => byId.get(id) ?? []);
  const isDamaged = (flight: FlightId) => decided.everNamed(flight).some((id) => damaged.has(id));
  const isBlind = ({ flight, traveller }: TravellerOnFlight, agency: Agency | undefined) => {
    if (agency === undefined || !kept.includes(agency)) return false;
    if (isDamaged(flight)) return true;
    return headsOf(flight).some((head) => hitsAreHidden(head, seenBy(head, agency), traveller));
  };
  const blindTo = (about: TravellerOnFlight) => kept.filter((agency) => isBlind(about, agency));
  const isOwn = (officers: readonly string[]) => officers.some((id) => agencyOf.get(id) === context.agency);
  const isOpen = (about: TravellerOnFlight, officers: readonly string[]) =>
    blindTo(about).length === 0 || officers.every((id) => isBlind(about, agencyOf.get(id)));
  // What is hidden from an agency are all hits of a rule, so the head as it sees it counts none of them.
  const notSeeing = ({ flight, traveller }: TravellerOnFlight, settled: ReadonlySet<string>) => {
    const unseen = new Set<Agency>();
    for (const head of headsOf(flight)) {
      const rules = rulesAgainst(seenBy(head, context.agency), traveller).flatMap((rule) =>
        settled.has(rule) ? [] : [sourceOf(rule)],
      );
      for (const agency of kept) {
        const { ruleCounts } = seenBy(head, agency);
        if (agency !== context.agency && rules.some((rule) => ruleCounts[rule] === undefined)) unseen.add(agency);
      }
    }
    return unseen;
  };
  return {
    blindTo,
    notSeeing,
    agencyOf: (officer) => agencyOf.get(officer),
    isScreened: (flight) => !isDamaged(flight) && headsOf(flight).every((head) => head.frame === frame?.hash),
    isOpen,
    hides: (about, officers) => isBlind(about, context.agency) && !isOwn(officers) && !isOpen(about, officers),
    isOwn,
    isStored: (flight) => isDamaged(flight) || headsOf(flight).length > 0,
    idsOf: ({ flight, traveller }) => {
      const known = headsOf(flight).flatMap((head) => {
        const flagged = flaggedIn(head, traveller);
        return flagged === undefined ? (absentIn(head, traveller)?.ids ?? []) : [flagged.traveller, ...flagged.aliases];
      });
      return [...new Set([traveller, ...known])];
    },
    outcome: ({ flight, traveller }, agency = context.agency) => {
      const head = byId.get(decided.target(flight));
      return (head && flaggedIn(seenBy(head, agency), traveller)?.outcome) ?? 'clear';
    },
  };
}

/** Whether hits are hidden and none is seen, also where a mute or a held rule keeps them from counting: what is hidden stays hidden then. */
function hitsAreHidden(head: FlightHead, seen: FlightHead, id: string): boolean {
  if (isFlagged(seen, id)) return false;
  return isFlagged(head, id) || (isSpared(head, id) && !isSpared(seen, id));
}

function isFlagged(head: FlightHead, id: string): boolean {
  return flaggedIn(head, id) !== undefined || (absentIn(head, id)?.outcome ?? 'clear') !== 'clear';
}

function isSpared(head: FlightHead, id: string): boolean {
  return flaggedIn({ flagged: head.spared ?? [] }, id) !== undefined || absentIn(head, id)?.outcome === 'clear';
}

function absentIn({ absent = [] }: FlightHead, id: string): Absent | undefined {
  return absent.find(({ ids }) => ids.includes(id));
}

/** The rules whose hits count against a traveller, expected or not. */
function rulesAgainst(head: FlightHead, id: string): readonly string[] {
  return flaggedIn(head, id)?.reasons.map(({ rule }) => rule) ?? absentIn(head, id)?.rules ?? [];
}
