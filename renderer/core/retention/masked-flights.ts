/** Masked flights: what is left of them, and which of their messages must not be read any more. */

import { pinsToday } from '../../../rules/engine/list-uses.ts';
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import { maskLater } from '../../../shared/list/later-match.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { maskFacts } from '../../../shared/retention/mask-facts.ts';
import { maskFlight } from '../../../shared/retention/mask-flight.ts';
import { maskScreening } from '../../../shared/retention/mask-screening.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { linksOf } from '../../../shared/search/links-of.ts';
import type { FlightHead } from '../flight-head.ts';
import { type HashKeys, readHashKeys } from '../hash-keys.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { headOf } from '../import/head-of.ts';
import type { Write } from '../store/commit.ts';
import { sealingOf } from '../store/data-class.ts';
import { readHeads } from '../store/heads.ts';
import { classOfKey, RetainedError } from '../store/keys.ts';
import { type SeenStore, type Store, wholeOf } from '../store/open-store.ts';
import { readMany, readOne } from '../store/read.ts';
import type { SealedUnder } from '../store/seal.ts';
import type { World } from '../world.ts';

/** Ids of masked flights; one with a damaged head counts as masked if it may be. */
export async function maskedFlights(store: Store): Promise<ReadonlySet<FlightId>> {
  const heads = (await readHeads(store)).filter(({ masked }) => masked === true);
  const damaged = store.damage.ids('flightHeads').filter((id) => mayBeMasked(store, id));
  return new Set([...heads.map(({ id }) => id), ...damaged]);
}

/** By the key in the ledger: a flight with a head under a passenger key is not masked. Under a key of held records it may be either. */
function mayBeMasked({ ledger }: Store, id: FlightId): boolean {
  const keyId = ledger.keyIdOf('flightHeads', id);
  return keyId !== null && ['masked', 'held'].includes(classOfKey(keyId) ?? '');
}

/** Throws `RetainedError` when one of a message's flights is masked. Keys end with their month, flights with their day: in between, the message would still open. */
export async function refuseMasked(from: SeenStore, flights: readonly FlightId[]): Promise<void> {
  if (flights.length === 0) return;
  const store = wholeOf(from);
  const decided = await FlightDecisions.read(store);
  const targets = [...new Set(flights.map((id) => decided.target(id)))];
  if ((await readMany(store, 'flightHeads', targets)).some(({ value }) => value.masked === true))
    throw new RetainedError('masked');
}

/** The same for messages, by the flights in their index. */
export async function refuseMaskedMessages(from: SeenStore, ids: readonly string[]): Promise<void> {
  const store = wholeOf(from);
  const records = await store.table('messages').bulkGet([...ids]);
  const flights = records.flatMap((record) => (record?.flights ?? []) as readonly FlightId[]);
  await refuseMasked(store, [...new Set(flights)]);
}

/** Masked travellers can be looked up by booking reference and ticket, so that a case can be opened and an unmasking be requested. */
function linksWrite(id: FlightId, flight: Flight, secrets: HashKeys | null, under: SealedUnder): Write {
  return secrets === null
    ? { table: 'links', id, remove: true }
    : { table: 'links', id, rev: null, value: linksOf(flight, new KeyedHash(secrets.people)), under };
}

/** The screening with its lists seen by whom their owners let see them today. */
function seenToday(screening: Screening, { terms }: World): Screening {
  return screening.lists === undefined ? screening : { ...screening, lists: pinsToday(screening.lists, terms.lists) };
}

export interface MaskedFlight {
  readonly writes: readonly Write[];
  readonly travellers: number;
}

/**
 * The records of a masked flight. For a flight that is masked already they are the same, with hits shown by today's legal frame. The screening is kept: screening masked
 * facts again would lose hits that have results. Null where a record is missing.
 */
export async function maskedFlight(store: Store, world: World, id: FlightId): Promise<MaskedFlight | null> {
  const [head, block, section, remembered, later] = await Promise.all([
    readOne(store, 'flightHeads', id),
    readOne(store, 'factBlocks', id),
    readOne(store, 'flightManifests', id),
    readOne(store, 'appearances', id),
    readOne(store, 'laterMatches', id),
  ]);
  if (head === undefined || block === undefined || section === undefined) return null;
  const screening = seenToday(maskScreening(section.value.screening), world);
  const flight = maskFlight(section.value.flight);
  const facts = maskFacts(block.value);
  // Explained by the rules that screened it, in force or not.
  const compiled = world.rules.archive.compiled(screening.ruleSet.hash) ?? world.compiled;
  const { frame: _, ...made } = headOf(flight, facts, screening, { ...world, compiled }, head.value.derivedFrom, {
    copies: head.value.copies ?? '',
    lookouts: head.value.lookouts ?? '',
  });
  const { derivation, carried } = head.value;
  const value: FlightHead = {
    ...made,
    derivation,
    // Field coverage is counted from the unmasked data.
    carried,
    ...(world.terms.frame === null ? {} : { frame: world.terms.frame.hash }),
    masked: true,
  };
  const { month } = sealingOf('flightHeads', id, undefined, store.clock());
  const under = { dataClass: 'masked', month } as const;
  const day = (value.leg.departure ?? value.leg.arrival ?? '').slice(0, 10);
  return {
    travellers: flight.travellers.length,
    writes: [
      { table: 'flightHeads', id, rev: null, value, index: { day }, under },
      linksWrite(id, flight, await readHashKeys(store), under),
      { table: 'factBlocks', id, rev: null, value: facts, under },
      { table: 'flightManifests', id, rev: null, value: { flight, screening }, under },
      ...(remembered === undefined
        ? []
        : [{ table: 'appearances' as const, id, rev: null, value: remembered.value, under }]),
      ...(later === undefined
        ? []
        : [{ table: 'laterMatches' as const, id, rev: null, value: maskLater(later.value), under }]),
    ],
  };
}
