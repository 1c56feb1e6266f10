import { useId, useState } from 'react';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Progress } from '../../core/calls/progress.ts';
import type { VaultStatus } from '../../core/calls/vault/status.ts';
import { failureText } from '../ui/failure-text.ts';
import { focusElement } from '../ui/focus-element.ts';
import { Form } from '../ui/form.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { exampleNumber, findOfficer } from './find-officer.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { formatSeconds, useCountdown } from './use-countdown.ts';
import { useSlow } from './use-slow.ts';

export interface UnlockFormProps {
  readonly vault: VaultStatus;
  /** The officer whose passphrase is asked for; null: the form also asks for the number. */
  readonly officer: string | null;
  /** Label of the button. */
  readonly go: string;
}

const PASSPHRASE = 'unlock-passphrase';

/** Number and passphrase. The error does not say which of them is wrong. Each failure lengthens the wait. */
export function UnlockForm({ vault, officer, go }: UnlockFormProps) {
  const { t } = useTranslation();
  const { vaultAccess, preferences } = useWorkstation();
  const list = useId();
  const { officers } = vault;
  const only = officers.length === 1 ? (officers[0]?.id ?? '') : '';
  const last = preferences.getState().officer;
  const [typed, setTyped] = useState(() => only || (officers.some(({ id }) => id === last) ? last : ''));
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [stage, setStage] = useState<'keys' | 'flights'>('keys');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const who = officer === null ? findOfficer(officers, typed) : (officers.find(({ id }) => id === officer) ?? null);
  const told = failure?.code === 'wrong-passphrase' ? failure.waitUntil : null;
  const wait = useCountdown(later(told, who?.waitUntil ?? null));
  const slow = useSlow(busy);
  const unknown = officer === null && typed.trim() !== '' && who === null;
  const ready = !busy && wait === 0 && passphrase !== '' && who !== null;
  const submit = async () => {
    if (who === null) return focusElement('unlock-officer');
    if (passphrase === '') return focusElement(PASSPHRASE);
    if (!ready) return;
    setBusy(true);
    setFailure(null);
    const failed = await vaultAccess.unlock(who.id, passphrase, setProgress);
    setProgress(null);
    if (failed === null) {
      // The form closes when the screens appear.
      setStage('flights');
      setPassphrase('');
      preferences.setState({ officer: who.id });
      return;
    }
    setBusy(false);
    setFailure(failed);
    setPassphrase('');
  };
  const wrong =
    failure === null ? null : failure.code === 'wrong-passphrase' ? t('sign-in.wrong') : failureText(t, failure);
  return (
    <Form className="form unlock" busy={busy} onSubmit={submit}>
      {officer === null ? (
        <div className="labelled">
          <label htmlFor="unlock-officer">{t('sign-in.officer')}</label>
          <span className={unknown ? 'text-field wrong' : 'text-field'}>
            <input
              id="unlock-officer"
              type="text"
              list={list}
              autoComplete="off"
              spellCheck={false}
              className="upper"
              // biome-ignore lint/a11y/noAutofocus: what the screen asks for.
              autoFocus={typed === ''}
              value={typed}
              aria-invalid={unknown}
              aria-describedby="unlock-officer-hint"
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setFailure(null);
              }}
            />
          </span>
          <datalist id={list}>
            {officers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </datalist>
          <span id="unlock-officer-hint" className={unknown ? 'labelled-hint field-error' : 'labelled-hint faint'}>
            {unknown
              ? t('sign-in.officer.unknown')
              : (who?.name ??
                (who === null || who.id === typed.trim().toUpperCase()
                  ? t('sign-in.officer.hint', { example: exampleNumber(officers) })
                  : who.id))}
          </span>
        </div>
      ) : null}
      <PassphraseField
        id={PASSPHRASE}
        label={t('passphrase.label')}
        value={passphrase}
        onChange={setPassphrase}
        error={wrong}
        first={officer !== null || typed !== ''}
      />
      {wait > 0 ? (
        <p className="form-warning">
          <span role="timer">{t('sign-in.wait', { time: formatSeconds(wait) })}</span>{' '}
          <span role="status">{t('sign-in.wait.why')}</span>
        </p>
      ) : null}
      <button type="submit" className="button strong wide" disabled={wait > 0}>
        {busy ? t('sign-in.doing') : go}
      </button>
      {slow ? (
        <div className="unlock-progress" role="status">
          <span className="dim">
            {t(`sign-in.phase.${progress?.phase ?? stage}`, { defaultValue: t('sign-in.doing') })}
          </span>
          {progress === null || progress.total <= 0 ? null : (
            <ProgressBar label={t('sign-in.doing')} share={(100 * progress.done) / progress.total} />
          )}
        </div>
      ) : null}
    </Form>
  );
}

/** The later of two instants, ISO 8601 UTC. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
