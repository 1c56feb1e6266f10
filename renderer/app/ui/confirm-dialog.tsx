import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { Form } from './form.tsx';
import { FormButtons } from './form-buttons.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg';
  /** Label of the button. */
  readonly save: string;
  readonly ready?: boolean;
  /** Replaces the question while it is being done. */
  readonly doing?: string;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

/** States what will happen and does it once: Enter does it, Escape cancels. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, size = 'md', save, ready = true, doing, onSave, onClose, children } = props;
  const [busy, setBusy] = useState(false);
  const may = ready && !busy;
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <Form
        onSubmit={() => {
          if (!may) return;
          setBusy(true);
          void onSave().finally(() => setBusy(false));
        }}
      >
        {busy && doing !== undefined ? <p role="status">{doing}</p> : children}
        <FormButtons save={save} ready={may} first onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
