/** One traveller on one flight, with the reasons for and against a control. */

import { z } from 'zod';
import { accountOf } from '../../../rules/engine/account.ts';
import { leavesOf } from '../../../rules/engine/compile.ts';
import { outcomeWithout } from '../../../rules/engine/outcome-without.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import type { Agency, LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { wasSelected } from '../../../shared/casework/result-kind.ts';
import type { Family, Mandate } from '../../../shared/fact/fact.ts';
import type { FactState } from '../../../shared/fact/fact-block.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { assignments, type PutByOfficer, putSources } from '../../../shared/flight/assigned-messages.ts';
import type { Flight, FlightBooking, MessageId, Traveller, TravellerId } from '../../../shared/flight/flight.ts';
import { linkedCompanies } from '../../../shared/flight/linked-company.ts';
import { type Movement, movementOf } from '../../../shared/flight/movement.ts';
import { type Moment, minuteOf } from '../../../shared/flight/operating-window.ts';
import type { Doubt } from '../../../shared/protection/doubt.ts';
import { failed, success } from '../../../shared/result.ts';
import { withNames } from '../../../shared/screening/compared-names.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { ScoreAccount } from '../../../shared/screening/score-account.ts';
import type { Scores, Situation, TravellerScreening } from '../../../shared/screening/screening.ts';
import { dateOfDay, fullYears } from '../../../shared/time/civil.ts';
import type { FlightHead } from '../flight-head.ts';
import { flightHere } from '../flight-here.ts';
import { falseMatchView, hitFalseMatch, laterViews } from '../lists/false-match-views.ts';
import { meetingTimeOf } from '../meeting-times.ts';
import { flightMoment, localClock } from '../movement.ts';
import { muteChoice, muteHits, muteView } from '../mute-views.ts';
import type { Request } from '../request.ts';
import { seenCaseOf } from '../seen/seen-cases.ts';
import { seenDoubts } from '../seen/seen-doubts.ts';
import { readShownFalseMatches } from '../seen/seen-false-matches.ts';
import { readSeenHead } from '../seen/seen-heads.ts';
import { seenLaterOf } from '../seen/seen-later-matches.ts';
import { marksAt, type SeenMarks, seenMarks } from '../seen/seen-marks.ts';
import { readSeenMutes } from '../seen/seen-mutes.ts';
import { type Readers, seenReaders } from '../seen/seen-readers.ts';
import { agenciesThatSee, hiddenToday } from '../seen/seen-rules.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readNamedOfficers } from '../session.ts';
import { type StillToMeet, stillToMeet } from '../still-to-meet.ts';
import { readOne } from '../store/read.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { allDecisions, flightPatches } from '../stored-decisions.ts';
import type { TravellerMarks } from '../traveller-marks.ts';
import { bookingOf, travellerIndex, travellerName } from '../traveller-parts.ts';
import { reasonsOf } from '../traveller-reasons.ts';
import { call, type Handled } from './call.ts';
import type { FalseMatchView, LaterView } from './list-views.ts';
import type { ReasonMute } from './mutes.ts';
import type { ReasonView } from './reason-view.ts';
import { caseWorkView, type WorkView } from './work-view.ts';

/** A case on the traveller besides the one shown. */
export interface OtherCase extends Pick<Case, 'id' | 'assigned' | 'state' | 'result' | 'letGo'> {
  /** The agency of the officer who goes on with it, or of the last officer who worked on it; null where that officer is not known. */
  readonly agency: Agency | null;
  readonly selected: boolean;
}

export interface TravellerView extends WorkView {
  /** The flight is masked: names, contacts and the like are not shown. */
  readonly masked: boolean;
  readonly flight: Pick<Flight, 'id' | 'leg' | 'departureUtc' | 'arrivalUtc' | 'toldBefore'>;
  readonly traveller: Traveller;
  /** Who put messages of the traveller on the flight, by message. */
  readonly put: Readonly<Record<MessageId, PutByOfficer>>;
  readonly age: number | null;
  readonly movement: Movement;
  readonly booking: FlightBooking | null;
  /** Other travellers of the same booking on this flight, and those whom only the locator of a passenger list links. */
  readonly companions: readonly (TravellerMarks & {
    readonly id: TravellerId;
    readonly name: string;
    readonly seat: string | null;
    readonly outcome: Outcome;
    readonly score: number;
  })[];
  /** Why they are still to be met, though rules say less; null: what rules say is all. */
  readonly toMeet: StillToMeet | null;
  /** Officers who doubt them because of the child beside them. */
  readonly doubts: readonly Doubt[];
  readonly scores: Scores;
  /** How each score comes about; null where the rule set of the screening is not known here. */
  readonly sums: ScoreAccount['scores'] | null;
  /** The points from which each score has a level in that rule set; null where it is not known here. */
  readonly thresholds: RuleSet['thresholds'] | null;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  /** What the outcome would be if muted and held hits counted; null where it is the same. */
  readonly otherwise: Outcome | null;
  readonly situation: Situation | null;
  /** The agency that may investigate under the legal frame; null where it names none. */
  readonly investigator: LawAgency | null;
  /** Mandates whose score would ask for an inspection but comes from one family only. */
  readonly oneFamily: readonly Mandate[];
  /** Agencies that would attend and may not see what calls them. */
  readonly untold: readonly LawAgency[];
  /** Who reads their hits. */
  readonly readers: Readers;
  readonly reasons: readonly (ReasonView & { readonly readers: Readers })[];
  /** What lists say of the traveller since the flight, the latest first. */
  readonly later: readonly LaterView[];
  readonly unjudged: readonly Family[];
  readonly ruleSet: { readonly version: number; readonly hash: string };
  /** Further cases on the traveller that the officer may see, first opened first. */
  readonly otherCases: readonly OtherCase[];
  readonly due: number | null;
  /** Which time `due` is. */
  readonly dueBy: Moment['kind'] | null;
  readonly dueLocal: string | null;
  /** All facts of the traveller. `used`: a rule in force that the officer may see uses it. */
  readonly facts: readonly {
    readonly fact: string;
    readonly state: FactState;
    readonly value: unknown;
    readonly used: boolean;
  }[];
}

export const travellerCalls = {
  'traveller.get': call({
    input: z.strictObject({ flight: z.string(), traveller: z.string(), case: z.string().optional() }),
    permission: 'view',
    audit: 'traveller.viewed',
    recordsViews: 'ten-minutes',
    async handler(
      request,
      { flight: flightId, traveller: travellerId, case: chosen },
      recorded,
    ): Handled<TravellerView> {
      const { store, world, context } = request;
      const [head, section, block, patches] = await Promise.all([
        readSeenHead(request, flightId),
        readSeenSection(request, flightId),
        readOne(store, 'factBlocks', flightId),
        flightPatches(request),
      ]);
      if (section === undefined || block === undefined) return failed({ code: 'not-found', what: 'flight' });
      const { flight, screening } = section;
      const at = travellerIndex(flight, travellerId);
      const traveller = flight.travellers[at];
      const screened = screening.travellers[at];
      if (traveller === undefined || screened === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const booking = bookingOf(flight, traveller);
      const ids = [traveller.id, ...traveller.aliases];
      const work = await seenCaseOf(request, flight.id, ids, chosen);
      if (work === undefined) return failed({ code: 'not-found', what: 'case' });
      const onTraveller = [...(work.case === null ? [] : [work.case]), ...work.others];
      const moment = flightMoment(flight, context.unit, patches.get(flight.id), world);
      const due = minuteOf(moment);
      const here = flightHere(flight, context.unit, world);
      const { scores, outcomes, outcome, otherwise = null, attendance, handling, unjudged } = screened;
      const { situation = null, investigator = null, oneFamily = [], askDuty = [], untold = [] } = screened;
      const [mutes, records] = await Promise.all([mutesOf(request, screened), falseMatchesOf(request, screened)]);
      const { archive } = world.rules;
      const compiled = archive.compiled(screening.ruleSet.hash);
      const account = compiled === undefined ? null : accountOf(screened, compiled.ruleSet);
      const used = factsOfRules(request);
      const readers = await seenReaders(request);
      const kept = readers.on(flight.id, traveller.id);
      const view: TravellerView = {
        masked: head?.masked === true,
        flight: {
          ...{ id: flight.id, leg: here.leg, departureUtc: here.departureUtc, arrivalUtc: here.arrivalUtc },
          ...(here.toldBefore === undefined ? {} : { toldBefore: here.toldBefore }),
        },
        traveller,
        put: putSources(traveller, assignments(await allDecisions(request))),
        age: ageAt(traveller.dateOfBirth, flight),
        movement: movementOf(flight, traveller, booking, context.unit?.airports ?? []),
        booking,
        toMeet: await stillToMeet(request, section, at),
        doubts: (await seenDoubts(request)).on(flight.id, [traveller.id, ...traveller.aliases]),
        companions: companionsOf({ flight, screening }, at, head, await seenMarks(request)),
        scores,
        sums: account?.scores ?? null,
        thresholds: compiled?.ruleSet.thresholds ?? null,
        outcomes,
        outcome,
        otherwise,
        attendance,
        handling,
        situation,
        investigator,
        oneFamily,
        untold,
        askDuty,
        reasons: reasonsOf(
          screened,
          block.value,
          at,
          compiled,
          account,
          (rule, hit) => {
            const after = compiled === undefined ? null : outcomeWithout(new Set([rule.id]), screened, compiled);
            return mutes.get(hit.mute ?? '') ?? muteChoice(rule, traveller, flight, onTraveller, after, request);
          },
          (hit) => hitFalseMatch(hit, traveller, flight, records, request),
        ).map((reason) => ({
          ...reason,
          leaves: withNames(reason.leaves, traveller),
          readers: kept === null ? null : readers.among(agenciesThatSee(request, reason.rule, screening)),
        })),
        readers: kept,
        later: await laterViews(request, await seenLaterOf(request, flight.id, ids), traveller),
        unjudged,
        ruleSet: screening.ruleSet,
        ...(await caseWorkView(request, work, section, { traveller: traveller.id, timeline: [] })),
        otherCases: await otherCasesOf(request, work.others),
        meeting: await meetingTimeOf(request, section, traveller.id),
        due,
        dueBy: moment?.kind ?? null,
        dueLocal: localClock(due, context.unit, world),
        facts: FACTS.map((fact) => ({ fact: fact.id, used: used.has(fact.id), ...readFact(block.value, fact, at) })),
      };
      return success({ output: view, subject: traveller.id, details: recorded({ flight: flight.id }) });
    },
  }),
} as const;

function factsOfRules(request: Request): ReadonlySet<string> {
  const hidden = hiddenToday(request);
  const seen = request.world.ruleSet.rules.filter(({ id }) => !hidden.has(id));
  return new Set(seen.flatMap(({ when }) => leavesOf(when).map(({ fact }) => fact)));
}

async function otherCasesOf(request: Request, cases: readonly Case[]): Promise<readonly OtherCase[]> {
  if (cases.length === 0) return [];
  const named = await readNamedOfficers(request.store, request.context.unit);
  return cases.map((found) => {
    const { id, assigned, state, result, timeline, letGo } = found;
    const officer = assigned ?? timeline.at(-1)?.officer;
    const agency = named.find((each) => each.id === officer)?.agency ?? null;
    const told = letGo === undefined ? {} : { letGo };
    return { id, assigned, state, result, agency, selected: wasSelected(found), ...told };
  });
}

function ageAt(dateOfBirth: string | null, { leg, departureUtc }: FlightSection['flight']): number | null {
  const day =
    leg.departure ?? leg.arrival ?? (departureUtc === null ? null : dateOfDay(Math.floor(departureUtc / 1440)));
  return dateOfBirth === null || day === null ? null : fullYears(dateOfBirth, day);
}

function companionsOf(
  section: FlightSection,
  at: number,
  head: FlightHead | undefined,
  marks: SeenMarks,
): TravellerView['companions'] {
  const { flight, screening } = section;
  const traveller = flight.travellers[at];
  const booking = traveller === undefined ? null : bookingOf(flight, traveller);
  return (linkedCompanies(flight).get(at) ?? booking?.travellers ?? [])
    .filter((other) => other !== at)
    .flatMap((other) => {
      const person = flight.travellers[other];
      const screened = screening.travellers[other];
      if (person === undefined || screened === undefined) return [];
      const { outcome, scores } = screened;
      const { id, seat } = person;
      return [
        {
          ...marksAt(marks, head, section, other),
          id,
          name: travellerName(person),
          seat,
          outcome,
          score: scores.joint,
        },
      ];
    });
}

/** Views of the mutes on hits of the traveller, by id. */
async function mutesOf(
  request: Request,
  { hits }: TravellerScreening,
): Promise<ReadonlyMap<string, Extract<ReasonMute, { state: 'muted' }>>> {
  const ids = hits.flatMap(({ mute }) => mute ?? []);
  if (ids.length === 0) return new Map();
  const [mutes, counted] = await Promise.all([readSeenMutes(request), muteHits(request)]);
  return new Map(
    mutes
      .filter(({ id }) => ids.includes(id))
      .map((mute) => [mute.id, { state: 'muted', mute: muteView(mute, request, counted) }]),
  );
}

/** Views of the false matches that quiet hits of the traveller, by id. */
async function falseMatchesOf(
  request: Request,
  { hits }: TravellerScreening,
): Promise<ReadonlyMap<string, FalseMatchView>> {
  const ids = new Set(hits.flatMap(({ listed, mute }) => (listed === undefined ? [] : (mute ?? []))));
  if (ids.size === 0) return new Map();
  const [shown, counted] = await Promise.all([readShownFalseMatches(request), muteHits(request)]);
  return new Map(
    shown
      .filter(({ record }) => ids.has(record.id))
      .map(({ record }) => [record.id, falseMatchView(record, request, counted)]),
  );
}
