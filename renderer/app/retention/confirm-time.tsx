import { useTranslation } from 'react-i18next';
import { behindBy, type SeenClock } from '../../../shared/time/seen-clock.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useStamp } from '../ui/use-stamp.ts';

export interface ConfirmTimeProps {
  /** What the clock of the workstation says, ISO 8601 UTC. */
  readonly now: string;
  /** As `SeenTime.doubt`; null: the clock is not in doubt. */
  readonly doubt: SeenClock | null;
  onClose(): void;
}

/** Two officers confirm the time. Says first what changes by it. */
export function ConfirmTime({ now, doubt, onClose }: ConfirmTimeProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  return (
    <ConfirmDialog
      title={t('retention.clock.confirm')}
      save={t('retention.clock.confirm')}
      onSave={(act) => act('retention.confirm-time', {}, t('retention.clock.confirmed'))}
      onClose={onClose}
    >
      <p>{t('retention.clock.confirm.hint', { now: stamp(now) })}</p>
      {doubt === null ? null : (
        <p className="board-warning">
          {t(`retention.clock.confirm.${directionOf(doubt)}`, { now: stamp(now), seen: stamp(doubt.seen) })}
        </p>
      )}
    </ConfirmDialog>
  );
}

/** Where the clock in doubt stands, against the time that went by. */
export function directionOf(doubt: SeenClock): 'ahead' | 'behind' {
  return behindBy(doubt) < 0 ? 'ahead' : 'behind';
}
