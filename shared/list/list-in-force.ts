/**
 * What the unit states about a list against which it checks travellers: whose it is, on what law it rests, who may see it, and how far its matches
 * reach. The entries stand apart (`list-entry.ts`).
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Role } from '../casework/case.ts';
import type { Mandate } from '../fact/fact.ts';
import { type InterpolSource, isPurged } from '../interpol/interpol-source.ts';
import type { IsoDate } from '../manifest.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Handling } from '../screening/screening.ts';
import { dayNumber } from '../time/civil.ts';
import type { ListEntry } from './list-entry.ts';
import type { ListLaw } from './list-laws.ts';

export interface ListInForce {
  readonly id: string;
  /** The name that the unit gives it. */
  readonly title: string;
  /** The agency that answers for it. */
  readonly owner: LawAgency;
  readonly law: ListLaw;
  /** Whose matter a match is. */
  readonly mandate: Mandate;
  /** A list of another state, such as that of OFAC. It reaches at most `watch` unless the legal frame cites its force here. */
  readonly foreign: boolean;
  /** Who publishes it. */
  readonly source: string;
  /** The publisher's or the unit's reference. */
  readonly reference: string | null;
  /** The law or agreement under which it may be used. */
  readonly legalBasis: string;
  readonly reason: string;
  readonly handling: Handling | null;
  /** What to do about a match, in the owner's words. */
  readonly instruction: string;
  /** The outcome that a match may reach at most. */
  readonly outcome: Outcome;
  /** Agencies that may see its matches; null: every agency. */
  readonly seenBy: readonly LawAgency[] | null;
  /** Agencies that do not see its hits are told to ask the duty officer of the owner; left out: they are told nothing. */
  readonly askOwner?: true;
  /** Duties that may read its entries; null: every duty. Its matches count for every duty. */
  readonly seenByRoles: readonly Role[] | null;
  readonly validFrom: IsoDate | null;
  /** The last day. */
  readonly validTo: IsoDate | null;
  /** The unit's number of this take-over, from 1. */
  readonly version: number;
  /** The day that the list gives itself; null: it gives none. */
  readonly publishedOn: IsoDate | null;
  /** From so many days after publication its answers say how old the copy is; null: it does not age. */
  readonly ageLimitDays: number | null;
  /** So many matches of a flight by a name alone stand by themselves; the others are grouped. */
  readonly nameOnlyBudget: number;
  /** A copy of INTERPOL data says which, on whose permission, and when it must go; left out: it is none. */
  readonly interpol?: InterpolSource;
}

/** What says on which days a list is valid. */
export type ListDays = Pick<ListInForce, 'validFrom' | 'validTo' | 'interpol'>;

export type ListValidity = 'valid' | 'not-yet' | 'over';

/** Whether the list is valid on a day. */
export function listValidity(list: ListDays, on: IsoDate): ListValidity {
  const { validFrom, validTo } = list;
  if (validFrom !== null && on < validFrom) return 'not-yet';
  return (validTo !== null && validTo < on) || isPurged(list, on) ? 'over' : 'valid';
}

/** Is the list valid on a day? */
export function isListValid(list: ListDays, on: IsoDate): boolean {
  return listValidity(list, on) === 'valid';
}

/** Is an entry valid on a day, if its list is? */
export function isEntryValid({ validUntil }: Pick<ListEntry, 'validUntil'>, on: IsoDate): boolean {
  return validUntil === null || on <= validUntil;
}

/**
 * Why a list that is valid on a day gives no answer of that day: it has no copy (null), or an old one. Null: it gives one, or is not valid.
 */
export function copyFault(
  list: ListDays & Pick<ListInForce, 'ageLimitDays'>,
  copy: Pick<ListInForce, 'publishedOn'> | null,
  on: IsoDate,
): 'none' | 'old' | null {
  if (!isListValid(list, on)) return null;
  if (copy === null) return 'none';
  return isListOld({ ...copy, ageLimitDays: list.ageLimitDays }, on) ? 'old' : null;
}

/** May the list feed facts? Every agency sees what a fact says, so only a list that every agency may see does. */
export function isOpenToAll({ seenBy }: Pick<ListInForce, 'seenBy'>): boolean {
  return seenBy === null;
}

/** Days from the publication of a list to a day; null where it has no date. */
export function listAge({ publishedOn }: Pick<ListInForce, 'publishedOn'>, on: IsoDate): number | null {
  return publishedOn === null ? null : Math.max(0, dayNumber(on) - dayNumber(publishedOn));
}

/**
 * Is the copy so old that an answer must read "not in the copy of DATE"? A list that ages but has no date is always so old.
 */
export function isListOld(list: Pick<ListInForce, 'publishedOn' | 'ageLimitDays'>, on: IsoDate): boolean {
  if (list.ageLimitDays === null) return false;
  const age = listAge(list, on);
  return age === null || age > list.ageLimitDays;
}
