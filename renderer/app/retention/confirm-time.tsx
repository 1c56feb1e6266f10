import { behindBy, type SeenClock } from '../../../shared/time/seen-clock.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ConfirmTimeProps {
  /** What the clock of the workstation says, ISO 8601 UTC. */
  readonly now: string;
  /** As `SeenTime.doubt`; null: the clock is not in doubt. */
  readonly doubt: SeenClock | null;
  onClose(): void;
}

/** Two officers confirm the time. Says first what changes by it, and the second officer reads the same. */
export function ConfirmTime({ now, doubt, onClose }: ConfirmTimeProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const what = t('retention.clock.confirm');
  const hint = t('retention.clock.confirm.hint', { now: stamp(now) });
  const change =
    doubt === null
      ? null
      : t(`retention.clock.confirm.${directionOf(doubt)}`, { now: stamp(now), seen: stamp(doubt.seen) });
  return (
    <ConfirmDialog
      title={what}
      save={what}
      onSave={(act) =>
        act('retention.confirm-time', {}, t('retention.clock.confirmed'), {
          about: [hint],
          act: { what, effect: change === null ? [] : [change] },
        })
      }
      onClose={onClose}
    >
      <p>{hint}</p>
      {change === null ? null : <p className="board-warning">{change}</p>}
    </ConfirmDialog>
  );
}

/** Where the clock in doubt stands, against the time that went by. */
export function directionOf(doubt: SeenClock): 'ahead' | 'behind' {
  return behindBy(doubt) < 0 ? 'ahead' : 'behind';
}
