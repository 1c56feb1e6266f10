/** One traveller on one flight, with the reasons for and against a control. */

import { z } from 'zod';
import { accountOf } from '../../../rules/engine/account.ts';
import { type CompiledRules, leavesOf } from '../../../rules/engine/compile.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { outcomeWithout } from '../../../rules/engine/outcome-without.ts';
import type { NamedList, Rule } from '../../../rules/language/rule-set.ts';
import type { Agency, LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { wasSelected } from '../../../shared/casework/result-kind.ts';
import type { Family, Mandate } from '../../../shared/fact/fact.ts';
import type { FactBlock, FactState } from '../../../shared/fact/fact-block.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { assignments, type PutByOfficer, putSources } from '../../../shared/flight/assigned-messages.ts';
import type { Flight, FlightBooking, MessageId, Traveller, TravellerId } from '../../../shared/flight/flight.ts';
import { linkedCompanies } from '../../../shared/flight/linked-company.ts';
import { type Movement, movementOf } from '../../../shared/flight/movement.ts';
import { type Moment, minuteOf } from '../../../shared/flight/operating-window.ts';
import type { LaterMatch } from '../../../shared/list/later-match.ts';
import { failed, success } from '../../../shared/result.ts';
import { withNames } from '../../../shared/screening/compared-names.ts';
import type { Listed } from '../../../shared/screening/listed.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { HitPart, ScoreAccount } from '../../../shared/screening/score-account.ts';
import {
  counts,
  type ExplanationLeaf,
  type Handling,
  type Hit,
  type Scores,
  type Situation,
  type TravellerScreening,
} from '../../../shared/screening/screening.ts';
import { dateOfDay, fullYears } from '../../../shared/time/civil.ts';
import { falseMatchView, hitFalseMatch } from '../lists/false-match-views.ts';
import { meetingTimeOf } from '../meeting-times.ts';
import { flightMoment, localClock } from '../movement.ts';
import { muteChoice, muteHits, muteView } from '../mute-views.ts';
import type { Request } from '../request.ts';
import { seenCaseOf } from '../seen/seen-cases.ts';
import { readShownFalseMatches } from '../seen/seen-false-matches.ts';
import { readPlainHead } from '../seen/seen-flights.ts';
import { seenLaterOf } from '../seen/seen-later-matches.ts';
import { readSeenMutes } from '../seen/seen-mutes.ts';
import { hiddenToday } from '../seen/seen-rules.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readNamedOfficers } from '../session.ts';
import { readOne } from '../store/read.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { allDecisions, flightPatches } from '../stored-decisions.ts';
import { bookingOf, travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import type { FalseMatchView, HitFalseMatch } from './list-views.ts';
import type { ReasonMute } from './mutes.ts';
import { caseWorkView, type WorkView } from './work-view.ts';

/** One reason: a rule that hit, with its title and the values of its condition. */
export interface ReasonView {
  readonly rule: string;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly mandate: Mandate;
  readonly family: Family;
  /** Negative for an exoneration, 0 for a trigger. */
  readonly weight: number;
  readonly handling: Handling | null;
  /** Who answers for the rule. */
  readonly owner: string;
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  readonly leaves: readonly ExplanationLeaf[];
  /** The entry, where a list hit and not a rule. */
  readonly listed?: Listed;
  /** Where a list hit: whether it was declared false, and whether the officer may declare it. */
  readonly falseMatch?: HitFalseMatch;
  readonly state: 'hit' | 'unknown';
  /** Why the hit does not count: its rule is held or switched off, it is due to a field that this carrier never sends, or it is muted for this traveller. */
  readonly mark: 'held' | 'not-sent' | 'muted' | null;
  /** Null where it is undecided. */
  readonly mute: ReasonMute | null;
  /** The scores in which its weight counts; none where it is undecided. */
  readonly countsIn: HitPart['countsIn'];
  /** The rule of the same sign that counts in the joint score instead. */
  readonly beside: { readonly rule: string; readonly title: Readonly<Record<string, string>> } | null;
}

/** A case on the traveller besides the one shown. */
export interface OtherCase extends Pick<Case, 'id' | 'assigned' | 'state' | 'result'> {
  /** The agency of the officer who goes on with it, or of the last officer who worked on it; null where that officer is not known. */
  readonly agency: Agency | null;
  readonly selected: boolean;
}

export interface TravellerView extends WorkView {
  /** The flight is masked: names, contacts and the like are not shown. */
  readonly masked: boolean;
  readonly flight: Pick<Flight, 'id' | 'leg' | 'departureUtc' | 'arrivalUtc'>;
  readonly traveller: Traveller;
  /** Who put messages of the traveller on the flight, by message. */
  readonly put: Readonly<Record<MessageId, PutByOfficer>>;
  readonly age: number | null;
  readonly movement: Movement;
  readonly booking: FlightBooking | null;
  /** Other travellers of the same booking on this flight, and those whom only the locator of a passenger list links. */
  readonly companions: readonly {
    readonly id: TravellerId;
    readonly name: string;
    readonly seat: string | null;
    readonly outcome: Outcome;
    readonly handling: Handling | null;
    readonly score: number;
  }[];
  readonly scores: Scores;
  /** How each score comes about; null where the rule set of the screening is not known here. */
  readonly sums: ScoreAccount['scores'] | null;
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
  readonly reasons: readonly ReasonView[];
  /** What lists say of the traveller since the flight, the latest first. */
  readonly later: readonly LaterMatch[];
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
        readPlainHead(request, flightId),
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
      const work = await seenCaseOf(request, flight.id, [traveller.id, ...traveller.aliases], chosen);
      if (work === undefined) return failed({ code: 'not-found', what: 'case' });
      const onTraveller = [...(work.case === null ? [] : [work.case]), ...work.others];
      const moment = flightMoment(flight, context.unit, patches.get(flight.id), world);
      const due = minuteOf(moment);
      const { scores, outcomes, outcome, otherwise = null, attendance, handling, unjudged } = screened;
      const { situation = null, investigator = null, oneFamily = [], askDuty = [], untold = [] } = screened;
      const [mutes, records] = await Promise.all([mutesOf(request, screened), falseMatchesOf(request, screened)]);
      const { archive } = world.rules;
      const compiled = archive.compiled(screening.ruleSet.hash);
      const account = compiled === undefined ? null : accountOf(screened, compiled.ruleSet);
      const used = factsOfRules(request);
      const view: TravellerView = {
        masked: head?.masked === true,
        flight: { id: flight.id, leg: flight.leg, departureUtc: flight.departureUtc, arrivalUtc: flight.arrivalUtc },
        traveller,
        put: putSources(traveller, assignments(await allDecisions(request))),
        age: ageAt(traveller.dateOfBirth, flight),
        movement: movementOf(flight, traveller, booking, context.unit?.airports ?? []),
        booking,
        companions: companionsOf({ flight, screening }, at),
        scores,
        sums: account?.scores ?? null,
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
            const after = compiled === undefined ? null : outcomeWithout(rule.id, screened, compiled);
            return mutes.get(hit.mute ?? '') ?? muteChoice(rule, traveller, flight, onTraveller, after, request);
          },
          (hit) => hitFalseMatch(hit, traveller, flight, records, request),
        ).map((reason) => ({ ...reason, leaves: withNames(reason.leaves, traveller) })),
        later: await seenLaterOf(request, flight.id, [traveller.id, ...traveller.aliases]),
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
    const { id, assigned, state, result, timeline } = found;
    const officer = assigned ?? timeline.at(-1)?.officer;
    const agency = named.find((each) => each.id === officer)?.agency ?? null;
    return { id, assigned, state, result, agency, selected: wasSelected(found) };
  });
}

function ageAt(dateOfBirth: string | null, { leg, departureUtc }: FlightSection['flight']): number | null {
  const day =
    leg.departure ?? leg.arrival ?? (departureUtc === null ? null : dateOfDay(Math.floor(departureUtc / 1440)));
  return dateOfBirth === null || day === null ? null : fullYears(dateOfBirth, day);
}

function companionsOf({ flight, screening }: FlightSection, at: number): TravellerView['companions'] {
  const traveller = flight.travellers[at];
  const booking = traveller === undefined ? null : bookingOf(flight, traveller);
  return (linkedCompanies(flight).get(at) ?? booking?.travellers ?? [])
    .filter((other) => other !== at)
    .flatMap((other) => {
      const person = flight.travellers[other];
      const screened = screening.travellers[other];
      if (person === undefined || screened === undefined) return [];
      const { outcome, handling, scores } = screened;
      return [
        { id: person.id, name: travellerName(person), seat: person.seat, outcome, handling, score: scores.joint },
      ];
    });
}

/** The mute of a hit, or whether it could be muted. */
type MuteOf = (rule: Rule, hit: Hit) => ReasonMute;
/** What is declared of a hit of a list. */
type FalseMatchOf = (hit: Hit) => HitFalseMatch | null;

const NO_PART = { countsIn: [], beside: null } as const;

/**
 * Hits that count: those of lists first, then the heaviest, those beside a stronger one of their sign after the others of their kind; then held and muted hits; then
 * undecided rules.
 */
function reasonsOf(
  { hits, unknown }: TravellerScreening,
  block: FactBlock,
  at: number,
  compiled: CompiledRules | undefined,
  account: ScoreAccount | null,
  muteOf: MuteOf,
  falseMatchIn: FalseMatchOf,
): readonly ReasonView[] {
  const rules: ReadonlyMap<string, Rule> = compiled?.byId ?? new Map();
  const lists = compiled?.ruleSet.lists ?? [];
  const parts = new Map(hits.map((hit, at) => [hit.rule, account?.hits[at] ?? NO_PART]));
  const partOf = ({ rule }: Pick<Hit, 'rule'>) => parts.get(rule) ?? NO_PART;
  const isBeside = (hit: Hit) => Number(partOf(hit).countsIn.length === 0 && partOf(hit).beside !== null);
  const sorted = [...hits].sort(
    (a, b) =>
      Number(counts(b)) - Number(counts(a)) ||
      Number(b.listed !== undefined) - Number(a.listed !== undefined) ||
      order(a.kind) - order(b.kind) ||
      isBeside(a) - isBeside(b) ||
      b.weight - a.weight,
  );
  const ruleOf = ({ rule, truths }: Pick<Hit, 'rule' | 'truths'>) => ruleOfHit(compiled, rule, truths);
  return [
    ...sorted.flatMap((hit) => {
      if (hit.listed !== undefined) return [listedView(hit, hit.listed, falseMatchIn(hit))];
      const of = ruleOf(hit);
      if (of === undefined) return [];
      const shown = reasonView(of, hit.truths, block, at, lists);
      const part = shownPart(partOf(hit), rules);
      return [{ ...shown, state: 'hit' as const, mute: muteOf(of, hit), mark: markOf(hit), ...part }];
    }),
    ...unknown.flatMap((undecided) => {
      const of = ruleOf(undecided);
      if (of === undefined) return [];
      const shown = reasonView(of, undecided.truths, block, at, lists);
      return [{ ...shown, state: 'unknown' as const, mute: null, mark: null, ...NO_PART }];
    }),
  ];
}

/** The rule of a hit, by the rules that screened the flight, which may no longer be in force. Undefined where that rule set is not known here. */
export function ruleOfHit(compiled: CompiledRules | undefined, id: string, truths: Uint8Array): Rule | undefined {
  const rule = compiled?.byId.get(id);
  return rule === undefined || leavesOf(rule.when).length !== truths.length ? undefined : rule;
}

function shownPart(
  { countsIn, beside }: HitPart,
  rules: ReadonlyMap<string, Rule>,
): Pick<ReasonView, 'countsIn' | 'beside'> {
  return { countsIn, beside: beside === null ? null : { rule: beside, title: rules.get(beside)?.title ?? {} } };
}

function reasonView(
  rule: Rule,
  truths: Uint8Array,
  block: FactBlock,
  at: number,
  lists: readonly NamedList[],
): Omit<ReasonView, 'state' | 'mute' | 'mark' | 'countsIn' | 'beside'> {
  const { id, kind, mandate, family, handling, owner, title } = rule;
  const weight = kind === 'exoneration' ? -rule.weight : rule.weight;
  return {
    rule: id,
    kind,
    mandate,
    family,
    weight,
    handling,
    owner,
    title,
    leaves: explain(rule, truths, block, at, lists),
  };
}

/** A hit of a list. Nobody mutes it: it is declared another person, or withdrawn by its owner. */
function listedView(hit: Hit, listed: Listed, falseMatch: HitFalseMatch | null): ReasonView {
  const { rule, kind, mandate, family, weight, handling } = hit;
  const said = { rule, kind, mandate, family, weight, handling, owner: listed.owner, title: { en: listed.title } };
  const declared = falseMatch === null ? {} : { falseMatch };
  return { ...said, leaves: [], listed, ...declared, state: 'hit', mute: null, mark: markOf(hit), ...NO_PART };
}

function markOf({ held, mute }: Hit): ReasonView['mark'] {
  if (held !== undefined) return held === true ? 'held' : 'not-sent';
  return mute === undefined ? null : 'muted';
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

function order(kind: ReasonView['kind']): number {
  return ['trigger', 'indicator', 'exoneration'].indexOf(kind);
}
