/** The form of a vault call's row, and what its handler works with. */
import type { z } from 'zod';
import { type Result, success } from '../../../../shared/result.ts';
import type { PassphraseJudge } from '../../../../shared/vault/passphrase.ts';
import type { Restoring } from '../../backup/restoring.ts';
import type { CoreCallOptions } from '../../core-options.ts';
import type { CurrentCore } from '../../vault/current-core.ts';
import type { VaultSession } from '../../vault/vault-session.ts';
import type { CallFailure } from '../failure.ts';
import type { Topic } from '../topic.ts';
import type { FoundAirport, VaultStatus } from './status.ts';

/** What the handler of a vault call gets. */
export interface VaultContext {
  readonly vaultSession: VaultSession;
  readonly currentCore: CurrentCore;
  /** Backups of the live store on this machine. */
  readonly restoring: Restoring;
  now(): string;
  /** Whether an airport with this code exists. */
  isAirport(code: string): boolean;
  findAirports(search: string): readonly FoundAirport[];
  tell(topics: readonly Topic[]): void;
  /** Judges a new passphrase. */
  readonly judge: PassphraseJudge;
}

/** The caller's abort signal and progress callback. */
export type Follow = Required<Pick<CoreCallOptions, 'signal' | 'onProgress'>>;

/** A call that is answered before a store is open. It needs no permission, since no officer is signed in. */
export interface VaultCall<Schema extends z.ZodType, Output> {
  /** It waits for no other vault call, and none waits for it. */
  readonly alongside?: true;
  readonly input: Schema;
  readonly run: (at: VaultContext, input: z.output<Schema>, follow: Follow) => Promise<Result<Output, CallFailure>>;
}

/** A row of any vault call; it takes only its own input. */
export interface AnyVaultCall {
  readonly alongside?: true;
  readonly input: z.ZodType;
  readonly run: (at: VaultContext, input: never, follow: Follow) => Promise<Result<unknown, CallFailure>>;
}

/** Declares a row; its types follow from the schema and from `run`. */
export function vaultCall<Schema extends z.ZodType, Output>(row: VaultCall<Schema, Output>): VaultCall<Schema, Output> {
  return row;
}

/** Topics that may look different to another officer. */
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

/** The status of the vault session, with the travellers to be stopped since the screen was covered. */
export async function statusOf({
  vaultSession,
  currentCore,
}: Pick<VaultContext, 'vaultSession' | 'currentCore'>): Promise<VaultStatus> {
  return vaultSession.status(vaultSession.state === 'screen-locked' ? await currentCore.urgentSinceCovered() : 0);
}

/** The answer once an officer came in, or why not. Throws what the store reports, and then nothing is left open. */
export async function entered(
  at: VaultContext,
  result: Result<null, CallFailure>,
): Promise<Result<VaultStatus, CallFailure>> {
  if (!result.ok) return result;
  try {
    if (at.currentCore.core === null) await at.currentCore.start();
    await at.currentCore.recordSignIn();
    const status = await statusOf(at);
    at.tell(['vault', ...OF_OFFICER]);
    return success(status);
  } catch (error) {
    // A sign-in that fails must leave nothing open.
    await at.currentCore.end();
    await at.vaultSession.lock();
    throw error;
  }
}
