import type { ReactNode } from 'react';
import { tooShort } from '../../../shared/reason.ts';
import { reasonForm } from '../forms/form-name.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { FormDialog, type FormDialogProps } from './form-dialog.tsx';
import { ReasonField } from './reason-field.tsx';
import type { Act } from './use-act.tsx';

export interface ReasonDialogProps extends Pick<FormDialogProps, 'title' | 'save' | 'ready' | 'onDone' | 'onClose'> {
  /** Ids of what is decided on. A typed reason is kept for these only. */
  readonly about: readonly string[];
  readonly hint: ReactNode;
  /** What stands there before anybody typed; left out: nothing. */
  readonly begin?: string;
  /** Of the field; left out: that of a reason. */
  readonly label?: string;
  /** Decides. A result that is right closes the dialog. */
  readonly onSave: (reason: string, act: Act) => Promise<{ readonly ok: boolean } | undefined> | Promise<void>;
  readonly children?: ReactNode;
}

/** Asks for the reason of a decision, which is stored with it. The button stays open meanwhile, so that the focus returns to it when a second officer does not confirm. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { about, hint, label, begin = '', ready = true, onSave, children, ...dialog } = props;
  const [reason, setReason] = useKeptState(reasonForm(dialog.title, about), begin);
  return (
    <FormDialog {...dialog} ready={ready && !tooShort(reason)} onSave={(act) => onSave(reason.trim(), act)}>
      <p className="dim">{hint}</p>
      {children}
      <ReasonField
        {...(label === undefined ? {} : { label })}
        first={children === undefined}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
