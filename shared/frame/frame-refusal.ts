/** Why the legal frame lets a rule not be used. */
import type { IsoDate } from '../manifest.ts';
import type { UseKind } from './legal-frame.ts';

/** Why a rule may not be used: no line covers what it uses, a line forbids it, or the lines that allow it are not in force on the day. */
export const REFUSALS = ['no-line', 'forbidden', 'line-ended', 'line-not-yet'] as const;

export interface FrameRefusal {
  readonly code: (typeof REFUSALS)[number];
  /** What the rule may not use. */
  readonly kind: UseKind;
  readonly of: string;
  /** Last (or first) day of the line that is no longer (or not yet) in force. */
  readonly day: IsoDate | null;
}
