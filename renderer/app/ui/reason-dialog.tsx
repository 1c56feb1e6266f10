import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonForm } from '../forms/form-name.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { Form } from './form.tsx';
import { FormButtons } from './form-buttons.tsx';
import { FormDialog } from './form-dialog.tsx';

/** Most characters of a reason. */
const MOST = 1000;

export interface ReasonDialogProps {
  readonly title: string;
  /** Ids of what is decided on. A typed reason is kept for these only. */
  readonly about: readonly string[];
  readonly hint: ReactNode;
  /** Label of the button. */
  readonly save: string;
  readonly ready?: boolean;
  readonly onSave: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks for the reason of a decision, which is stored with it. */
export function ReasonDialog({ title, about, hint, save, ready = true, onSave, onClose, children }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useKeptState(reasonForm(title, about), '');
  const [busy, setBusy] = useState(false);
  // The button stays open while it is decided on, so that the focus returns to it when a second officer does not confirm.
  const may = ready && reason.trim() !== '';
  return (
    <FormDialog title={title} onClose={onClose}>
      <Form
        ready={may && !busy}
        onSubmit={() => {
          setBusy(true);
          void onSave(reason.trim()).finally(() => setBusy(false));
        }}
      >
        <p className="dim">{hint}</p>
        {children}
        <Textarea
          data-autofocus={children === undefined ? true : undefined}
          label={t('reason.label')}
          value={reason}
          maxLength={MOST}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={2}
          autosize
          maxRows={8}
        />
        <FormButtons save={save} ready={may} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
