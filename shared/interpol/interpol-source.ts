/** What a unit declares of a list that is a copy of INTERPOL data. Without the permission of its National Central Bureau (NCB) nothing of it enters. */
import type { IsoDate } from '../manifest.ts';

export const INTERPOL_KINDS = ['nominals', 'sltd', 'tdawn', 'un-notices', 'vehicles', 'art', 'firearms'] as const;
export type InterpolKind = (typeof INTERPOL_KINDS)[number];

/** That the NCB allows the copy: under which reference, who gave it, on which day. */
export interface NcbPermission {
  readonly reference: string;
  readonly by: string;
  readonly on: IsoDate;
}

export interface InterpolSource {
  readonly kind: InterpolKind;
  /** Null: it was not given yet. */
  readonly permission: NcbPermission | null;
  /** The last day of the copy. Retention destroys it after that day. */
  readonly purgeOn: IsoDate;
}

/** A list that may be a copy of INTERPOL data. */
export interface MayBeInterpol {
  /** Left out: it is none. */
  readonly interpol?: InterpolSource;
}

/** Is the copy one that must no longer be there on a day? */
export function isPurged({ interpol }: MayBeInterpol, on: IsoDate): boolean {
  return interpol !== undefined && interpol.purgeOn < on;
}

/** Why nothing may enter a list on a day; null: it may. */
export function entryFault(list: MayBeInterpol, on: IsoDate): 'list-permission' | 'list-purged' | null {
  if (list.interpol === undefined) return null;
  if (list.interpol.permission === null) return 'list-permission';
  return isPurged(list, on) ? 'list-purged' : null;
}

/** Does the copy hold the first level only? What more is known of a document, the terminal shows, and showing it there tells the state that reported it. */
export function isFirstLevel({ interpol }: MayBeInterpol): boolean {
  return interpol?.kind === 'sltd';
}

/** Why a list cannot be declared so; null: it can. `ageLimitDays`: its refresh limit. */
export function declarationFault(
  { interpol, ageLimitDays }: MayBeInterpol & { readonly ageLimitDays: number | null },
  today: IsoDate,
): 'interpol-age' | 'interpol-permission-day' | null {
  if (interpol === undefined) return null;
  if (ageLimitDays === null) return 'interpol-age';
  const on = interpol.permission?.on ?? null;
  return on !== null && (on > today || on > interpol.purgeOn) ? 'interpol-permission-day' : null;
}
