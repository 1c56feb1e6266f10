import type { HoldView } from '../../../core/calls/holds.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface ReleaseDialogProps {
  readonly hold: HoldView;
  readonly onClose: () => void;
}

/** Asks why a held rule should count again, and releases it. */
export function ReleaseDialog({ hold, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = titleIn(hold.title, language) || hold.rule;
  return (
    <ReasonDialog
      title={t('holds.release.title', { title })}
      about={[hold.id]}
      hint={t('holds.release.hint')}
      save={t('holds.release.save')}
      onSave={(reason, act) => act('hold.release', { id: hold.id, reason }, t('holds.told', { title }))}
      onClose={onClose}
    />
  );
}
