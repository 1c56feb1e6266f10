import { MEETING_BOUNDS } from '../../../shared/encounter/meeting-limits.ts';
import { BoundedDialog } from '../ui/bounded-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useSession } from './use-session.ts';

export interface MeetingLimitsDialogProps {
  readonly onClose: () => void;
}

const FIELDS = ['metAfterArrival', 'metBeforeDeparture', 'untilSupervisors', 'childLook'] as const;

/** By when whoever was sent is met, and a child looked after, in minutes. */
export function MeetingLimitsDialog({ onClose }: MeetingLimitsDialogProps) {
  const { t } = useTranslation();
  const { meetingLimits: now } = useSession();
  return (
    <BoundedDialog
      title={t('meeting-limits.change')}
      hint={t('meeting-limits.hint')}
      save={t('meeting-limits.save')}
      fields={FIELDS.map((name) => ({ name, label: t(`audit.field.${name}`), bounds: MEETING_BOUNDS[name] }))}
      now={now}
      onClose={onClose}
      onSave={(act, set, about) => act('meeting-limits.set', set, t('meeting-limits.told'), { about })}
    />
  );
}
