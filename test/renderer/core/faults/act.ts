/** An act on which faults are tried: a call, or long work that a call begins. */
import type { Desk } from './desk.ts';
import type { Examination } from './examine.ts';
import type { AskedOf } from './machine.ts';

export interface Act extends Examination {
  readonly name: string;
  /** The program just before the act, and the act. */
  begin(): Promise<{ readonly desk: Desk; readonly asked: AskedOf }>;
  /** Signs in after a restart. */
  enter(desk: Desk): Promise<void>;
  /** Something that works afterwards, whatever became of the act. */
  next(desk: Desk): Promise<void>;
  /** Long work is written step by step. What was done of it stays, and the next start or the same act does the rest. Only these items are compared. */
  readonly stepwise?: RegExp;
  /** What the next sign-in writes where a failure kept the act from it. */
  readonly later?: RegExp;
  /** Only some of its many steps are tried. */
  readonly sparse?: true;
  /** What is drawn by lot is not compared. */
  readonly random?: RegExp;
  /** It needs what lies in memory only, or ends the program: it is not made again. */
  readonly once?: true;
  /** Its audit entry is written in the background, after the answer. */
  readonly looks?: true;
}
