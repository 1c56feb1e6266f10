/** Heads of flights as the officer may see them. Hidden hits are worked out when a flight is derived, so lists are equally fast for every agency. */

import { type Agency, isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { LegalFrame } from '../../../shared/frame/legal-frame.ts';
import { speaksOf } from '../../../shared/frame/legal-frame.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readHeads } from '../store/heads.ts';
import { wholeOf } from '../store/open-store.ts';
import { readOne } from '../store/read.ts';
import { headsAsRead, readsWhole } from './seen-entries.ts';
import { caredFor, headWithCare } from './seen-protections.ts';

const NOBODY = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Readonly<Record<Outcome, number>>;

/** Every flight's head as the officer's agency sees it, in order of the ids, in which whoever is to be protected is no target; the same objects where nothing is hidden. */
export async function readSeenHeads(
  request: Pick<Request, 'store' | 'world' | 'context'>,
): Promise<readonly FlightHead[]> {
  const [seen, cared] = await Promise.all([headsAsSeen(request), caredFor(request.store)]);
  const heads = headsOfDuty(request, seen);
  return cared.length === 0 ? heads : heads.map((head) => headWithCare(head, cared));
}

/** Without entries that the officer's duty does not read; the same array where nothing is left out. */
function headsOfDuty(request: Pick<Request, 'world' | 'context'>, heads: readonly FlightHead[]): readonly FlightHead[] {
  return readsWhole(request) ? heads : heads.map(headsAsRead(request));
}

async function headsAsSeen({
  store,
  world,
  context,
}: Pick<Request, 'store' | 'world' | 'context'>): Promise<readonly FlightHead[]> {
  const heads = await readHeads(wholeOf(store));
  const { frame } = world.terms;
  const hides = hidesFrom(frame?.frame ?? null, context.agency);
  if (!hides && heads.every(({ seen }) => seen === undefined)) return heads;
  return heads.map((head) => headSeenBy(head, context.agency, hides ? (frame?.hash ?? null) : null));
}

/** One flight's head as the officer's agency sees it; undefined where there is none. */
export async function readSeenHead(
  request: Pick<Request, 'store' | 'world' | 'context'>,
  id: string,
): Promise<FlightHead | undefined> {
  const found = await readOne(wholeOf(request.store), 'flightHeads', id);
  return found === undefined ? undefined : headWithCare(seenHead(request, found.value), await caredFor(request.store));
}

/** One flight's head as the officer's agency sees it. */
export function seenHead({ world, context }: Pick<Request, 'world' | 'context'>, head: FlightHead): FlightHead {
  const { frame } = world.terms;
  const hides = hidesFrom(frame?.frame ?? null, context.agency);
  return headsAsRead({ world, context })(headSeenBy(head, context.agency, hides ? (frame?.hash ?? null) : null));
}

/**
 * The head as an agency sees it. Where the frame in force (its hash) hides something from the agency, a flight screened under another frame shows no
 * flagged travellers until it is screened again: which hits are hidden on it is not known yet.
 */
export function headSeenBy(head: FlightHead, agency: Agency, frame: string | null): FlightHead {
  const {
    seen,
    held: _held,
    uncovered: _uncovered,
    mutes: _mutes,
    spared: _spared,
    absent: _absent,
    regulars: _regulars,
    ...rest
  } = head;
  const untold = !isLawAgency(agency) || (frame !== null && head.frame !== frame);
  if (untold) return { ...rest, byOutcome: NOBODY, ruleCounts: {}, flagged: [] };
  const theirs = seen?.find(({ by }) => by.includes(agency));
  if (theirs === undefined) return head;
  const { by: _by, ...parts } = theirs;
  return { ...rest, ...parts };
}

/**
 * Whether anything may be hidden from an agency on any day by the frame (null: none), or by the owners of lists where the frame lets them. From an agency that
 * enforces no law everything is hidden.
 */
export function hidesFrom(frame: LegalFrame | null, agency: Agency): boolean {
  if (!isLawAgency(agency) || frame?.lists !== undefined) return true;
  return frame?.uses.some(({ seenBy }) => seenBy !== null && !speaksOf(frame, seenBy, agency)) ?? false;
}
