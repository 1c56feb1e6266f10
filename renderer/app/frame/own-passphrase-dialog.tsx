import { useTranslation } from 'react-i18next';
import { OwnPassphraseForm } from '../lock/own-passphrase-form.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

/** Changes the passphrase of the signed-in officer. */
export function OwnPassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog title={t('own-passphrase.change')} onClose={onClose}>
      <OwnPassphraseForm onDone={onClose} onCancel={onClose} />
    </FormDialog>
  );
}
