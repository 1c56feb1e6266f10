import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../core/calls/holds.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useWorkstation } from '../../workstation.tsx';

export interface ReleaseDialogProps {
  readonly hold: HoldView;
  readonly onClose: () => void;
}

/** Asks why a held rule should count again, and releases it. */
export function ReleaseDialog({ hold, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
  const title = titleIn(hold.title, language) || hold.rule;
  const save = async (reason: string) => {
    const result = await core.call('hold.release', { id: hold.id, reason });
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('holds.told', { title }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('holds.release.title', { title })}
      about={[hold.id]}
      hint={t('holds.release.hint')}
      save={t('holds.release.save')}
      onSave={save}
      onClose={onClose}
    />
  );
}
