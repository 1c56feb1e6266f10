/** What is kept of a decision about one person, a mute or a false match, when the person is removed from it. */
import type { Mute } from './mute.ts';
import { maskKey } from './mute-key.ts';

/** The decision without the person and the reasons; null where they are removed already. */
export function maskedDecision<Decision extends Pick<Mute, 'name' | 'key' | 'made' | 'revoked'>>(
  decision: Decision,
): Decision | null {
  const { name, key, made, revoked } = decision;
  if (name === '') return null;
  return {
    ...decision,
    name: '',
    key: maskKey(key),
    made: { ...made, reason: '' },
    revoked: revoked === null ? null : { ...revoked, reason: '' },
  };
}
