/** The two clocks after details of a document were opened at the terminal: when an answer is recommended, and how long the bearer may be held for it. They rest on stored hours alone. */
import { earlierOf, laterOf, warnedMinutesBefore } from '../time/due-clock.ts';
import {
  endingOf,
  isOfBearerAlone,
  lastOf,
  openedAt,
  type SltdCheck,
  type SltdEntry,
  sltdTime,
  standingSltd,
} from './sltd-check.ts';

/** From the opening, or for holding from when the bearer can be here: the unit's setting. */
export interface SltdLimits {
  /** In which the source should answer, day and night. */
  readonly answerMinutes: number;
  /** For which national law lets the bearer be held for it. */
  readonly holdingMinutes: number;
}

/** Until the unit sets its own. */
export const DEFAULT_SLTD_LIMITS: SltdLimits = { answerMinutes: 60, holdingMinutes: 240 };

/** What a unit may set. */
export const SLTD_BOUNDS = {
  answerMinutes: { least: 15, most: 24 * 60 },
  holdingMinutes: { least: 30, most: 72 * 60 },
} as const satisfies Readonly<Record<keyof SltdLimits, { readonly least: number; readonly most: number }>>;

const WARN_MINUTES = 15;

export const SLTD_CLOCKS = ['answer', 'holding'] as const;
export type SltdClockName = (typeof SLTD_CLOCKS)[number];

export interface SltdTerm {
  readonly of: SltdClockName;
  readonly from: string;
  readonly warnAt: string;
  readonly due: string;
}

/** When an answer is recommended; null: details were not opened. */
export function answerDue(check: Pick<SltdCheck, 'entries'>, { answerMinutes }: SltdLimits): string | null {
  const from = openedAt(check);
  return from === null ? null : later(from, answerMinutes);
}

/**
 * The clocks that run. That of the answer ends with one, also with none in time. The other ends once the source confirmed it, the bearer may go, or is held by other powers, which have
 * terms of their own. After any other end the bearer is still there until somebody says that they may go.
 */
export function runningTerms(check: Pick<SltdCheck, 'entries'>, limits: SltdLimits): readonly SltdTerm[] {
  const opened = openedAt(check);
  if (opened === null) return [];
  const ending = endingOf(check);
  const isGone = lastOf(check, 'released') !== undefined || standingSltd(check).some(isOfBearerAlone);
  const isFree = isGone || ending === 'valid';
  return [...(ending === null ? (['answer'] as const) : []), ...(isFree ? [] : (['holding'] as const))].map((of) => {
    const from = of === 'holding' ? heldFrom(check) : opened;
    const due = later(from, limits[`${of}Minutes` as const]);
    return { of, from, warnAt: warnedMinutesBefore(from, due, WARN_MINUTES), due };
  });
}

/** Nobody is held before they can be here: details may be opened hours before the landing. Whoever's document was in the hand of an officer was here, though the flight was to land later. */
function heldFrom(check: Pick<SltdCheck, 'entries'>): string {
  const standing = standingSltd(check);
  const [seen = null] = standing.filter(isInHand).map(sltdTime).sort();
  const [first = ''] = standing
    .flatMap((entry) => {
      if (entry.kind !== 'opened') return [];
      const { hereFrom = '' } = entry;
      return [laterOf(sltdTime(entry), seen === null ? hereFrom : earlierOf(hereFrom, seen))];
    })
    .sort();
  return first;
}

function isInHand(entry: SltdEntry): boolean {
  return entry.kind === 'kept' || (entry.kind === 'confirmed' && entry.proof === 'document');
}

function later(from: string, minutes: number): string {
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}
