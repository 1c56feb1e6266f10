import { useState } from 'react';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { VaultStatus } from '../../core/calls/vault/status.ts';
import { failureText } from '../ui/failure-text.ts';
import { Form } from '../ui/form.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { exampleNumber, recoveredOfficer } from './find-officer.ts';
import { NewPassphrase } from './new-passphrase.tsx';
import { isTooWeak } from './passphrase-strength.ts';
import { type Halves, RecoveryHalves } from './recovery-halves.tsx';

export interface RecoverFormProps {
  readonly vault: VaultStatus;
  readonly onBack: () => void;
}

/** Gives an officer a new passphrase by both halves of the recovery code. */
export function RecoverForm({ vault, onBack }: RecoverFormProps) {
  const { t } = useTranslation();
  const { core, vaultAccess } = useWorkstation();
  const [officer, setOfficer] = useState('');
  const [halves, setHalves] = useState<Halves>(['', '']);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const who = recoveredOfficer(vault.officers, officer);
  const officerError =
    officer.trim() === ''
      ? checked
        ? t('sign-in.officer.missing')
        : null
      : who === null && (checked || officer.length > 5)
        ? t('sign-in.officer.unknown')
        : null;
  const half = failure?.code === 'wrong-recovery-code' ? failure.half : undefined;
  const submit = async () => {
    setChecked(true);
    const ready = who !== null && halves.every((each) => each.trim() !== '') && again === passphrase;
    if (busy || !ready) return;
    setBusy(true);
    if (await isTooWeak(core, passphrase, [officer])) return setBusy(false);
    const failed = await vaultAccess.recover({ halves, officer: who, passphrase });
    if (failed === null) return;
    setBusy(false);
    setFailure(failed);
  };
  const change = (typed: Halves) => {
    setFailure(null);
    setHalves(typed);
  };
  return (
    <Form busy={busy} onSubmit={submit}>
      <p className="dim">{t('recover.hint')}</p>
      <LabelledField
        label={t('sign-in.officer')}
        value={officer}
        onChange={setOfficer}
        upper
        autoFocus
        error={officerError}
        hint={t('sign-in.officer.hint', { example: exampleNumber(vault.officers) })}
      />
      <RecoveryHalves halves={halves} wrong={half} missing={checked} onChange={change} />
      <NewPassphrase
        label={t('passphrase.new')}
        value={passphrase}
        onChange={setPassphrase}
        again={again}
        onAgain={setAgain}
        known={[officer]}
        checked={checked}
      />
      {failure === null || half === 1 || half === 2 ? null : (
        <p className="field-error" role="alert">
          {half === null ? t('recover.half.pair') : failureText(t, failure)}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button quiet" onClick={onBack}>
          {t('recover.back')}
        </button>
        <button type="submit" className="button strong">
          {busy ? t('sign-in.doing') : t('recover.go')}
        </button>
      </div>
    </Form>
  );
}
