import { useTranslation } from 'react-i18next';
import type { MuteView } from '../../core/calls/mutes.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';
import { listedName } from './person-text.ts';
import { titleIn } from './reason-words.ts';

export interface RevokeDialogProps {
  readonly mute: MuteView;
  readonly onClose: () => void;
}

/** Asks why a mute is revoked, and revokes it. */
export function RevokeDialog({ mute, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
  const name = listedName(t, mute.name);
  const save = async (reason: string) => {
    const result = await core.call('mute.revoke', { id: mute.id, reason });
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t('mute.revoke.told', { name }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('mute.revoke.title', { name })}
      about={[mute.id]}
      hint={`${titleIn(mute.title, language)}. ${t('mute.revoke.hint')}`}
      save={t('mute.revoke.save')}
      onSave={save}
      onClose={onClose}
    />
  );
}
