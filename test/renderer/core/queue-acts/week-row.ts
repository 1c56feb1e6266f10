/** What is done for a line of the weekly list, and what the line then says. */
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import type { ActInWeek } from '../../../../shared/review/week-lines.ts';
import { FLIGHT } from '../messages.ts';
import type { Desk } from './desk.ts';

/** What is done, and what the line then says. */
export interface Row {
  readonly does: (test: Desk) => Promise<unknown>;
  readonly says: Partial<ActInWeek> | object;
  /** Left out: none, so that every agency sees every hit. */
  readonly frame?: LegalFrame;
  /** Left out: rules whose hits are watched. */
  readonly rules?: string[];
}

export const DAY = '2026-11-24';
export const FLAGGED = [{ name: 'HIT, AMA' }, { name: 'OTHER, KOSSI' }];

/** The id of the decision about the flight that was taken last. */
export async function lastDecision({ ask }: Desk): Promise<string> {
  return (await ask('flights.get', { id: FLIGHT })).decisions[0]?.id ?? '';
}
