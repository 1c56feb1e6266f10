/** Reads rule sets piece by piece, with pauses: a whole set at once would hold the worker for longer than a screen may wait. */

import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { type CheckedDraft, DraftReader, type IdOwners } from '../../../rules/lifecycle/check-draft.ts';
import { slices } from '../pause.ts';

/** Pieces say everything about themselves, so whatever store a set is in, one reader remembers them. */
const reader = new DraftReader();

/** What a written set says, or everything wrong with it. `owners` says which ids were given to which rules before. */
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
