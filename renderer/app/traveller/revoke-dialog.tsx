import type { MuteView } from '../../core/calls/mutes.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
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
  const name = listedName(t, mute.name);
  return (
    <ReasonDialog
      title={t('mute.revoke.title', { name })}
      about={[mute.id]}
      hint={`${titleIn(mute.title, language)}. ${t('mute.revoke.hint')}`}
      save={t('mute.revoke.save')}
      onSave={(reason, act) => act('mute.revoke', { id: mute.id, reason }, t('mute.revoke.told', { name }))}
      onClose={onClose}
    />
  );
}
