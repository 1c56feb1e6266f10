import { useState } from 'react';
import { Dialog } from './dialog.tsx';
import { Form } from './form.tsx';
import { FormButtons } from './form-buttons.tsx';
import type { FormDialogProps } from './form-dialog.tsx';
import { useAct } from './use-act.tsx';

export interface ConfirmDialogProps
  extends Pick<FormDialogProps, 'title' | 'size' | 'save' | 'ready' | 'onSave' | 'onDone' | 'onClose' | 'children'> {
  /** Replaces the question while it is being done. */
  readonly doing?: string;
}

/** States what will happen and does it once: Enter does it, Escape cancels. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, size = 'md', save, ready = true, doing, onSave, onClose, onDone = onClose, children } = props;
  const { act, dialog } = useAct();
  const [busy, setBusy] = useState(false);
  const may = ready && !busy;
  const send = async () => {
    setBusy(true);
    const result = await onSave(act);
    setBusy(false);
    if (result?.ok === true) onDone();
  };
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <Form ready={may} onSubmit={send}>
        {busy && doing !== undefined ? <p role="status">{doing}</p> : children}
        <FormButtons save={save} ready={may} first onCancel={onClose} />
      </Form>
      {dialog}
    </Dialog>
  );
}
