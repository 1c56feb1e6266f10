import { Modal, NativeSelect, PasswordInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFailure, Confirmation, NamedOfficer } from '../../core/api.ts';
import { useSession } from '../frame/use-session.ts';
import { failureText } from './failure-text.ts';
import { FormButtons } from './form-buttons.tsx';
import { useCall } from './use-call.ts';
import { useSecondsLeft } from './use-now.ts';

/** Somebody is to confirm. */
export interface TwoPersonQuestion
  extends Pick<Extract<CallFailure, { code: 'second-needed' }>, 'need' | 'permission'> {
  /** Makes the call again; gives what is wrong with the confirmation, or null when the dialog is done. */
  readonly confirm: (confirmation: Confirmation) => Promise<CallFailure | null>;
  readonly giveUp: () => void;
}

export interface SecondOfficerDialogProps {
  readonly question: TwoPersonQuestion;
}

/** Asks a second officer to confirm on the spot: with their passphrase, in practice by being chosen. The first one stays signed in. */
export function SecondOfficerDialog({ question }: SecondOfficerDialogProps) {
  const { t } = useTranslation();
  const { need, permission, confirm, giveUp } = question;
  const { officer, store } = useSession();
  const isPractice = store === 'practice';
  const { value: officers } = useCall('session.seconds', { need, permission }, []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const left = useSecondsLeft(failure?.code === 'second-refused' ? failure.waitUntil : null);
  const second = chosen ?? officers?.[0]?.id ?? null;
  const ready = second !== null && (isPractice || passphrase !== '') && !busy && left === 0;
  const send = async (id: string) => {
    setBusy(true);
    const refused = await confirm({ officer: id, passphrase: isPractice ? '' : passphrase });
    if (refused === null) return;
    setBusy(false);
    setPassphrase('');
    setFailure(refused);
    field.current?.focus();
  };
  return (
    <Modal opened onClose={giveUp} title={t('second.title')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void send(second);
        }}
      >
        <p>{t(`second.need.${need}`, { agency: t(`agency.${officer.agency}`) })}</p>
        <p className="dim">{t(isPractice ? 'second.practice' : 'second.stays', { name: officer.name })}</p>
        {officers !== null && officers.length === 0 ? (
          <p role="alert">{t('second.nobody')}</p>
        ) : (
          <>
            <NativeSelect
              data-autofocus
              label={t('second.officer')}
              data={(officers ?? []).map((each) => ({ value: each.id, label: nameOf(each, t) }))}
              value={second ?? ''}
              onChange={(event) => {
                setChosen(event.currentTarget.value);
                setFailure(null);
              }}
            />
            {isPractice ? null : (
              <PasswordInput
                ref={field}
                label={t('second.passphrase')}
                value={passphrase}
                autoComplete="off"
                visibilityToggleButtonProps={{ 'aria-label': t('second.passphrase.show') }}
                onChange={(event) => setPassphrase(event.currentTarget.value)}
              />
            )}
          </>
        )}
        {failure === null ? null : (
          <p className="severity-error" role="alert">
            {failureText(t, failure)} {left === 0 ? '' : t('second.wait', { count: left })}
          </p>
        )}
        <FormButtons save={t('second.confirm')} ready={ready} onCancel={giveUp} />
      </form>
    </Modal>
  );
}

function nameOf({ id, name, agency }: NamedOfficer, t: ReturnType<typeof useTranslation>['t']): string {
  const where = t(`agency.${agency}`);
  return name === '' ? t('second.stand-in', { agency: where }) : `${name} · ${where} · ${id}`;
}
