/** Reads rule sets piece by piece, with pauses: a whole set at once would block the worker for longer than a screen may wait. */

import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { type CheckedDraft, DraftReader, type IdOwners } from '../../../rules/lifecycle/check-draft.ts';
import { slices } from '../pause.ts';

/** A piece does not depend on its store, so one reader remembers the pieces of all stores. */
const reader = new DraftReader();

/** The rule set that is written, or all its problems. `owners` tells which rule had each id before. */
export async function readPieces(content: WrittenRules, owners?: IdOwners): Promise<CheckedDraft> {
  const slice = slices();
  const checking = reader.check(content, owners);
  let step = checking.next();
  while (!step.done) {
    await slice.breathe();
    step = checking.next();
  }
  return step.value;
}
