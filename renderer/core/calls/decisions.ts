/**
 * Officers' decisions about flights and travellers, which correct or add to the messages. A decision is stored, and the flight is derived again with
 * it at once. It is taken back by a further decision, never erased.
 */
import { z } from 'zod';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import { isLawAgency, LAW_AGENCIES, type LawAgency, type Officer } from '../../../shared/casework/case.ts';
import { confirmingAgencies } from '../../../shared/casework/confirming-agencies.ts';
import {
  CANCEL_CAUSES,
  type CancelCause,
  type Decision,
  type DecisionId,
  type FlightPatch,
} from '../../../shared/flight/decision.ts';
import { decisionsInForce, flightAliases, mayCancel } from '../../../shared/flight/decisions-in-force.ts';
import type { Flight, FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { aliasedFlight } from '../../../shared/flight/fold-flights.ts';
import { failed, success } from '../../../shared/result.ts';
import { ENTERED_TIMES, isWithinLimits } from '../../../shared/schedule/time-limits.ts';
import { afterCommit } from '../after-commit.ts';
import { type ChangedSides, changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { byFlight, entrySteps, goesAnotherWay, knownOf } from '../flight-entries.ts';
import { deriveFlights } from '../import/merge-flights.ts';
import type { WholeRequest } from '../request.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { checkRules } from '../rules/circuit-breaker.ts';
import { agenciesThatSee } from '../seen/seen-rules.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readWindowHours } from '../session.ts';
import { readOne } from '../store/read.ts';
import { allDecisions, flightPatches } from '../stored-decisions.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import type { FlightRow } from './flight-views.ts';
import { flightRowOf } from './flights.ts';

/** A decision as the officer enters it; id, time and officer are added. */
type Taken = {
  [Kind in Decision['kind']]: Omit<Extract<Decision, { kind: Kind }>, 'id' | 'at' | 'officer'>;
}[Decision['kind']];

const SHORTEST_REASON = 3;
const flightId = z.string().min(1).max(80);
const travellerId = z.string().min(1).max(80);
const reason = z.string().trim().max(1000);
const given = reason.min(1);
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .nullable();
const short = z.string().trim().toUpperCase().max(12).nullable();
const MOST_JOINED = 8;

const patch = z
  .strictObject({
    estimatedDeparture: localTime,
    actualDeparture: localTime,
    estimatedArrival: localTime,
    actualArrival: localTime,
    stand: short,
    gate: short,
    belt: short,
    registration: short,
    divertedTo: short,
  })
  .partial() satisfies z.ZodType;

export const decisionCalls = {
  /**
   * Times, stand, gate, belt, diversion; only the fields given change. A second officer of another agency confirms an entry by which the flight may leave the queue before it
   * comes (`flight-entries.ts`), which also needs a reason.
   */
  'flight.update': call({
    input: z.strictObject({ flight: flightId, patch: patch.transform(withoutGaps), reason }),
    permission: 'decide',
    whole: 'It derives the updated flight again, and answers the row of the flight without its hits.',
    audit: 'flight.updated',
    schedule: 'with-writes',
    async handler(request, input): Handled<FlightRow> {
      const { flight } = input;
      const diverted = input.patch.divertedTo;
      if (diverted && request.world.reference.airport(diverted) === undefined)
        return failed({ code: 'invalid-input', path: 'patch.divertedTo' });
      const before = await flightRowOf(request, flight);
      if (before === null) return failed({ code: 'not-found', what: 'flight' });
      const beyond = ENTERED_TIMES.find((field) => !isWithinLimits(before.leg, field, input.patch[field] ?? null));
      if (beyond !== undefined) return failed({ code: 'invalid-input', path: `patch.${beyond}` });
      const away = await takesAway(request, before, { kind: 'flight', ...input });
      if (away && input.reason.length < SHORTEST_REASON) return failed({ code: 'reason-required' });
      await refuseMasked(request.store, [flight]);
      const second = await confirmedOrAlone(request, away ? otherAgencies(request) : null);
      if (!second.ok) return second;
      const known = before.patch;
      const sides = changedSides(known, { ...known, ...input.patch });
      const taken = { kind: 'flight', ...input, ...named(second.value) } as const;
      await decide(request, taken, [flight], 'flight.updated', {}, sides, second.value);
      const row = async () => (await flightRowOf(request, flight)) ?? before;
      return success({ output: await afterCommit(request, row, before) });
    },
  }),

  /**
   * Says that a flight is cancelled, which takes its travellers off the queue; it is taken back by `decision.withdraw`. A second officer of another agency always confirms it:
   * were it only for flights with flagged travellers, to be asked would tell of them.
   */
  'flight.cancel': call({
    input: z.strictObject({ flight: flightId, cause: z.enum(CANCEL_CAUSES), reason: given.min(SHORTEST_REASON) }),
    permission: 'decide',
    whole: 'It derives the cancelled flight again, and answers the row of the flight without its hits.',
    audit: 'flight.cancelled',
    schedule: 'with-writes',
    async handler(request, { flight, cause, reason: why }): Handled<FlightRow> {
      const before = await flightRowOf(request, flight);
      if (before === null) return failed({ code: 'not-found', what: 'flight' });
      if (before.cancelled) return failed({ code: 'conflict', what: 'cancelled' });
      await refuseMasked(request.store, [flight]);
      const confirmed = await request.confirmed(otherAgencies(request));
      if (!confirmed.ok) return confirmed;
      await decide(
        request,
        { kind: 'flight', flight, patch: { cancelled: true }, cause, reason: why, second: confirmed.value.id },
        [flight],
        'flight.cancelled',
        { cause },
        { before: { cancelled: false }, after: { cancelled: true } },
        confirmed.value,
      );
      const row = async () => (await flightRowOf(request, flight)) ?? before;
      return success({ output: await afterCommit(request, row, before) });
    },
  }),

  /**
   * Joins a flight to another one, whose id stays. Cases keep the id of their own flight, so nothing here depends on them. A second officer confirms it where one of the two
   * is cancelled or due at another time, since the travellers of the other may go with it.
   */
  'flight.same': call({
    input: z.strictObject({ flight: flightId, other: flightId, reason: given }),
    permission: 'decide',
    whole: 'It derives the joined flight again, and answers its id.',
    audit: 'flight.joined',
    schedule: 'with-writes',
    async handler(request, input): Handled<{ readonly flight: FlightId }> {
      const { store } = request;
      const decisions = await allDecisions(request);
      const [from, to] = [input.flight, input.other].map((each) => aliasedFlight(each, decisions));
      if (from === undefined || to === undefined || from === to)
        return failed({ code: 'invalid-input', path: 'other' });
      const [head, otherHead] = await Promise.all([
        readOne(store, 'flightHeads', from),
        readOne(store, 'flightHeads', to),
      ]);
      if (head === undefined || otherHead === undefined) return failed({ code: 'not-found', what: 'flight' });
      const isOneCancelled = head.value.cancelled || otherHead.value.cancelled;
      // Joined to the flight of yesterday, those due tonight would be due when it is too late.
      const patches = await flightPatches(request);
      const [one, joined] = [head.value, otherHead.value].map((each) => knownOf(each, patches.get(each.id), request));
      const hours = await readWindowHours(store);
      const isFarOff = one === undefined || joined === undefined || goesAnotherWay(one, joined, hours);
      await refuseMasked(store, [from, to]);
      const second = await confirmedOrAlone(request, isOneCancelled || isFarOff ? otherAgencies(request) : null);
      if (!second.ok) return second;
      await decide(
        request,
        { kind: 'same-flight', flight: from, other: to, reason: input.reason, ...named(second.value) },
        [from, to],
        'flight.joined',
        { other: to },
        {},
        second.value,
      );
      return success({ output: { flight: to } });
    },
  }),

  /**
   * Joins two or more travellers of a flight to one person; gives that person's id. What counts against each of them alone may not count against the one, so a second
   * officer confirms it.
   */
  'traveller.join': call({
    input: z.strictObject({
      flight: flightId,
      travellers: z.array(travellerId).min(2).max(MOST_JOINED),
      reason: given,
    }),
    permission: 'decide',
    whole: 'It reads the travellers of the flight to join two of them, and answers the id of one.',
    audit: 'traveller.joined',
    schedule: 'with-writes',
    async handler(request, { flight: id, travellers: ids, reason: why }): Handled<{ readonly traveller: TravellerId }> {
      const flight = await storedFlight(request, id);
      if (flight === null) return failed({ code: 'not-found', what: 'flight' });
      const found = new Set(ids.map((each) => travellerIndex(flight, each)));
      if (found.has(-1)) return failed({ code: 'not-found', what: 'traveller' });
      if (found.size < 2) return failed({ code: 'invalid-input', path: 'travellers' });
      return decideOnTraveller(
        request,
        { kind: 'join', flight: id, travellers: ids, reason: why },
        'traveller.joined',
        ids[0] ?? '',
      );
    },
  }),

  /** Separates one source entry of a traveller from the others, which a second officer confirms as for joining. */
  'traveller.part': call({
    input: z.strictObject({ flight: flightId, traveller: travellerId, record: travellerId, reason: given }),
    permission: 'decide',
    whole: 'It reads the records of a traveller to part one of them, and answers its id.',
    audit: 'traveller.parted',
    schedule: 'with-writes',
    async handler(
      request,
      { flight: id, traveller: from, record, reason: why },
    ): Handled<{ readonly traveller: TravellerId }> {
      const flight = await storedFlight(request, id);
      const traveller = flight?.travellers[travellerIndex(flight, from)];
      if (traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const records = traveller.sources.map(({ message, index }) => `${message}:${index}`);
      if (!records.includes(record) || records.length < 2) return failed({ code: 'invalid-input', path: 'record' });
      const rest = records.filter((each) => each !== record);
      const decision: Taken = { kind: 'part', flight: id, travellers: [record, ...rest], reason: why };
      return decideOnTraveller(request, decision, 'traveller.parted', rest[0] ?? '');
    },
  }),

  /** Takes a decision back. Where two officers were needed for it, two are needed for this; also where a flight may no longer be awaited without it. */
  'decision.withdraw': call({
    input: z.strictObject({ id: z.string().min(1).max(80), reason: given }),
    permission: 'decide',
    whole: 'It derives the flight again without the decision, and answers nothing.',
    audit: 'decision.withdrawn',
    schedule: 'with-writes',
    async handler(request, { id, reason: why }): Handled<null> {
      const decisions = await allDecisions(request);
      const inForce = decisionsInForce(decisions);
      const found = inForce.find((decision) => decision.id === id);
      if (found === undefined) return failed({ code: 'not-found', what: 'decision' });
      const { flight } = found;
      const touched = new Set([flight, aliasedFlight(flight, decisions)]);
      if (found.kind === 'same-flight') touched.add(found.other);
      const agencies = await agenciesToWithdraw(request, found, inForce);
      await refuseMasked(request.store, [...touched]);
      const second = await confirmedOrAlone(request, agencies);
      if (!second.ok) return second;
      await decide(
        request,
        { kind: 'withdraw', flight, decision: id, reason: why, ...named(second.value) },
        [...touched],
        'decision.withdrawn',
        {
          kind: found.kind,
        },
        {},
        second.value,
      );
      return success({ output: null });
    },
  }),
} as const;

async function storedFlight({ store }: WholeRequest, id: FlightId): Promise<Flight | null> {
  return (await readOne(store, 'flightManifests', id))?.value.flight ?? null;
}

/** Stores the decision with its audit entry, then derives the flights it concerns again. */
async function decide(
  request: WholeRequest,
  taken: Taken,
  flights: readonly FlightId[],
  audit: Extract<
    AuditKind,
    'flight.updated' | 'flight.cancelled' | 'flight.joined' | `traveller.${'joined' | 'parted'}` | 'decision.withdrawn'
  >,
  details: {
    readonly other?: FlightId;
    readonly travellers?: string;
    readonly kind?: Decision['kind'];
    readonly cause?: CancelCause;
  },
  sides: Partial<ChangedSides> = {},
  second: Officer | null = null,
): Promise<DecisionId> {
  await refuseMasked(request.store, flights);
  const context = { ...request.context, second };
  const decision: Decision = { ...taken, id: context.newId(), at: context.now, officer: context.officer.id };
  const { id, flight, kind, reason: why } = decision;
  await request.commit(
    [{ table: 'decisions', id, rev: 0, value: decision, index: { flight, kind } }],
    [auditEntry(context, audit, flight, { decision: id, ...details }, { ...sides, reason: why === '' ? null : why })],
    ['flights'],
  );
  await afterCommit(
    request,
    async () => {
      await deriveFlights(request, flights);
      // Now, and not with the next work in the background, which may be that of an officer who sees more.
      await checkRules(request);
    },
    undefined,
  );
  return id;
}

function named(second: Officer | null): { readonly second?: string } {
  return second === null ? {} : { second: second.id };
}

function otherAgencies({ context }: Pick<WholeRequest, 'context'>): readonly LawAgency[] {
  return LAW_AGENCIES.filter((each) => each !== context.agency);
}

/** The agencies of the second officer for taking a decision in force back; null: one officer is enough. */
async function agenciesToWithdraw(
  request: WholeRequest,
  found: Decision,
  inForce: readonly Decision[],
): Promise<readonly LawAgency[] | null> {
  if (found.kind === 'join' || found.kind === 'part')
    return agenciesToConfirm(request, { ...found, flight: flightAliases(inForce).get(found.flight) ?? found.flight });
  const wasByTwo = found.kind === 'same-flight' && found.second !== undefined;
  const rest = inForce.filter(({ id }) => id !== found.id);
  if (wasByTwo || mayCancel(inForce, rest)) return otherAgencies(request);
  const row =
    found.kind === 'flight' || found.kind === 'same-flight'
      ? await flightRowOf(request, flightAliases(inForce).get(found.flight) ?? found.flight)
      : null;
  if (found.kind === 'same-flight') {
    if (row === null) return null;
    // The entries about the joined flight stay with the other one: its travellers are due again when they were without them.
    const [entered, bare] = [knownOf(row, row.patch, request), knownOf(row, undefined, request)];
    const isSame = entered.due === bare.due && entered.closeness === bare.closeness;
    const hours = await readWindowHours(request.store);
    return !isSame && goesAnotherWay(entered, bare, hours) ? otherAgencies(request) : null;
  }
  const withdrawal = { kind: 'withdraw', flight: found.flight, decision: found.id, reason: '' } as const;
  return row !== null && (await takesAway(request, row, withdrawal)) ? otherAgencies(request) : null;
}

/** Whether an entry about a flight, or its withdrawal, may take travellers off the queue. */
async function takesAway(
  request: WholeRequest,
  row: FlightRow,
  taken: Extract<Taken, { kind: 'flight' | 'withdraw' }>,
): Promise<boolean> {
  const [decisions, hours] = await Promise.all([allDecisions(request), readWindowHours(request.store)]);
  const own = byFlight(decisions, flightAliases(decisions)).get(row.id) ?? [];
  // The last of its instant.
  const draft: Decision = { ...taken, id: '~', at: request.context.now, officer: request.context.officer.id };
  return entrySteps(row, [...own, draft], request, hours).some(
    (step) => step.decision === draft.id && step.takesAway !== null,
  );
}

/** Takes the decision once a second officer confirmed it; gives the id that the traveller of `record` then has. */
async function decideOnTraveller(
  request: WholeRequest,
  taken: Extract<Taken, { kind: 'join' | 'part' }>,
  audit: 'traveller.joined' | 'traveller.parted',
  record: TravellerId,
): Handled<{ readonly traveller: TravellerId }> {
  await refuseMasked(request.store, [taken.flight]);
  const confirmed = await request.confirmed(await agenciesToConfirm(request, taken));
  if (!confirmed.ok) return confirmed;
  const second = confirmed.value;
  await decide(
    request,
    { ...taken, second: second.id },
    [taken.flight],
    audit,
    { travellers: taken.travellers.join(' ') },
    {},
    second,
  );
  const travellerNow = async () => {
    const flight = await storedFlight(request, taken.flight);
    return flight?.travellers[travellerIndex(flight, record)]?.id ?? record;
  };
  return success({ output: { traveller: await afterCommit(request, travellerNow, record) } });
}

/**
 * The agencies of the second officer: others than the acting one that may see each hit that the officer sees on these travellers. A second officer is always needed: were it
 * only for flagged travellers, to be asked would tell of them.
 */
async function agenciesToConfirm(
  request: WholeRequest,
  { flight: id, travellers: ids }: Pick<Extract<Taken, { kind: 'join' | 'part' }>, 'flight' | 'travellers'>,
): Promise<readonly LawAgency[]> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return [];
  const section = await readSeenSection(request, id);
  if (section === undefined) return otherAgencies(request);
  const { flight, screening } = section;
  const hits = ids.flatMap((each) => screening.travellers[travellerIndex(flight, each)]?.hits ?? []);
  const seers = [...new Set(hits.map(({ rule }) => rule))].map((rule) => agenciesThatSee(request, rule, screening));
  const all = LAW_AGENCIES.filter((each) => seers.every((agencies) => agencies.has(each)));
  return confirmingAgencies(agency, 'joint', new Set(all), new Set());
}

/** Leaves out the fields that were not given, so that they change nothing. */
function withoutGaps(given: z.infer<typeof patch>): FlightPatch {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FlightPatch;
}
