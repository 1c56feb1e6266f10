import type { Doubt } from '../../../../shared/protection/doubt.ts';
import type { SessionView } from '../../../core/calls/session-views.ts';
import { officerName } from '../../ui/officer-texts.ts';
import type { TFunction } from '../../ui/texts.ts';

/** What officers who doubt somebody say of the child beside them, a line for each: a second officer may be of the agency that doubts, and sees nothing else of it. */
export function doubtTexts(
  t: TFunction,
  session: Pick<SessionView, 'officers'>,
  stamp: (instant: string) => string,
  doubts: readonly Doubt[],
): readonly string[] {
  return doubts.map(({ officer, at }) => t('doubt.says', { officer: officerName(t, session, officer), at: stamp(at) }));
}
