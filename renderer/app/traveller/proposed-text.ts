/** What an agency proposes about a target that another one leads, in words. */

import type { Proposed } from '../../../shared/casework/case.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { TFunction } from '../ui/texts.ts';
import { protectedText } from './protected-text.ts';

/** `Not sent to secondary: the journey is explained`. */
export function proposedText(t: TFunction, handling: Handling | null, proposed: Proposed): string {
  const what = t(protectedText(handling, `case.dialog.${proposed.kind}`));
  if (proposed.kind === 'dismiss') return t('ui.pair', { name: what, value: t(`dismissal.${proposed.why}`) });
  return proposed.kind === 'miss' ? t('ui.pair', { name: what, value: t(`miss.${proposed.why}`) }) : what;
}
