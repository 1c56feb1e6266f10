/** The form of a use case's row. */
import type { z } from 'zod';
import type { CallName } from '../api.ts';
import type { Desk, Handled } from '../context.ts';
import type { Permission } from '../permissions.ts';
import type { Input, Output } from '../rpc-protocol.ts';

export interface UseCase<Name extends CallName> {
  readonly input: z.ZodType<Input<Name>>;
  readonly permission: Permission;
  /** Kind of its audit entry; null for what only reads. */
  readonly audit: string | null;
  /** Looking is recorded too, although nothing is written. */
  readonly recordsViews?: true;
  /**
   * Writes step by step as it goes, answers a cancel itself and is resumed after a restart. Such work is done one after the other; what is `beside`
   * it, because an officer waits for it, goes with the short writes.
   */
  readonly long?: true | 'beside';
  readonly handler: (desk: Desk, input: Input<Name>) => Handled<Output<Name>>;
}

/** Rows of some calls, each checked against its call. */
export type UseCases<Names extends CallName> = { readonly [Name in Names]: UseCase<Name> };
