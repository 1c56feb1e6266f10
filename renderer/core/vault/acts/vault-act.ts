/** An act of the vault: what it works with, and what it gives. Each stands in the file named after it, and all of them in `act-table.ts`. */
import type { Result } from '../../../../shared/result.ts';
import type { VaultCalls, VaultStatus } from '../../api/vault.ts';
import type { Restoring } from '../../backup/restoring.ts';
import type { CallFailure } from '../../calls/failure.ts';
import type { Topic } from '../../calls/topic.ts';
import type { CoreCallOptions } from '../../core-options.ts';
import type { Behind } from '../behind.ts';
import type { Gate } from '../gate.ts';

/** What stands at the door. */
export interface Threshold {
  readonly gate: Gate;
  readonly behind: Behind;
  /** Backups of the live store on this machine. */
  readonly restoring: Restoring;
  now(): string;
  /** Is there such an airport? */
  isAirport(code: string): boolean;
  findAirports(search: string): VaultCalls['vault.airports']['output'];
  tell(topics: readonly Topic[]): void;
}

/** How whoever called follows it. */
export type VaultCall = Required<Pick<CoreCallOptions, 'signal' | 'onProgress'>>;

export type VaultActs<Names extends keyof VaultCalls> = {
  readonly [Name in Names]: (
    at: Threshold,
    input: VaultCalls[Name]['input'],
    call: VaultCall,
  ) => Promise<Result<VaultCalls[Name]['output'], CallFailure>>;
};

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
export async function statusOf({ gate, behind }: Pick<Threshold, 'gate' | 'behind'>): Promise<VaultStatus> {
  return gate.status(gate.state === 'screen-locked' ? await behind.interceptsSinceCovered() : 0);
}
