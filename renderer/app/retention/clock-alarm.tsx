import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { RetentionView } from '../../core/calls/retention.ts';
import { useSession } from '../frame/use-session.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ConfirmTime, directionOf } from './confirm-time.tsx';

/** States that the clock is not trusted, or that the last retention run did not end. Two officers confirm the time. Empty when there is no alarm. */
export function ClockAlarm({ view }: { readonly view: RetentionView }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { permissions } = useSession();
  const [asking, setAsking] = useState(false);
  const { sense, now, lastEntry, lastPlausible, doubt } = view.clock;
  const last = sense === 'clock-behind' ? (lastEntry ?? lastPlausible) : lastPlausible;
  const turned =
    doubt === null
      ? null
      : t(`clock.doubt.${directionOf(doubt)}`, { machine: stamp(doubt.machine), seen: stamp(doubt.seen) });
  const alarm =
    sense === 'plausible' ? turned : t(`retention.alarm.${sense}`, { last: last === null ? '' : stamp(last) });
  const isUnfinished = view.progress === null && ['interrupted', 'failed'].includes(view.runs[0]?.state ?? '');
  return (
    <>
      {alarm === null ? null : (
        <p className="retention-alarm" role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{alarm}</span>
          <span className="spring" />
          {permissions.includes('retention.clock') ? (
            <button type="button" className="button" onClick={() => setAsking(true)}>
              {t('retention.clock.confirm')}
            </button>
          ) : null}
        </p>
      )}
      {isUnfinished ? (
        <p className="retention-alarm" role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{t('retention.alarm.unfinished')}</span>
        </p>
      ) : null}
      {asking ? <ConfirmTime now={now} doubt={doubt} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
