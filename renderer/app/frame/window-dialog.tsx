import { WINDOW_BOUNDS } from '../../../shared/flight/operating-window.ts';
import { BoundedDialog } from '../ui/bounded-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useSession } from './use-session.ts';

export interface WindowDialogProps {
  readonly onClose: () => void;
}

const FIELDS = ['before', 'after'] as const;
const LABELS = { before: 'window.hoursBefore', after: 'window.hoursAfter' } as const;

/** The unit's operating window, in hours before and after. */
export function WindowDialog({ onClose }: WindowDialogProps) {
  const { t } = useTranslation();
  const { window: now } = useSession();
  return (
    <BoundedDialog
      title={t('window.change')}
      hint={t('window.hint')}
      save={t('window.save')}
      fields={FIELDS.map((name) => ({ name, label: t(LABELS[name]), bounds: WINDOW_BOUNDS[name] }))}
      now={now}
      onClose={onClose}
      onSave={(act, set, about) => act('window.set', set, t('window.told'), { about })}
    />
  );
}
