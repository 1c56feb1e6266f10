import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Progress } from '../../core/calls/progress.ts';
import { findOfficer } from '../lock/find-officer.ts';
import { PassphraseField } from '../lock/passphrase-field.tsx';
import { failureText } from '../ui/failure-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { notifyDone } from '../ui/notify.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

export interface AcceptDialogProps {
  readonly onClose: () => void;
  /** Called when both have agreed; by default the dialog closes. */
  readonly onAccepted?: () => void;
}

/** Two officers of two agencies accept the store as it is. Asks for the reason, and for the second officer's number and passphrase. */
export function AcceptDialog({ onClose, onAccepted = onClose }: AcceptDialogProps) {
  const { t } = useTranslation();
  const { core, session } = useWorkstation();
  const [reason, setReason] = useState('');
  const [officer, setOfficer] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const ready = reason.trim() !== '' && officer.trim() !== '' && passphrase !== '';
  const save = async () => {
    const state = session.getState();
    // When the store does not open, no officers are listed, and the whole number is needed.
    const known = 'vault' in state ? findOfficer(state.vault.officers, officer) : null;
    const second = { officer: known?.id ?? officer.trim().toUpperCase(), passphrase };
    const result = await core.call('vault.accept', { reason: reason.trim(), second }, { onProgress: setProgress });
    setProgress(null);
    setPassphrase('');
    if (!result.ok) return setFailure(result.failure);
    notifyDone(t, t('accept.done'));
    onAccepted();
  };
  return (
    <FormDialog title={t('accept.title')} onClose={onClose} onSave={save} save={t('accept.save')} ready={ready}>
      <p className="dim">{t('accept.hint')}</p>
      <ReasonField first value={reason} onChange={setReason} />
      <TextInput
        label={t('accept.second')}
        value={officer}
        autoComplete="off"
        onChange={(event) => setOfficer(event.currentTarget.value)}
      />
      <PassphraseField label={t('accept.passphrase')} value={passphrase} onChange={setPassphrase} />
      {progress === null || progress.total <= 0 ? null : (
        <div role="status">
          <span className="dim">{t('accept.listing')}</span>
          <ProgressBar label={t('accept.listing')} share={(100 * progress.done) / progress.total} />
        </div>
      )}
      {failure === null ? null : (
        <p className="field-error" role="alert">
          {failureText(t, failure)}
        </p>
      )}
    </FormDialog>
  );
}
