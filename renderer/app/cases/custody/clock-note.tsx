import type { CustodyView } from '../../../core/calls/custody.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** Says that the machine's clock is in doubt, and by which time custody counts meanwhile; nothing where it is not. */
export function ClockNote({ doubt }: Pick<CustodyView, 'doubt'>) {
  const { t } = useTranslation();
  const stamp = useStamp();
  if (doubt === null) return null;
  return (
    <p className="standing-note ends-soon" role="status">
      {t('custody.clock-doubt', { machine: stamp(doubt.machine), seen: stamp(doubt.seen) })}
      {doubt.machine > doubt.seen ? <> {t('custody.clock-ahead')}</> : null}
    </p>
  );
}
