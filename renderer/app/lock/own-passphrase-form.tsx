import { useState } from 'react';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useSession } from '../frame/use-session.ts';
import { failureText } from '../ui/failure-text.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { isTooWeak } from './passphrase-strength.ts';
import { formatSeconds, useCountdown } from './use-countdown.ts';

export interface OwnPassphraseFormProps {
  readonly onDone: () => void;
  /** Null where the change is mandatory. */
  readonly onCancel: (() => void) | null;
}

/** Asks for the present passphrase, and for a new one twice. */
export function OwnPassphraseForm({ onDone, onCancel }: OwnPassphraseFormProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { officer, unit } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const known = [officer.name, officer.id, ...(unit?.airports ?? [])];
  const wait = useCountdown(failure?.code === 'wrong-passphrase' ? failure.waitUntil : null);
  const reused = next !== '' && next === current ? t('passphrase.reused') : null;
  const ready = !busy && wait === 0 && current !== '';
  const change = async () => {
    setChecked(true);
    if (!ready || reused !== null || next !== again) return;
    setBusy(true);
    if (await isTooWeak(core, next, known)) return setBusy(false);
    setFailure(null);
    const result = await core.call('account.change-passphrase', { current, next });
    setBusy(false);
    if (!result.ok) {
      setFailure(result.failure);
      return setCurrent('');
    }
    notifyDone(t, t('own-passphrase.told'));
    onDone();
  };
  const told = (from: CallFailure) =>
    from.code === 'wrong-passphrase' ? t('own-passphrase.wrong') : failureText(t, from);
  const wrong = wait > 0 ? t('sign-in.wait', { time: formatSeconds(wait) }) : failure === null ? null : told(failure);
  return (
    <Form busy={busy} onSubmit={change}>
      <PassphraseField first label={t('own-passphrase.current')} value={current} onChange={setCurrent} error={wrong} />
      <NewPassphrase
        label={t('passphrase.new')}
        value={next}
        onChange={setNext}
        again={again}
        onAgain={setAgain}
        known={known}
        error={reused}
        checked={checked}
      />
      {onCancel === null ? (
        <div className="form-buttons">
          <button type="submit" className="button strong" disabled={!ready}>
            {t('own-passphrase.go')}
          </button>
        </div>
      ) : (
        <FormButtons save={t('own-passphrase.go')} ready={ready} onCancel={onCancel} />
      )}
    </Form>
  );
}
