import { useEffect, useState } from 'react';
import { PIN_DIGITS } from '../../../shared/locking/pin.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { VaultOfficer } from '../../core/calls/vault/status.ts';
import { failureText } from '../ui/failure-text.ts';
import { Form } from '../ui/form.tsx';
import { notifyFailure } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { PassphraseField } from './passphrase-field.tsx';

export interface PinFormProps {
  readonly officer: VaultOfficer;
  readonly onBack: () => void;
}

/** Asks the officer for the PIN. The last digit sends it. */
export function PinForm({ officer, onBack }: PinFormProps) {
  const { t } = useTranslation();
  const { vaultAccess, preferences } = useWorkstation();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onBack();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onBack]);
  const type = async (typed: string) => {
    const digits = onlyDigits(typed);
    setPin(digits);
    if (busy || digits.length < PIN_DIGITS) return;
    setBusy(true);
    setFailure(null);
    const failed = await vaultAccess.unlockByPin(officer.id, digits);
    setPin('');
    if (failed === null) return preferences.setState({ officer: officer.id });
    if (failed.code === 'wrong-pin' && failed.left === 0) {
      // The officer is no longer offered.
      notifyFailure(t, failed);
      return onBack();
    }
    setFailure(failed);
    setBusy(false);
  };
  return (
    <Form className="form unlock" busy={busy} onSubmit={() => undefined}>
      <PassphraseField
        first
        label={t('pin.of', { name: officer.name ?? officer.id })}
        value={pin}
        onChange={(typed) => void type(typed)}
        error={failure === null ? null : failureText(t, failure)}
        hint={t('pin.of.hint')}
      />
      <button type="button" className="link" onClick={onBack}>
        {t('pin.back')}
      </button>
    </Form>
  );
}

/** The digits of what was typed, at most as many as a PIN has. */
export function onlyDigits(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, PIN_DIGITS);
}
