/** The form of a vault call's row, and what its handler works with. */
import type { z } from 'zod';
import type { Result } from '../../../../shared/result.ts';
import type { Restoring } from '../../backup/restoring.ts';
import type { CoreCallOptions } from '../../core-options.ts';
import type { CurrentCore } from '../../vault/current-core.ts';
import type { VaultSession } from '../../vault/vault-session.ts';
import type { CallFailure } from '../failure.ts';
import type { Topic } from '../topic.ts';
import type { FoundAirport, VaultStatus } from './status.ts';

/** What stands at the door. */
export interface VaultContext {
  readonly vaultSession: VaultSession;
  readonly currentCore: CurrentCore;
  /** Backups of the live store on this machine. */
  readonly restoring: Restoring;
  now(): string;
  /** Is there such an airport? */
  isAirport(code: string): boolean;
  findAirports(search: string): readonly FoundAirport[];
  tell(topics: readonly Topic[]): void;
}

/** How whoever called follows it. */
export type Follow = Required<Pick<CoreCallOptions, 'signal' | 'onProgress'>>;

/** A call that is answered before a store is open. It needs no permission: whoever makes it has not signed in. */
export interface VaultCall<Schema extends z.ZodType, Output> {
  readonly input: Schema;
  readonly run: (at: VaultContext, input: z.output<Schema>, follow: Follow) => Promise<Result<Output, CallFailure>>;
}

/** A row of whatever call: only its own input may be given to it. */
export interface AnyVaultCall {
  readonly input: z.ZodType;
  readonly run: (at: VaultContext, input: never, follow: Follow) => Promise<Result<unknown, CallFailure>>;
}

/** States a row; its types follow from the schema and from what `run` gives. */
export function vaultCall<Schema extends z.ZodType, Output>(row: VaultCall<Schema, Output>): VaultCall<Schema, Output> {
  return row;
}

/** What another officer may see otherwise: everything. */
export const OF_OFFICER: readonly Topic[] = [
  'session',
  'rules',
  'mutes',
  'cases',
  'queue',
  'flights',
  'imports',
  'frame',
  'capacity',
  'quarantine',
];

/** What the gate says of itself, and who is to be stopped since the screen was covered. */
export async function statusOf({
  vaultSession,
  currentCore,
}: Pick<VaultContext, 'vaultSession' | 'currentCore'>): Promise<VaultStatus> {
  return vaultSession.status(vaultSession.state === 'screen-locked' ? await currentCore.interceptsSinceCovered() : 0);
}
