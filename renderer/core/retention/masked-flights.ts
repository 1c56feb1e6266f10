/** Flights whose period is over: what is left of them, and who must not read their messages any more. */

import { hexToBytes } from '@noble/hashes/utils.js';
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { maskFacts } from '../../../shared/retention/mask-facts.ts';
import { maskFlight } from '../../../shared/retention/mask-flight.ts';
import { linksOf } from '../../../shared/search/links-of.ts';
import type { FlightHead } from '../flight-head.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { headOf } from '../import/head-of.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { sealingOf } from '../store/data-class.ts';
import { readHeads } from '../store/heads.ts';
import { classOfKey, RetainedError } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { readMany, readOne } from '../store/read.ts';
import type { SealedUnder } from '../store/seal.ts';
import type { Settings } from '../store/tables/settings.ts';
import type { World } from '../world.ts';

/** Ids of the flights that are masked; one whose head is damaged, and that may be, counts as masked. */
export async function maskedFlights(store: Store): Promise<ReadonlySet<FlightId>> {
  const heads = (await readHeads(store)).filter(({ masked }) => masked === true);
  const damaged = store.damage.ids('flightHeads').filter((id) => mayBeMasked(store, id));
  return new Set([...heads.map(({ id }) => id), ...damaged]);
}

/** By the key that the ledger names: a flight is not masked while its head lies under one of travellers. What a hold keeps may be either. */
function mayBeMasked({ ledger }: Store, id: FlightId): boolean {
  const keyId = ledger.keyIdOf('flightHeads', id);
  return keyId !== null && ['masked', 'held'].includes(classOfKey(keyId) ?? '');
}

/**
 * Throws `RetainedError` when one of the flights that a message names is masked. Keys end with their month, flights with their day: in between the message would open,
 * and must not.
 */
export async function refuseMasked(store: Store, flights: readonly FlightId[]): Promise<void> {
  if (flights.length === 0) return;
  const decided = await FlightDecisions.read(store);
  const targets = [...new Set(flights.map((id) => decided.target(id)))];
  if ((await readMany(store, 'flightHeads', targets)).some(({ value }) => value.masked === true))
    throw new RetainedError('masked');
}

/** The same of messages, by the flights that stand beside them. */
export async function refuseMaskedMessages(store: Store, ids: readonly string[]): Promise<void> {
  const records = await store.table('messages').bulkGet([...ids]);
  const flights = records.flatMap((record) => (record?.flights ?? []) as readonly FlightId[]);
  await refuseMasked(store, [...new Set(flights)]);
}

/** Looked up are masked travellers by what is left of them: booking reference and ticket, so that a case can be opened and approval be asked for. */
function linksWrite(
  id: FlightId,
  flight: Flight,
  secret: { readonly value: Settings['linkKey'] } | undefined,
  under: SealedUnder,
): Write {
  return secret === undefined
    ? { table: 'links', id, remove: true }
    : { table: 'links', id, rev: null, value: linksOf(flight, new KeyedHash(hexToBytes(secret.value))), under };
}

export interface MaskedFlight {
  readonly writes: readonly Write[];
  readonly travellers: number;
}

/**
 * What is left of a flight, to be written in place of what there was; of one that is masked already the same again, with its hits told apart by the legal frame of
 * today. It keeps the screening it had: judged anew on masked facts, hits would vanish that results were recorded for. Null where a part of it is missing.
 */
export async function maskedFlight(store: Store, world: World, id: FlightId): Promise<MaskedFlight | null> {
  const [head, block, section, remembered] = await Promise.all([
    readOne(store, 'flightHeads', id),
    readOne(store, 'factBlocks', id),
    readOne(store, 'flightManifests', id),
    readOne(store, 'appearances', id),
  ]);
  if (head === undefined || block === undefined || section === undefined) return null;
  const { screening } = section.value;
  const flight = maskFlight(section.value.flight);
  const facts = maskFacts(block.value);
  // Explained by the rules that screened it, whether or not they are still in force.
  const compiled = world.rules.archive.compiled(screening.ruleSet.hash) ?? world.compiled;
  const { frame: _, ...made } = headOf(flight, facts, screening, { ...world, compiled }, head.value.derivedFrom);
  const { derivation, carried } = head.value;
  const value: FlightHead = {
    ...made,
    derivation,
    // What the carrier sends is counted of what it sent.
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
      linksWrite(id, flight, await readSetting(store, 'linkKey'), under),
      { table: 'factBlocks', id, rev: null, value: facts, under },
      { table: 'flightManifests', id, rev: null, value: { flight, screening }, under },
      ...(remembered === undefined
        ? []
        : [{ table: 'appearances' as const, id, rev: null, value: remembered.value, under }]),
    ],
  };
}
