import { SLTD_BOUNDS } from '../../../shared/interpol/sltd-clock.ts';
import { BoundedDialog } from '../ui/bounded-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useSession } from './use-session.ts';

export interface SltdLimitsDialogProps {
  readonly onClose: () => void;
}

const FIELDS = ['answerMinutes', 'holdingMinutes'] as const;

/** The minutes of the clocks after details of a document were opened at the INTERPOL terminal. */
export function SltdLimitsDialog({ onClose }: SltdLimitsDialogProps) {
  const { t } = useTranslation();
  const { sltdLimits: now } = useSession();
  return (
    <BoundedDialog
      title={t('sltd-limits.change')}
      hint={t('sltd-limits.hint')}
      save={t('sltd-limits.save')}
      fields={FIELDS.map((name) => ({ name, label: t(`audit.field.${name}`), bounds: SLTD_BOUNDS[name] }))}
      now={now}
      onClose={onClose}
      onSave={(act, set, about) => act('sltd-limits.set', set, t('sltd-limits.told'), { about })}
    />
  );
}
