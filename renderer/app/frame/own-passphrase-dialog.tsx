import { useTranslation } from 'react-i18next';
import { OwnPassphraseForm } from '../lock/own-passphrase-form.tsx';
import { TypedDialog } from '../ui/typed-dialog.tsx';

/** Changes the passphrase of the signed-in officer. */
export function OwnPassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <TypedDialog title={t('own-passphrase.change')} onClose={onClose}>
      <OwnPassphraseForm onDone={onClose} onCancel={onClose} />
    </TypedDialog>
  );
}
