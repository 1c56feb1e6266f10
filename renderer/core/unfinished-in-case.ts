/** What a case still has that speaks against ending it: something found, an act that goes on, or somebody who is held. */
import type { Case } from '../../shared/casework/case.ts';
import type { CaseAct } from '../../shared/casework/case-act.ts';
import { endsCase, givesNothing, onlyAgrees, passesOver, reasonedUntil } from '../../shared/casework/passing-over.ts';
import { holdsCapsules, tellsOfCapsules } from '../../shared/custody/capsule-tally.ts';
import { type Custody, heldIn, standingEntries } from '../../shared/custody/custody.ts';
import { runningActs, saysSomething } from '../../shared/encounter/encounter-entry.ts';
import type { CallFailure } from './calls/failure.ts';
import { storedEncounter } from './encounters.ts';
import type { WholeRequest } from './request.ts';
import { TamperedError } from './store/keys.ts';
import { readOne } from './store/read.ts';
import { readIntactWhere } from './store/read-intact.ts';

/** Why the act may not pass over what was found; null: it may, or passes over nothing. `fromBoard`: the officer has none of it before them. */
export async function foundAgainst(
  request: WholeRequest,
  current: Case,
  act: CaseAct,
  fromBoard: boolean,
): Promise<CallFailure | null> {
  if (!passesOver(current, act)) return null;
  const custody = await custodyOf(request, current.id);
  // Whatever reason is given: nobody had nothing who carried capsules. What is wrong in the record is struck out there.
  if (custody !== 'unknown' && givesNothing(current, act) && holdsCapsules(custody))
    return { code: 'refused', why: 'case-capsules' };
  const until = fromBoard ? null : reasonedUntil(current, act);
  if (until === 'now') return null;
  const counted = custody === 'unknown' ? [] : standingEntries(custody).filter(tellsOfCapsules);
  if (!counted.some(isAfter(until)) && !(await holdsSomethingSince(request, current.id, until))) return null;
  // From the board nobody sees what was entered; whoever has it before them says why it is nothing.
  if (fromBoard) return { code: 'refused', why: 'case-something' };
  return onlyAgrees(act) ? { code: 'refused', why: 'case-found-since' } : { code: 'reason-required' };
}

/** Did the record of the inspection ever say that something was found, does an ordered act go on, or is there an exhibit? Only what was entered after `since` counts; null: all of it. */
async function holdsSomethingSince(request: WholeRequest, id: string, since: string | null): Promise<boolean> {
  const isNew = isAfter(since);
  const { entries } = (await storedEncounter(request, id)).value;
  // Also what was corrected: whoever says that it is nothing says why.
  if (runningActs(entries).some(isNew) || entries.some((entry) => saysSomething(entry) && isNew(entry))) return true;
  const { found, damaged } = await readIntactWhere(request.store, 'exhibits', 'case', id);
  // One that does not open does not say since when it is there: the first reason is for it, too.
  return found.some(({ value }) => value.entries.slice(0, 1).some(isNew)) || (since === null && damaged > 0);
}

/** Was something entered after a time, ISO 8601 UTC? Null: whenever it was. */
function isAfter(since: string | null): (entry: { readonly at: string }) => boolean {
  return ({ at }) => since === null || at > since;
}

/**
 * Does somebody who is held stand against the act? `always`: it ends the case, or the work on whom it is about, or the part of the agency that holds them. `as-last`: it may be the last part that ends. Null: nobody
 * is held, or nothing ends. Where the record of custody does not open, somebody may be held.
 */
export async function heldAgainst(
  request: WholeRequest,
  current: Case,
  act: CaseAct,
): Promise<'always' | 'as-last' | null> {
  const ends = endsCase(current, act);
  if (ends === null) return null;
  const custody = await custodyOf(request, current.id);
  if (custody === 'unknown') return 'always';
  const held = heldIn(custody);
  if (held === null || held.ended !== null) return null;
  return ends === 'whole' || held.agency === request.context.agency ? 'always' : 'as-last';
}

/** The record of custody of a case; `unknown`: it does not open. */
async function custodyOf({ store }: WholeRequest, id: string): Promise<Pick<Custody, 'entries'> | 'unknown'> {
  try {
    return (await readOne(store, 'custodies', id))?.value ?? { entries: [] };
  } catch (error) {
    if (error instanceof TamperedError) return 'unknown';
    throw error;
  }
}
