/** Reports what a soak test tried to the table at the end of `npm run soak`. How to add a row: scripts/soak-table.mjs. */
import { appendFileSync } from 'node:fs';
import { SOAK_ROWS } from '../scripts/soak-table.mjs';

export interface SoakFigures {
  /** How often something was tried. */
  readonly tried: number;
  /** How often it met work going on; null: there is none to meet. */
  readonly met: number | null;
  /** What was lost that had been confirmed, or told that is sealed. */
  readonly lost: number;
}

/** Adds figures to a row. Outside `npm run soak` nothing is written. Throws for a name that is no row of the table. */
export function reportSoak(name: string, figures: SoakFigures): void {
  if (SOAK_ROWS[name] === undefined) throw new Error(`${name} is no row of the soak table`);
  const file = process.env.AIRSIDE_SOAK_ROWS;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ name, ...figures })}\n`);
}
