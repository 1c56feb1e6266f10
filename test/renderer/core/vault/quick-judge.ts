/** A judge without dictionaries, for every test that is not about the strength of a passphrase. */
import { LEAST_BITS, lengthProblem, type PassphraseJudge } from '../../../../shared/vault/passphrase.ts';

/** Refuses what is too short or too long, and what contains `motdepasse` or begins with one of the known words. */
export const quickJudge: PassphraseJudge = async (passphrase, known) => {
  const text = passphrase.toLowerCase();
  const isKnown = known.some((word) => word !== '' && text.startsWith(word.toLowerCase()));
  const problem =
    lengthProblem(passphrase) ?? (isKnown ? 'about-you' : text.includes('motdepasse') ? 'frequent-words' : null);
  return { bits: problem === null ? LEAST_BITS : 0, seconds: 0, problem };
};
