/** Which agencies with accounts here read what the officer sees, and from which it is kept. */
import type { Agency, LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { agenciesOfUnit } from '../agencies-here.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';
import { caseSight } from './case-sight.ts';
import { hiddenFrom } from './seen-rules.ts';
import { seenTravellers } from './seen-travellers.ts';

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

/** Who may know of every one of these cases, and of all hits on whom they are about; `rules`: and of these rules, by id. */
export async function readersOfCases(
  request: Request,
  cases: readonly Case[],
  rules: readonly string[] = [],
): Promise<Readers> {
  const [readers, sight] = await Promise.all([seenReaders(request), caseSight(request)]);
  const ofCases = cases.flatMap((found) => [...sight.notGivenTo(found), ...sight.notSeeing(found)]);
  return readers.without([...ofCases, ...rules.flatMap((rule) => hiddenFrom(request, [rule]))]);
}

const NONE: ReadonlySet<string> = new Set();
