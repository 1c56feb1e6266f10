/**
 * A plan for a flight, an hour or a post at which more people are to be inspected than the shift can take: whom it takes, and whom it leaves out. It takes nobody off the queue. A
 * supervisor signs it by name, with a reason.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlightPatch } from '../flight/decision.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import { compareText } from '../flight/message-order.ts';
import type { LocalDateTime } from '../manifest.ts';
import { failed, type Result, success } from '../result.ts';
import type { Post, PostKind } from '../roster/post.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Handling } from '../screening/screening.ts';

/** Where a flight is met, as officers entered it for the flight. Inspection rooms are of no flight. */
export const CUT_POSTS = ['gate', 'belt'] as const satisfies readonly PostKind[];

export interface CutPost extends Post {
  readonly kind: (typeof CUT_POSTS)[number];
}

/** What is cut: a flight, an hour that begins at a local time, or a post for the whole of the shift in which a local time lies. */
export type CutScope =
  | { readonly kind: 'flight'; readonly flight: FlightId }
  | { readonly kind: 'hour'; readonly from: LocalDateTime }
  | { readonly kind: 'post'; readonly post: CutPost; readonly from: LocalDateTime };

/** The posts at which a flight is met; none where officers entered none. */
export function postsOf(patch: Pick<FlightPatch, (typeof CUT_POSTS)[number]>): readonly CutPost[] {
  return CUT_POSTS.flatMap((kind): readonly CutPost[] => {
    const name = patch[kind]?.trim() ?? '';
    return name === '' ? [] : [{ kind, name }];
  });
}

/** Why nobody leaves somebody out, whatever the shift can take. */
export const UNCUT_REASONS = ['intercept', 'safeguard', 'handling', 'listed', 'random', 'met'] as const;
export type UncutReason = (typeof UNCUT_REASONS)[number];

/** Somebody who is to be inspected, as one agency sees them. */
export interface CutCandidate {
  readonly flight: FlightId;
  /** The traveller's id, and those under which they were known before. */
  readonly ids: readonly TravellerId[];
  readonly outcome: Outcome;
  /** 0 to 100, of the agency. */
  readonly score: number;
  /** By when they come: UTC minute; null: not known. */
  readonly due: number | null;
  readonly uncut: UncutReason | null;
  /** The own agency alone put them on the plan, or made that nobody leaves them out: by its lists and lookouts, or by its work on somebody for whom only other laws are called. */
  readonly isByOwnWord: boolean;
  /** Officers of other agencies met them, and none of the own agency did: they cost others the time. */
  readonly isMetByOthers: boolean;
}

/** Somebody in a plan, as they stood when it was signed. */
export interface CutPerson extends Pick<CutCandidate, 'flight' | 'ids' | 'score' | 'outcome'> {
  /** They could not be left out. */
  readonly isFixed: boolean;
  /** They were to be protected. Left out: they were not, or an earlier release signed it. */
  readonly isProtected?: true;
  /** Other agencies alone had met them. Left out: they had not, or an earlier release signed it. */
  readonly isMetByOthers?: true;
}

/** An officer of another agency says that somebody must not be left out. Until two supervisors uphold it, they are not. */
export interface CutObjection {
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reason: string;
  readonly upheld: {
    readonly officer: string;
    readonly second: string;
    readonly at: string;
    readonly reason: string;
  } | null;
}

export interface LeftOut extends CutPerson {
  /** Agencies that see every hit for which they are to be inspected; null: all. Only these are told. */
  readonly readers: readonly LawAgency[] | null;
  readonly objection: CutObjection | null;
}

export interface CapacityCut {
  readonly id: string;
  /** Its place among all plans of the unit, in the order in which they were signed, whatever the machine's clock said. Left out in records of earlier releases, which come before. */
  readonly number?: number;
  readonly agency: LawAgency;
  readonly scope: CutScope;
  /** Who signed, and when (ISO 8601 UTC). `second`: the supervisor who confirmed it; null: one was enough. */
  readonly officer: string;
  readonly at: string;
  readonly second: string | null;
  readonly reason: string;
  /** How many the shift can take, as the supervisor said. */
  readonly room: number;
  readonly taken: readonly CutPerson[];
  readonly left: readonly LeftOut[];
  /** Who took it back; null: nobody. */
  readonly ended: { readonly officer: string; readonly at: string; readonly reason: string } | null;
}

/** Why this person cannot be left out; null: they can. */
export function uncutReason(about: {
  readonly outcome: Outcome;
  readonly handling: Handling | null;
  /** A list, or a lookout, hit. */
  readonly isListed: boolean;
  readonly isRandom: boolean;
  readonly isMet: boolean;
}): UncutReason | null {
  if (about.handling === 'safeguard') return 'safeguard';
  if (about.outcome === 'intercept') return 'intercept';
  if (about.isListed) return 'listed';
  if (about.handling !== null && about.handling !== 'stop') return 'handling';
  if (about.isRandom) return 'random';
  return about.isMet ? 'met' : null;
}

/** A traveller as a plan that is to be signed names them. */
export interface OnCut {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
}

/**
 * The candidates parted into taken and left out, as the supervisor named each of them. Refused where somebody was not named, so that nobody is left out whom the supervisor did
 * not see; where somebody cannot be left out; and where nobody is.
 */
export function partedCut(
  candidates: readonly CutCandidate[],
  named: { readonly taken: readonly OnCut[]; readonly left: readonly OnCut[] },
): Result<
  { readonly taken: readonly CutCandidate[]; readonly left: readonly CutCandidate[] },
  'cut-changed' | 'cut-fixed' | 'cut-nobody'
> {
  const among = (people: readonly OnCut[]) =>
    candidates.filter((each) => people.some(({ flight, traveller }) => isPerson(each, flight, [traveller])));
  const [taken, left] = [among(named.taken), among(named.left)];
  const isWhole = taken.length === named.taken.length && left.length === named.left.length;
  if (!isWhole || new Set([...taken, ...left]).size !== candidates.length || taken.some((each) => left.includes(each)))
    return failed('cut-changed');
  if (left.some(({ uncut }) => uncut !== null)) return failed('cut-fixed');
  return left.length === 0 ? failed('cut-nobody') : success({ taken, left });
}

/** Does somebody take a place of what the agency can search in the shift? Whoever is to be protected is met, and not searched; whom others met cost them the time. */
export function takesPlace({ uncut, isMetByOthers }: Pick<CutCandidate, 'uncut' | 'isMetByOthers'>): boolean {
  return uncut !== 'safeguard' && !isMetByOthers;
}

/** Does somebody fill what the agency stated? Not whoever one agency alone puts on the plan, by a draw or otherwise: it could do so until the room is full. */
export function fillsRoom(each: Pick<CutCandidate, 'uncut' | 'isByOwnWord' | 'isMetByOthers'>): boolean {
  return takesPlace(each) && each.uncut !== 'random' && !each.isByOwnWord;
}

/** Whoever is left out with as many points as somebody who is taken and could have been left out: no points say which of them. */
export function equalsLeftOut<Left extends Pick<CutPerson, 'score'>>({
  taken,
  left,
}: {
  readonly taken: readonly Pick<CutPerson, 'score' | 'isFixed'>[];
  readonly left: readonly Left[];
}): readonly Left[] {
  const open = new Set(taken.filter(({ isFixed }) => !isFixed).map(({ score }) => score));
  return left.filter(({ score }) => open.has(score));
}

/** The number of the next plan, after these. */
export function nextCutNumber(cuts: readonly Pick<CapacityCut, 'number'>[]): number {
  return cuts.reduce((last, { number = 0 }) => Math.max(last, number), 0) + 1;
}

/** Compares plans, the one that was signed last first. Those without a number go by their times. */
export function latestCutFirst(
  a: Pick<CapacityCut, 'id' | 'number' | 'at'>,
  b: Pick<CapacityCut, 'id' | 'number' | 'at'>,
): number {
  return (b.number ?? 0) - (a.number ?? 0) || compareText(b.at, a.at) || compareText(a.id, b.id);
}

/** As they stand in a plan. */
export function cutPerson({ flight, ids, score, outcome, uncut, isMetByOthers }: CutCandidate): CutPerson {
  const person = { flight, ids, score, outcome, isFixed: uncut !== null };
  if (uncut === 'safeguard') return { ...person, isProtected: true };
  return isMetByOthers ? { ...person, isMetByOthers: true } : person;
}

/** Is it the same traveller? */
export function isPerson(
  one: { readonly flight: FlightId; readonly ids: readonly TravellerId[] },
  flight: FlightId,
  ids: readonly TravellerId[],
): boolean {
  return one.flight === flight && one.ids.some((id) => ids.includes(id));
}

/**
 * - stands: it counts.
 * - overtaken: somebody is to be inspected since then who cannot be left out, or has more points than the lowest who was taken; or somebody who was left out does now. Where nobody was
 *   taken who could have been left out: somebody who was left out has more points than then. Whoever is to be protected since, or was met by others, takes no place; whoever was left
 *   out and is met now was inspected all the same.
 * - ended: it was taken back.
 */
export type CutState = 'stands' | 'overtaken' | 'ended';

/** How a plan stands among those who are to be inspected now. */
export function cutState({ taken, left, ended }: CapacityCut, candidates: readonly CutCandidate[]): CutState {
  if (ended !== null) return 'ended';
  const open = taken.filter(({ isFixed }) => !isFixed);
  const lowest = open.length === 0 ? null : Math.min(...open.map(({ score }) => score));
  const overtakes = candidates.some((each) => {
    const { flight, ids, uncut, score } = each;
    if (taken.some((one) => isPerson(one, flight, ids))) return false;
    const known = left.find((one) => isPerson(one, flight, ids));
    if (uncut !== null) return known === undefined ? takesPlace(each) : uncut !== 'met';
    // Whoever was left out against their points by two stays left out, unless they rose since.
    if (lowest === null) return known !== undefined && score > known.score;
    return score > lowest && score > (known?.score ?? Number.NEGATIVE_INFINITY);
  });
  return overtakes ? 'overtaken' : 'stands';
}

/** Does the plan leave them out? An objection that is not upheld keeps them in. */
export function isLeftOut({ objection }: Pick<LeftOut, 'objection'>): boolean {
  return objection === null || objection.upheld !== null;
}
