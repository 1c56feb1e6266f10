/**
 * Writes into open cases and holds from whom they are hidden. Acts on them write it; an earlier release did not, and a hit may become hidden without an act. What is
 * written stays when the hit is muted or withdrawn.
 */

import { isInForce } from '../../../shared/retention/legal-hold.ts';
import { caseWrite } from '../calls/case-step.ts';
import type { WholeRequest } from '../request.ts';
import { ConflictError, type Write } from '../store/commit.ts';
import { readIntact } from '../store/read-intact.ts';
import { caseSight } from './case-sight.ts';
import { holdHiddenBy } from './seen-holds.ts';
import { seenTravellers } from './seen-travellers.ts';

/** Writes it once for each whose flight is screened under the frame in force. */
export async function keepHidden(given: WholeRequest): Promise<void> {
  const request = { ...given, world: await given.worldNow() };
  const seen = await seenTravellers(request);
  if (seen === null) return;
  const sight = await caseSight(request);
  const [cases, holds] = await Promise.all([
    readIntact(request.store, 'cases'),
    readIntact(request.store, 'legalHolds'),
  ]);
  const writes: readonly Write[] = [
    ...cases
      .filter(({ value }) => value.state !== 'closed' && isToTell(value))
      .map(({ rev, value }) => ({ rev, value: sight.withHiddenFrom(value) }))
      .filter(({ value }) => isHidden(value))
      .map(({ rev, value }) => caseWrite(value, rev)),
    ...holds
      .filter(({ value }) => isInForce(value) && isToTell(value))
      .map(({ id, rev, value }) => ({ id, rev, value: holdHiddenBy(seen, value) }))
      .filter(({ value }) => isHidden(value))
      .map(({ id, rev, value }): Write => ({ table: 'legalHolds', id, rev, value })),
  ];
  for (const write of writes) {
    await request.commit([write], [], []).catch((error: unknown) => {
      // An officer acted on it meanwhile; what is still to be written then is written the next time.
      if (!(error instanceof ConflictError)) throw error;
    });
  }
}

interface Kept {
  readonly hiddenFrom?: readonly unknown[];
}

function isToTell({ hiddenFrom }: Kept): boolean {
  return hiddenFrom === undefined;
}

function isHidden({ hiddenFrom = [] }: Kept): boolean {
  return hiddenFrom.length > 0;
}
