/** What a plan that is to be signed rests on: who may know of whom it leaves out, whose supervisor confirms it, and what was said of these people before. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import {
  type CapacityCut,
  type CutCandidate,
  type CutObjection,
  isPerson,
} from '../../shared/capacity/capacity-cut.ts';
import { confirmersHere } from './agencies-here.ts';
import type { Permission } from './permissions.ts';
import type { Request } from './request.ts';
import { seenCuts } from './seen/seen-cuts.ts';
import { commonTo, type Readers, seenReaders } from './seen/seen-readers.ts';
import type { Opened } from './store/read.ts';

/** Who sees every hit for which each of them is to be inspected. */
export async function readersOn(request: Request, left: readonly CutCandidate[]): Promise<readonly Readers[]> {
  const readers = await seenReaders(request);
  return left.map(({ flight, ids }) => readers.on(flight, ids[0] ?? ''));
}

/** Whose supervisor confirms: of another agency that may know of all these people; where there is none, another one of the own. */
export async function secondAgencies(
  request: Request,
  own: LawAgency,
  permission: Permission,
  readers: readonly Readers[],
): Promise<readonly LawAgency[]> {
  const common = commonTo(readers);
  const able = await confirmersHere(request, permission, []);
  const others = able.filter((agency) => agency !== own && (common === null || common.includes(agency)));
  return others.length === 0 ? [own] : others;
}

/** The agency's plans that leave out one of the candidates, also those that were taken back; the latest first. */
export async function earlierCuts(
  request: Request,
  own: LawAgency,
  candidates: readonly CutCandidate[],
): Promise<readonly Opened<CapacityCut>[]> {
  return (await seenCuts(request)).filter(
    ({ value: { agency, left } }) =>
      agency === own && left.some(({ flight, ids }) => candidates.some((each) => isPerson(each, flight, ids))),
  );
}

/** The last objection for somebody: nobody gets round it by another plan. One that two overruled waits again for an answer where they have more points than then. */
export function objectionIn(
  earlier: readonly Pick<Opened<CapacityCut>, 'value'>[],
  { flight, ids, score }: Pick<CutCandidate, 'flight' | 'ids' | 'score'>,
): CutObjection | null {
  const left = earlier.flatMap(({ value }) => value.left.filter((each) => isPerson(each, flight, ids)));
  const last = left.find(({ objection }) => objection !== null);
  if (last === undefined || last.objection === null) return null;
  return score > last.score ? { ...last.objection, upheld: null } : last.objection;
}
