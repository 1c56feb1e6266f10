/**
 * Officers' decisions about travellers, which correct or add to the messages; those about flights stand in `flight-acts.ts`. A decision is stored, and the flight is derived
 * again with it at once. It is taken back by a further decision, never erased.
 */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { lacksFlight } from '../../../shared/flight/assigned-messages.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import { decisionsInForce, flightAliases, mayCancel } from '../../../shared/flight/decisions-in-force.ts';
import type { Flight, FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { aliasedFlight } from '../../../shared/flight/fold-flights.ts';
import { messageOf } from '../../../shared/flight/list-entries.ts';
import { failed, success } from '../../../shared/result.ts';
import { afterCommit } from '../after-commit.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { goesAnotherWay, knownOf } from '../flight-entries.ts';
import { placeMessage, readMessage } from '../import/assign-message.ts';
import type { WholeRequest } from '../request.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { readSeenFalls } from '../seen/seen-falls.ts';
import { agenciesThatSee } from '../seen/seen-rules.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readWindowHours } from '../session.ts';
import { readOne } from '../store/read.ts';
import { allDecisions } from '../stored-decisions.ts';
import { decide, named, otherAgencies, type Taken, takesAway } from '../take-decision.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { flightRowOf } from './flights.ts';
import { givenReason } from './reason-input.ts';

const flightId = z.string().min(1).max(80);
const travellerId = z.string().min(1).max(80);
const MOST_JOINED = 8;

export const decisionCalls = {
  /**
   * Joins two or more travellers of a flight to one person, also with whom a later list left out; gives that person's id. What counts against each of them alone may not count against the one, so a second
   * officer confirms it.
   */
  'traveller.join': call({
    input: z.strictObject({
      flight: flightId,
      travellers: z.array(travellerId).min(2).max(MOST_JOINED),
      reason: givenReason,
    }),
    permission: 'decide',
    whole: 'It reads the travellers of the flight to join two of them, and answers the id of one.',
    audit: 'traveller.joined',
    schedule: 'with-writes',
    async handler(request, { flight: id, travellers: ids, reason: why }): Handled<{ readonly traveller: TravellerId }> {
      const flight = await storedFlight(request, id);
      if (flight === null) return failed({ code: 'not-found', what: 'flight' });
      const isHere = (each: TravellerId) => travellerIndex(flight, each) >= 0;
      const isKnown = (each: TravellerId) => isHere(each) || isFormer(flight, each);
      // Whoever fell may have an id of a message that was parted from the flight since: it names nobody, and the others stand.
      const known = [...new Set(ids.filter(isKnown))];
      const persons = new Set(known.filter(isHere).map((each) => travellerIndex(flight, each)));
      const former = known.filter((each) => !isHere(each));
      if (known.length < Math.min(2, new Set(ids).size)) return failed({ code: 'not-found', what: 'traveller' });
      if (persons.size === 0 || persons.size + former.length < 2)
        return failed({ code: 'invalid-input', path: 'travellers' });
      return decideOnTraveller(
        request,
        { kind: 'join', flight: id, travellers: known, reason: why },
        'traveller.joined',
        known[0] ?? '',
      );
    },
  }),

  /**
   * Separates one source entry of a traveller from the others, or keeps an entry that a later list left out from ever being theirs, which a second officer confirms as for
   * joining.
   */
  'traveller.part': call({
    input: z.strictObject({ flight: flightId, traveller: travellerId, record: travellerId, reason: givenReason }),
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
      if (flight === null || traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const records = traveller.sources.map(({ message, index }) => `${message}:${index}`);
      const isOwn = records.includes(record) && records.length > 1;
      if (!isOwn && !isFormer(flight, record)) return failed({ code: 'invalid-input', path: 'record' });
      const rest = records.filter((each) => each !== record);
      const decision: Taken = { kind: 'part', flight: id, travellers: [record, ...rest], reason: why };
      return decideOnTraveller(request, decision, 'traveller.parted', rest[0] ?? '');
    },
  }),

  /** Takes a decision back. Where two officers were needed for it, two are needed for this; also where a flight may no longer be awaited without it. */
  'decision.withdraw': call({
    input: z.strictObject({ id: z.string().min(1).max(80), reason: givenReason }),
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
      const message = found.kind === 'assign' ? await readMessage(request, found.message) : null;
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
        message !== null && lacksFlight(message.manifest) ? placeMessage(message, null) : [],
      );
      return success({ output: null });
    },
  }),
} as const;

/** Is it an entry of a message of the flight that nobody on it is any more? */
function isFormer(flight: Flight, id: TravellerId): boolean {
  if (travellerIndex(flight, id) >= 0) return false;
  const message = flight.messages.find((each) => each.id === messageOf(id));
  const index = Number(id.slice(id.lastIndexOf(':') + 1));
  return message !== undefined && Number.isInteger(index) && index >= 0 && index < message.travellers;
}

async function storedFlight({ store }: WholeRequest, id: FlightId): Promise<Flight | null> {
  return (await readOne(store, 'flightManifests', id))?.value.flight ?? null;
}

/** The agencies of the second officer for taking a decision in force back; null: one officer is enough. */
async function agenciesToWithdraw(
  request: WholeRequest,
  found: Decision,
  inForce: readonly Decision[],
): Promise<readonly LawAgency[] | null> {
  if (found.kind === 'join' || found.kind === 'part')
    return agenciesToConfirm(request, { ...found, flight: flightAliases(inForce).get(found.flight) ?? found.flight });
  // Its travellers would be on no flight again, and screened nowhere.
  if (found.kind === 'assign') return otherAgencies(request);
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
  // Whoever left the flight is screened no more: what hit them stands in their fall.
  const fell = (await readSeenFalls(request)).filter(
    (each) => each.flight === id && [each.traveller, ...each.aliases].some((of) => ids.includes(of)),
  );
  const rules = [...hits, ...fell.flatMap((each) => each.rules)].map(({ rule }) => rule);
  const seers = [...new Set(rules)].map((rule) => agenciesThatSee(request, rule, screening));
  const all = otherAgencies(request).filter((each) => seers.every((seeing) => seeing.has(each)));
  const own = seers.every((seeing) => seeing.has(agency)) ? [agency] : [];
  return all.length > 0 ? all : own;
}
