/** Has passphrases judged by the core while they are typed. */
import { useEffect, useState } from 'react';
import { lengthProblem, type PassphraseStrength, secondsToGuess } from '../../../shared/vault/passphrase.ts';
import type { Core } from '../core.ts';
import { useWorkstation } from '../workstation.tsx';

/** Milliseconds without a key after which it is judged. */
const REST = 150;

/** Null where it could not be judged. */
async function judgePassphrase(
  core: Core,
  passphrase: string,
  known: readonly string[],
): Promise<PassphraseStrength | null> {
  const problem = lengthProblem(passphrase);
  if (problem !== null) return { bits: 0, seconds: secondsToGuess(0), problem };
  const result = await core.call('vault.judge', { passphrase, known: [...known] });
  return result.ok ? result.value : null;
}

/** Whether it is judged too weak. Where it could not be judged, the core decides when it is set. */
export async function isTooWeak(core: Core, passphrase: string, known: readonly string[]): Promise<boolean> {
  return ((await judgePassphrase(core, passphrase, known))?.problem ?? null) !== null;
}

/** The strength of what is typed; null until it is judged. */
export function usePassphraseStrength(passphrase: string, known: readonly string[]): PassphraseStrength | null {
  const { core } = useWorkstation();
  const asked = JSON.stringify([passphrase, known]);
  const [judged, setJudged] = useState<{ readonly asked: string; readonly strength: PassphraseStrength | null }>();
  useEffect(() => {
    let isCurrent = true;
    const [text, words] = JSON.parse(asked) as [string, readonly string[]];
    const rest = setTimeout(async () => {
      const strength = await judgePassphrase(core, text, words);
      if (isCurrent) setJudged({ asked, strength });
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(rest);
    };
  }, [core, asked]);
  return judged?.asked === asked ? judged.strength : null;
}
