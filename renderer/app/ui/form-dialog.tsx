import type { ReactNode } from 'react';
import { Form, type FormProps } from './form.tsx';
import { FormButtons, type FormButtonsProps } from './form-buttons.tsx';
import { TypedDialog, type TypedDialogProps } from './typed-dialog.tsx';
import { type Act, useAct } from './use-act.tsx';

export interface FormDialogProps
  extends TypedDialogProps,
    Pick<FormProps, 'className'>,
    Pick<FormButtonsProps, 'save' | 'ready' | 'first' | 'acts'> {
  /** Does what was filled in. A result that is right closes the dialog. */
  readonly onSave: (act: Act) => Promise<{ readonly ok: boolean } | undefined> | Promise<void> | void;
  /** In place of closing it, once it is done. */
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

/** A dialog with one form: its fields, and the buttons that send or cancel it. A second officer confirms over it. */
export function FormDialog(props: FormDialogProps) {
  const { title, size = 'md', onClose, onDone = onClose, className = 'form', onSave, children, ...buttons } = props;
  const { act, dialog } = useAct();
  const save = async () => {
    const result = await onSave(act);
    if (result?.ok === true) onDone();
  };
  return (
    <TypedDialog title={title} size={size} onClose={onClose}>
      <Form className={className} ready={buttons.ready ?? true} onSubmit={save}>
        {children}
        <FormButtons {...buttons} onCancel={onClose} />
      </Form>
      {dialog}
    </TypedDialog>
  );
}
