/** Who of the queue a signed plan leaves out, in words. */

import { isPerson } from '../../../shared/capacity/capacity-cut.ts';
import type { SeenCut } from '../../core/calls/capacity-cut-views.ts';
import type { QueueRow } from '../../core/calls/queue.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface LeftOutMark {
  readonly text: string;
  readonly title: string;
}

/** Gives the mark of a row; null: nobody leaves them out. */
export function useLeftOut(): (row: Pick<QueueRow, 'flight' | 'traveller'>) => LeftOutMark | null {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  const { value } = useCall('capacity-cut.list', {}, ['queue', 'cases', 'flights']);
  const cuts = value ?? [];
  return ({ flight, traveller }) => {
    const isThem = (each: SeenCut['left'][number]) => each.isLeftOut && isPerson(each, flight, [traveller]);
    const cut = cuts.find(({ left }) => left.some(isThem));
    if (cut === undefined) return null;
    const about = { officer: officerName(t, session, cut.officer), time: stamp(cut.at) };
    if (cut.left.find(isThem)?.isOffered)
      return { text: t('capacity-cut.row.offered'), title: t('capacity-cut.row.offered.title', about) };
    return {
      text: cut.isOwn ? t('capacity-cut.row') : t('capacity-cut.row.other', { agency: t(`agency.${cut.agency}`) }),
      title: t('capacity-cut.row.title', about),
    };
  };
}
