/** The form of a use case's row. */
import type { z } from 'zod';
import type { CallName } from '../api.ts';
import type { Spell } from '../audit/view-log.ts';
import type { Desk, Handled } from '../context.ts';
import type { Permission } from '../permissions.ts';
import type { Input, Output } from '../rpc-protocol.ts';
import type { SecondOnSpot } from '../second-officer.ts';

export interface UseCase<Name extends CallName> {
  readonly input: z.ZodType<Input<Name>>;
  readonly permission: Permission;
  /**
   * Whether a second officer, who is permitted it too, has to confirm on the spot, and of which agency; where it depends on the input, a function of it. Left
   * out: one officer is enough.
   */
  readonly second?: SecondOnSpot | ((input: Input<Name>) => SecondOnSpot | null);
  /** Kind of its audit entry; null for what only reads. */
  readonly audit: string | null;
  /**
   * Looking is recorded too, although nothing is written. `true`: each time, and before the answer, since what was asked for leaves the workstation.
   * `spell`, `hour`: beside the answer, so that the screen need not wait, and once for so long (`view-log.ts`).
   */
  readonly recordsViews?: true | Spell;
  /** It tells of the trail, so it waits for what is being written. */
  readonly afterWrites?: true;
  /**
   * Writes step by step as it goes, answers a cancel itself and is resumed after a restart. Such work is done one after the other; what is `beside`
   * it, because an officer waits for it, goes with the short writes; what is `apart` takes long, answers by a note at its end, and neither waits nor
   * is waited for.
   */
  readonly long?: true | 'beside' | 'apart';
  /** Is there also for who has yet to change a passphrase that was handed over. */
  readonly withInitialPassphrase?: true;
  /** Goes on while the screen is covered. */
  readonly whileLocked?: (input: Input<Name>) => boolean;
  readonly handler: (desk: Desk, input: Input<Name>) => Handled<Output<Name>>;
}

/** Whom a use case needs besides the officer who acts; null: nobody. */
export function secondNeeded<Name extends CallName>(
  { second }: Pick<UseCase<Name>, 'second'>,
  input: Input<Name>,
): SecondOnSpot | null {
  return typeof second === 'function' ? second(input) : (second ?? null);
}

/** Who looks for a while, once: nobody waits for what is recorded of it. Null: what is recorded is written before the answer. */
export function spellOf({ recordsViews }: Pick<UseCase<CallName>, 'recordsViews'>): Spell | null {
  return recordsViews === true || recordsViews === undefined ? null : recordsViews;
}

/** Rows of some calls, each checked against its call. */
export type UseCases<Names extends CallName> = { readonly [Name in Names]: UseCase<Name> };
