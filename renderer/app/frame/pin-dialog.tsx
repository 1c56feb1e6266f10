import { useState } from 'react';
import { PIN_DIGITS, PIN_HOURS, type PinProblem, pinProblem } from '../../../shared/locking/pin.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { PassphraseField } from '../lock/passphrase-field.tsx';
import { onlyDigits } from '../lock/pin-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { failureText } from '../ui/failure-text.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { useSession } from './use-session.ts';

/** Chooses the officer's PIN of the shift. */
export function PinDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { officer } = useSession();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const problem: PinProblem | null = pinProblem(pin, officer.id);
  // Six digits are judged at once; fewer when the officer is done.
  const isJudged = checked || pin.length === PIN_DIGITS;
  const choose = async () => {
    setChecked(true);
    if (problem !== null || pin !== again) return;
    setBusy(true);
    const result = await core.call('vault.choose-pin', { pin });
    setBusy(false);
    if (!result.ok) return setFailure(result.failure);
    notifyDone(t, t('pin.told'));
    onClose();
  };
  const wrong =
    failure === null ? (isJudged && problem !== null ? t(`pin.problem.${problem}`) : null) : failureText(t, failure);
  return (
    <Dialog title={t('pin.choose')} onClose={onClose}>
      <Form busy={busy} onSubmit={choose}>
        <p className="dim">{t('pin.choose.hint', { hours: PIN_HOURS })}</p>
        <PassphraseField
          first
          label={t('pin.label')}
          value={pin}
          onChange={(typed) => {
            setFailure(null);
            setPin(onlyDigits(typed));
          }}
          error={wrong}
        />
        <PassphraseField
          label={t('pin.again')}
          value={again}
          onChange={(typed) => setAgain(onlyDigits(typed))}
          error={checked && problem === null && pin !== again ? t('pin.differs') : null}
        />
        <FormButtons save={t('pin.save')} ready={!busy} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
