/** How each duty towards somebody who is held is done: a row per way. */
import type { Duty, Regime } from './measures.ts';

interface WayRow {
  /** Nothing more is owed. */
  readonly fulfils: boolean;
  /** Only a grown person may give it up. */
  readonly waives?: true;
  /** Who ordered it, and why, have to be said. */
  readonly byOrder?: true;
}

const DONE = { fulfils: true } as const;
const BEGUN = { fulfils: false } as const;
const WAIVED = { fulfils: true, waives: true } as const;
const DEFERRED = { fulfils: true, byOrder: true } as const;

/** The ways of each duty, the usual one first. */
export const WAYS = {
  rights: { signed: DONE, 'refused-to-sign': DONE, deferred: DEFERRED },
  prosecutor: { told: DONE },
  interpreter: { arrived: DONE, 'by-telephone': DONE, called: BEGUN, 'not-needed': WAIVED },
  family: { told: DONE, waived: WAIVED, deferred: DEFERRED },
  lawyer: { told: DONE, waived: WAIVED, arrived: DONE, left: BEGUN, deferred: DEFERRED },
  consulate: { told: DONE, waived: WAIVED, deferred: DEFERRED },
  doctor: { examined: DONE, called: BEGUN, waived: WAIVED },
  'child-protection': { told: DONE, arrived: DONE },
} as const satisfies { readonly [Of in Duty]: Readonly<Record<string, WayRow>> };

export type Way = { [Of in Duty]: keyof (typeof WAYS)[Of] & string }[Duty];

/** The ways of a duty that the rules of grown people or minors allow. */
export function waysOf(duty: Duty, regime: Regime): readonly Way[] {
  return (Object.keys(WAYS[duty]) as Way[]).filter((way) => regime === 'adult' || rowOf(duty, way)?.waives !== true);
}

/** Is nothing more owed after it? */
export function fulfils(duty: Duty, way: Way): boolean {
  return rowOf(duty, way)?.fulfils === true;
}

/** Does somebody have to order it? */
export function isByOrder(duty: Duty, way: Way): boolean {
  return rowOf(duty, way)?.byOrder === true;
}

/** Does somebody else take part, who has to be named? Rights are given by whoever enters it, and what is given up concerns nobody. */
export function namesSomebody(duty: Duty, way: Way): boolean {
  const row = rowOf(duty, way);
  return row?.byOrder === true || (duty !== 'rights' && row?.waives !== true);
}

function rowOf(duty: Duty, way: Way): WayRow | undefined {
  const rows: Readonly<Partial<Record<Way, WayRow>>> = WAYS[duty];
  return rows[way];
}
