import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormButtons } from '../ui/form-buttons.tsx';

export interface ForgetDialogProps {
  readonly name: string;
  readonly onForget: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a layout is forgotten, and says what that changes. */
export function ForgetDialog({ name, onForget, onClose }: ForgetDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('mapping.forget.title', { name })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          onForget();
        }}
      >
        <p>{t('mapping.forget.hint')}</p>
        <FormButtons save={t('mapping.forget')} ready onCancel={onClose} />
      </form>
    </Modal>
  );
}
