import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceKind } from '../../../shared/reference/overlay.ts';
import { FormButtons } from '../ui/form-buttons.tsx';

export interface RestoreDialogProps {
  readonly kind: ReferenceKind;
  readonly edits: number;
  readonly onRestore: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before all changes of a kind are taken back at once. */
export function RestoreDialog({ kind, edits, onRestore, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reference.restore-all')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          setBusy(true);
          void onRestore().finally(() => setBusy(false));
        }}
      >
        <p role="status">
          {busy
            ? t('reference.deriving')
            : t('reference.restore-all.hint', { count: edits, kind: t(`reference.kind.${kind}`) })}
        </p>
        <FormButtons save={t('reference.restore-all')} ready={!busy} first onCancel={onClose} />
      </form>
    </Modal>
  );
}
