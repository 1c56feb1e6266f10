/** The result of a case in words. */

import type { CaseResult } from '../../../shared/casework/case.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import { foundText } from '../../../shared/casework/found-text.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { TFunction } from '../ui/texts.ts';
import { protectedText } from './protected-text.ts';

/** `nothing found`, or what was found and done: `drugs, arrest`. */
export function resultText(
  t: TFunction,
  handling: Handling | null,
  { result, found }: { readonly result: CaseResult; readonly found: readonly Found[] },
): string {
  if (result !== 'found') return t(protectedText(handling, `result.${result}`));
  return found
    .map(({ kind, unconfirmed }) => {
      const name = t(`found.kind.${kind}`);
      return unconfirmed === undefined ? name : `${name} (${t(`found.unconfirmed.${unconfirmed}`)})`;
    })
    .join(', ');
}

/** The result with everything that is said of what was found and done: for whoever has to agree to it. */
export function wholeResultText(
  t: TFunction,
  handling: Handling | null,
  { result, found }: { readonly result: CaseResult; readonly found: readonly Found[] },
): string {
  if (result !== 'found') return resultText(t, handling, { result, found });
  return found.map((each) => foundText(t, each)).join('; ');
}
