/** Papers about travellers for the officers who meet them. Each is recorded with its purpose, under the traveller, before it is given. */

import { z } from 'zod';
import { strongerIn } from '../../../rules/engine/score.ts';
import { selectingHits } from '../../../rules/engine/selected-by.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { isFlaggedIn, leadersHere, leadersOf, standingIn } from '../../../shared/casework/leading-agencies.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { PLAIN_ACTS } from '../../../shared/encounter/encounter-entry.ts';
import { assignments, putThere } from '../../../shared/flight/assigned-messages.ts';
import { documentNumbers } from '../../../shared/flight/changed-identity.ts';
import { legHere } from '../../../shared/flight/destination.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { formerText } from '../../../shared/flight/former-identity.ts';
import { paperJourney } from '../../../shared/paper/paper-journey.ts';
import { PAPER_PLACES } from '../../../shared/paper/paper-place.ts';
import {
  isQuiet,
  MOST_PAPERS,
  MOST_REASONS,
  meetingWords,
  type NoPaper,
  paperHits,
  paperWarned,
  type TravellerPaper,
} from '../../../shared/paper/traveller-paper.ts';
import { kindsForAll, kindsSet } from '../../../shared/protection/protection.ts';
import { actRefused, type Immune, immuneBy } from '../../../shared/protection/protection-refusals.ts';
import { rowKey } from '../../../shared/queue/queued.ts';
import { failed, success } from '../../../shared/result.ts';
import type { FlaggedTraveller } from '../../../shared/screening/flagged.ts';
import { possibleImmunity } from '../../../shared/screening/possible-immunity.ts';
import { agenciesOfUnit } from '../agencies-here.ts';
import { auditEntry } from '../audit/entries.ts';
import { isChild } from '../encounters.ts';
import { localDay } from '../local-day.ts';
import { together, wayOutRefusedOn } from '../protected.ts';
import type { Request } from '../request.ts';
import { sayOnPaper } from '../say-reason.ts';
import { type MinorsBefore, minorsBefore } from '../seen/minors-before.ts';
import { formerIdentities } from '../seen/people-now.ts';
import { allToldCases } from '../seen/seen-cases.ts';
import { apartFrom, seenDoubts } from '../seen/seen-doubts.ts';
import { type Protections, readProtections } from '../seen/seen-protections.ts';
import { agenciesThatSee } from '../seen/seen-rules.ts';
import { readSeenSection, readSeenSections } from '../seen/seen-section.ts';
import { readOne } from '../store/read.ts';
import { allDecisions, flightPatches } from '../stored-decisions.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { unitAgencies } from '../world.ts';
import { call, type Handled } from './call.ts';
import { type QueueRow, queueRows } from './queue.ts';

const SHORTEST_PURPOSE = 3;
const LONGEST_PURPOSE = 1000;
const id = z.string().min(1).max(80);

/** Papers to be printed as one job, in the order of the queue. */
export interface Papers {
  readonly papers: readonly TravellerPaper[];
  /** Of how many there is no paper, by why. */
  readonly without: Readonly<Record<NoPaper, number>>;
  /** When they were made, ISO 8601 UTC. */
  readonly at: string;
}

export const paperCalls = {
  'papers.print': call({
    input: z.strictObject({
      language: z.enum(LANGUAGES),
      travellers: z
        .array(z.strictObject({ flight: id, traveller: id }))
        .min(1)
        .max(MOST_PAPERS),
      place: z.enum(PAPER_PLACES),
      purpose: z.string().trim().max(LONGEST_PURPOSE),
    }),
    permission: 'papers',
    audit: 'paper.printed',
    schedule: 'with-writes',
    async handler(request, { language, travellers: asked, place, purpose }): Handled<Papers> {
      if (purpose.length < SHORTEST_PURPOSE) return failed({ code: 'reason-required' });
      const travellers = await asNamedToday(request, asked);
      const kept = await wayOutRefusedOn(request, travellers, purpose);
      if (kept !== null) return kept;
      const { context } = request;
      const wanted = new Set(travellers.map(rowKey));
      const told = new Map((await allToldCases(request)).map(({ id, state }) => [id, state]));
      // A paper goes outside: it tells of a case what reports tell.
      const rows = (await queueRows(request)).flatMap((row) =>
        wanted.has(rowKey(row)) ? [{ ...row, caseState: told.get(row.caseId ?? '') ?? row.caseState }] : [],
      );
      const allowed = rows.filter((row) => reasonAgainst(row) === null);
      const flagged = await onQueue(request, allowed);
      const patches = await flightPatches(request);
      const assigned = assignments(await allDecisions(request));
      const say = sayOnPaper(request, language);
      const [records, former, doubts, wasMinor] = await Promise.all([
        readProtections(request.store),
        formerIdentities(request),
        seenDoubts(request),
        minorsBefore(request),
      ]);
      const present = await agenciesOfUnit(request);
      const papers = allowed.flatMap((row) => {
        const found = flagged.get(rowKey(row));
        if (found === undefined) return [];
        const { stand = null, gate = null, belt = null, ...times } = patches.get(row.flight) ?? {};
        const { actualDeparture = null, actualArrival = null } = times;
        const entered = { stand, gate, belt, actualDeparture, actualArrival };
        const put = putThere(found.traveller, assigned);
        const ids = [found.traveller.id, ...found.traveller.aliases];
        const now = { name: travellerName(found.traveller), numbers: documentNumbers(found.traveller.documents) };
        const was = former(row.flight, ids, now).map(formerText);
        const beside = apartFrom(doubts, row.caseId, found.flight).map(({ name, seat }) => ({ name, seat }));
        const paper = paperOf(row, found, say, request, { records, present, wasMinor });
        return [{ ...paper, put, former: was, apartFrom: beside, ...entered }];
      });
      const entries = papers.map(({ flight, traveller }, at) =>
        auditEntry(
          context,
          'paper.printed',
          traveller,
          { flight, language, place, page: at + 1, pages: papers.length },
          { reason: purpose },
        ),
      );
      if (papers.length > 0) await request.commit([], entries, []);
      const against = (why: NoPaper) => rows.filter((row) => reasonAgainst(row) === why).length;
      const without = { masked: against('masked'), quiet: against('quiet'), done: against('done') };
      const gone = wanted.size - papers.length - without.masked - without.quiet - without.done;
      return success({ output: { papers, without: { ...without, gone }, at: context.now } });
    },
  }),
} as const;

type OnFlight = { readonly flight: FlightId; readonly traveller: TravellerId };

/** The same travellers by the ids that they have now: a later message may have given them others, and cases keep those that they had. */
async function asNamedToday(request: Request, asked: readonly OnFlight[]): Promise<readonly OnFlight[]> {
  const sections = await readSeenSections(request, [...new Set(asked.map(({ flight }) => flight))]);
  const flights = new Map(sections.map(({ flight }) => [flight.id, flight]));
  return asked.map((on) => {
    const flight = flights.get(on.flight);
    const now = flight?.travellers[travellerIndex(flight, on.traveller)];
    return now === undefined ? on : { flight: on.flight, traveller: now.id };
  });
}

/** Why there is no paper about a traveller of the queue; null: there is. */
function reasonAgainst(row: QueueRow): NoPaper | null {
  if (row.masked === true) return 'masked';
  // Nobody is to be met any more.
  if (row.caseState === 'closed' || row.caseState === 'concluded') return 'done';
  return isQuiet(row) ? 'quiet' : null;
}

/** The travellers of these rows, as the officer sees them. */
async function onQueue(request: Request, rows: readonly OnFlight[]): Promise<ReadonlyMap<string, FlaggedTraveller>> {
  const found = new Map<string, FlaggedTraveller>();
  for (const flight of new Set(rows.map((row) => row.flight))) {
    const [section, block] = await Promise.all([
      readSeenSection(request, flight),
      readOne(request.store, 'factBlocks', flight),
    ]);
    if (section === undefined || block === undefined) continue;
    for (const row of rows) {
      if (row.flight !== flight) continue;
      const index = travellerIndex(section.flight, row.traveller);
      const [traveller, screened] = [section.flight.travellers[index], section.screening.travellers[index]];
      if (traveller !== undefined && screened !== undefined)
        found.set(rowKey(row), { ...section, block: block.value, traveller, index, screened });
    }
  }
  return found;
}

/** What protocol made of the claim. */
function immunityNow({ why, covered }: Immune): TravellerPaper['immunity'] {
  if (why === 'protocol-not-asked') return 'claimed';
  if (why === null) return 'cleared';
  return covered.has('person') ? 'covers-person' : 'covers-bag';
}

function paperOf(
  { flight, traveller: own, doubted, outcome, handling, movement, due, dueLocal, dueBy, caseId, caseState }: QueueRow,
  flagged: FlaggedTraveller,
  say: ReturnType<typeof sayOnPaper>,
  request: Request,
  {
    records,
    present,
    wasMinor,
  }: {
    readonly records: Protections;
    readonly present: ReadonlySet<LawAgency>;
    readonly wasMinor: MinorsBefore;
  },
): Omit<
  TravellerPaper,
  'put' | 'former' | 'apartFrom' | 'stand' | 'gate' | 'belt' | 'actualDeparture' | 'actualArrival'
> {
  const { traveller, screened, screening } = flagged;
  const { surname, givenNames, dateOfBirth, sex, nationality, documents, seat, bags } = traveller;
  const protection = together(
    records.filter((each) => [traveller.id, ...traveller.aliases].includes(each.traveller ?? '')),
  );
  const kinds = kindsSet(protection);
  const possible = possibleImmunity(documents);
  const immune = immuneBy(protection, { isChild: null, immunity: possible });
  const isBefore = wasMinor([traveller.id, ...traveller.aliases]);
  const byList = isChild(traveller, localDay(request, request.context.now)) ?? (isBefore ? true : null);
  const isMinor = kinds.includes('child') || byList;
  const isProtected = handling === 'safeguard' || byList === true || kindsForAll(protection).includes('child');
  const { world } = request;
  // Rules of an earlier set are known by the screening.
  const compiled = world.rules.archive.compiled(screening.ruleSet.hash) ?? world.compiled;
  // What the screen strikes out beside a stronger one of its sign is no reason, and takes no place from one.
  const given = paperHits(screened.hits, isProtected);
  const hits = given.filter((hit) => strongerIn(given, hit, 'joint', compiled.ruleSet.format) === null);
  const reasons = [...new Set(hits.map((hit) => say(hit, flagged)))];
  const warned = paperWarned(screened.hits);
  const seers = [...hits, ...warned].map(({ rule }) => agenciesThatSee(request, rule, screening));
  const hitSeers = screened.hits.map(({ rule }) => agenciesThatSee(request, rule, screening));
  const agencies = unitAgencies(world);
  const here = agencies.law.filter((agency) => present.has(agency));
  const readers = here.filter((agency) => seers.every((each) => each.has(agency)));
  // Whom a list or a lookout sends is sought for what it says, and not for what a light indicator beside it looks for.
  const selecting = selectingHits({ hits: given, outcome }, compiled);
  const threatOf = (rule: string) => compiled.byId.get(rule)?.threat ?? [];
  const threats = hits.flatMap(({ rule }) => threatOf(rule));
  const sees = (agency: LawAgency) => isFlaggedIn({ hits: screened.hits.filter((_, at) => hitSeers[at]?.has(agency)) });
  const leaders = leadersOf(agencies, screened, null, threatOf, sees, present);
  return {
    flight,
    traveller: own,
    isProtected,
    outcome: isProtected || outcome === 'clear' ? null : outcome,
    ...{ surname, givenNames, dateOfBirth, sex, nationality, seat, bags },
    day: localDay(request, request.context.now),
    documents: documents.map(({ type, number, issuer, expiry }) => ({ type, number, issuer, expiry })),
    immunity: kinds.includes('immunity') ? immunityNow(immune) : possible,
    acts: PLAIN_ACTS.filter((act) => actRefused(immune, act) === null),
    leg: legHere(flagged.flight, request.context.unit?.airports ?? []),
    ...paperJourney(flagged.flight, flagged.index),
    ...{ movement, due, dueLocal, dueBy },
    case: caseId === null || caseState === null ? null : { id: caseId, state: caseState },
    leading: leadersHere(agencies, leaders, present, standingIn(agencies, [...present].filter(sees), threats)),
    reasons: reasons.slice(0, MOST_REASONS),
    more: Math.max(0, reasons.length - MOST_REASONS),
    lookFor: isProtected ? [] : [...new Set(selecting.flatMap(({ rule }) => threatOf(rule)))],
    ...meetingWords(screened.hits, isProtected),
    isChild: isMinor,
    askBefore: doubted,
    readers: readers.length === here.length ? null : readers,
  };
}
