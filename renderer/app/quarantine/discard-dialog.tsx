import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormButtons } from '../ui/form-buttons.tsx';

export interface DiscardDialogProps {
  readonly fileName: string;
  readonly onDiscard: (reason: string) => void;
  readonly onClose: () => void;
}

/** Destroys an entry for good; a reason is needed and stays in the audit trail. */
export function DiscardDialog({ fileName, onDiscard, onClose }: DiscardDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('quarantine.discard.title', { file: fileName })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onDiscard(reason.trim());
        }}
      >
        <p className="dim">{t('quarantine.discard.hint')}</p>
        <Textarea
          data-autofocus
          label={t('quarantine.discard.reason')}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          autosize
          maxRows={8}
        />
        <FormButtons save={t('quarantine.discard.do')} ready={ready} onCancel={onClose} />
      </form>
    </Modal>
  );
}
