/** Mutes that the officer may know of. */
import type { Mute } from '../../../shared/mute/mute.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import { hidesRule } from './seen-rules.ts';

/** All mutes except those of hidden rules. */
export async function readSeenMutes(request: Request): Promise<readonly Mute[]> {
  const hides = hidesRule(request);
  const mutes = (await readAll(wholeOf(request.store), 'mutes')).map(({ value }) => value);
  return hides === null ? mutes : mutes.filter(({ rule }) => !hides(rule));
}
