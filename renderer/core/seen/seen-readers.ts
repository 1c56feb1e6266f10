/** Which agencies with accounts here read what the officer sees, and from which it is kept. */
import { lookoutPin } from '../../../rules/engine/list-terms.ts';
import type { Agency, LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Lookout } from '../../../shared/lookout/lookout.ts';
import { listRule } from '../../../shared/screening/listed.ts';
import { agenciesOfUnit } from '../agencies-here.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';
import { caseSight } from './case-sight.ts';
import { hidesRule, notSeeingRules } from './seen-rules.ts';
import { seenTravellers, type TravellerOnFlight } from './seen-travellers.ts';
import { agenciesSeeing } from './source-sight.ts';

/** The agencies with accounts here that read it; null: all of them do. */
export type Readers = readonly LawAgency[] | null;

export interface SeenReaders {
  /** Of the hits that the officer's agency sees on a traveller. */
  on(flight: FlightId, traveller: TravellerId): Readers;
  /** Of what these agencies do not read. */
  without(unseen: Iterable<Agency>): Readers;
  /** Of what these agencies read. */
  among(seers: Iterable<Agency>): Readers;
}

/** It rests on what the officer sees alone, and on the accounts. It is made once after each change. */
export function seenReaders(request: Request): Promise<SeenReaders> {
  return request.store.cache(KeptAnswers).once(request, makeReaders);
}

async function makeReaders(request: Request): Promise<SeenReaders> {
  const [accounts, seen] = await Promise.all([agenciesOfUnit(request), seenTravellers(request)]);
  const here = unitAgencies(request.world).law.filter((agency) => accounts.has(agency));
  const reading = (isReader: (agency: LawAgency) => boolean): Readers => {
    const readers = here.filter(isReader);
    return readers.length === here.length ? null : readers;
  };
  const without: SeenReaders['without'] = (unseen) => {
    const kept = new Set(unseen);
    return reading((agency) => !kept.has(agency));
  };
  return {
    without,
    among: (seers) => {
      const reads = new Set(seers);
      return reading((agency) => reads.has(agency));
    },
    on: (flight, traveller) => (seen === null ? null : without(seen.notSeeing({ flight, traveller }, NONE))),
  };
}

/** Gives who may know of every one of some cases, and of all hits on whom they are about. */
export async function readersByCase(request: Request): Promise<(cases: readonly Case[]) => Readers> {
  const [readers, sight] = await Promise.all([seenReaders(request), caseSight(request)]);
  return (cases) => readers.without(cases.flatMap((found) => [...sight.notGivenTo(found), ...sight.notSeeing(found)]));
}

/** What a list, a report or a file tells of. */
export interface Told {
  readonly cases?: readonly Case[];
  readonly travellers?: readonly TravellerOnFlight[];
  /** Rules, lists and lookouts, by the ids of their hits. */
  readonly rules?: readonly string[];
  readonly lookouts?: readonly Lookout[];
}

/** Who may know of all of it. */
export async function readersOf(
  request: Request,
  { cases = [], travellers = [], rules = [], lookouts = [] }: Told,
): Promise<Readers> {
  const readers = await seenReaders(request);
  return commonTo([
    (await readersByCase(request))(cases),
    ...travellers.map(({ flight, traveller }) => readers.on(flight, traveller)),
    readers.without(notSeeingRules(request, rules)),
    ...lookouts.map((lookout) => readers.among(agenciesSeeing(request, lookoutPin(lookout)))),
  ]);
}

/** Who may know of all that the officer sees: for figures, which are made of it. */
export function readersOfAll(request: Request): Promise<Readers> {
  const { compiled, terms } = request.world;
  const hides = hidesRule(request);
  const rules = [...compiled.byId.keys(), ...terms.lists.pins.map(({ list }) => listRule(list))];
  return readersOf(request, { rules: rules.filter((rule) => hides?.(rule) !== true) });
}

/** Who reads all of these. */
export function commonTo(each: readonly Readers[]): Readers {
  return each.reduce((common, readers) => {
    if (common === null || readers === null) return common ?? readers;
    return common.filter((agency) => readers.includes(agency));
  }, null);
}

const NONE: ReadonlySet<string> = new Set();
