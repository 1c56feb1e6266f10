import { OwnPassphraseForm } from '../lock/own-passphrase-form.tsx';
import { TypedDialog } from '../ui/typed-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

/** Changes the passphrase of the signed-in officer. */
export function OwnPassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <TypedDialog title={t('own-passphrase.change')} onClose={onClose}>
      <OwnPassphraseForm onDone={onClose} onCancel={onClose} />
    </TypedDialog>
  );
}
