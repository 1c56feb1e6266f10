import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import type { Confirmation } from '../../core/calls/confirmation.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useSession } from '../frame/use-session.ts';
import { PassphraseField } from '../lock/passphrase-field.tsx';
import { formatSeconds, useCountdown } from '../lock/use-countdown.ts';
import { Dialog } from './dialog.tsx';
import { failureText } from './failure-text.ts';
import { focusElement } from './focus-element.ts';
import { Form } from './form.tsx';
import { FormButtons } from './form-buttons.tsx';
import { shownName } from './officer-texts.ts';
import { useCall } from './use-call.ts';
import { useTranslation } from './use-translation.ts';

/** An act as the second officer reads it. */
export interface ActInWords {
  /** The act itself. */
  readonly what: string;
  readonly traveller?: string;
  /** The flight with its time. */
  readonly flight?: string;
  readonly rule?: string;
  readonly cause?: string;
  /** The last day on which it counts. */
  readonly until?: string;
  /** What is different afterwards, in sentences. */
  readonly effect: readonly string[];
}

/** A second officer's confirmation is needed. */
export interface TwoPersonQuestion
  extends Pick<Extract<CallFailure, { code: 'second-needed' }>, 'need' | 'permission' | 'agencies'> {
  /** The exact subject, in lines; empty when the title says everything. */
  readonly about: readonly string[];
  readonly act: ActInWords | null;
  /** The first officer's reason, where there is one. */
  readonly reason: string | null;
  /** Repeats the call. Gives the error of the confirmation, or null when the dialog is done. */
  readonly confirm: (confirmation: Confirmation) => Promise<CallFailure | null>;
  readonly giveUp: () => void;
}

export interface SecondOfficerDialogProps {
  readonly question: TwoPersonQuestion;
}

const OFFICER = 'second-officer';
const PASSPHRASE = 'second-passphrase';

/** Asks a second officer to confirm on the spot: with their passphrase, in practice by being chosen. The first officer stays signed in. */
export function SecondOfficerDialog({ question }: SecondOfficerDialogProps) {
  const { t } = useTranslation();
  const { need, permission, agencies, about, act, reason, confirm, giveUp } = question;
  const { officer, store } = useSession();
  const isPractice = store === 'practice';
  const { value: officers } = useCall(
    'session.seconds',
    { need, permission, ...(agencies === undefined ? {} : { agencies: [...agencies] }) },
    [],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const left = useCountdown(failure?.code === 'second-refused' ? failure.waitUntil : null);
  const second = chosen ?? officers?.[0]?.id ?? null;
  const ready = second !== null && (isPractice || passphrase !== '') && !busy && left === 0;
  const nobody = officers?.length === 0;
  const isAlone = officers?.length === 1 && !isPractice;
  // Where there is no choice of officers, the text field gets the focus.
  useEffect(() => {
    if (isAlone) focusElement(PASSPHRASE);
  }, [isAlone]);
  const send = async (id: string) => {
    setBusy(true);
    const refused = await confirm({ officer: id, passphrase: isPractice ? '' : passphrase });
    if (refused === null) return;
    setBusy(false);
    setPassphrase('');
    setFailure(refused);
    focusElement(isPractice ? OFFICER : PASSPHRASE);
  };
  return (
    <Dialog title={t('second.title')} onClose={giveUp}>
      <Form ready={ready} onSubmit={() => second !== null && send(second)}>
        <dl className="second-what">
          <dt>{t('second.what')}</dt>
          <dd>{act?.what ?? t(`permission.${permission}`)}</dd>
          {(['traveller', 'flight', 'rule', 'cause'] as const).map((part) => (
            <Told key={part} name={t(`second.act.${part}`)} lines={[act?.[part]]} />
          ))}
          <Told name={t('second.about')} lines={about} />
          <Told name={t('reason.label')} lines={[reason]} />
          <Told name={t('second.act.until')} lines={[act?.until]} />
          <Told name={t('second.act.effect')} lines={act?.effect ?? []} />
        </dl>
        <p>
          {t(`second.need.${need}`, {
            agency: t(`agency.${officer.agency}`),
            agencies: (agencies ?? []).map((each) => t(`agency.${each}`)).join(', '),
          })}
        </p>
        <p className="dim">
          {t(isPractice ? 'second.practice' : 'second.stays', { name: shownName(t, officer.name) })}
        </p>
        {nobody ? (
          <p role="alert">{t('second.nobody', { permission: t(`permission.${permission}`) })}</p>
        ) : (
          <>
            <NativeSelect
              id={OFFICER}
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
              <PassphraseField
                id={PASSPHRASE}
                label={t('second.passphrase')}
                value={passphrase}
                onChange={setPassphrase}
              />
            )}
          </>
        )}
        {busy && !isPractice ? <p role="status">{t('second.doing')}</p> : null}
        {failure === null || busy ? null : (
          <p className="severity-error" role="alert">
            {failureText(t, failure)} {left === 0 ? '' : t('sign-in.wait', { time: formatSeconds(left) })}
          </p>
        )}
        {nobody ? (
          <div className="form-buttons">
            <button type="button" className="button strong" data-autofocus onClick={giveUp}>
              {t('ui.close')}
            </button>
          </div>
        ) : (
          <FormButtons save={t('second.confirm')} ready={ready} onCancel={giveUp} />
        )}
      </Form>
    </Dialog>
  );
}

/** A line of the list of what is confirmed; nothing where there is nothing to tell. */
function Told({ name, lines }: { readonly name: string; readonly lines: readonly (string | null | undefined)[] }) {
  const told = lines.filter((line) => line !== null && line !== undefined && line !== '');
  return told.length === 0 ? null : (
    <>
      <dt>{name}</dt>
      <dd>
        {told.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
    </>
  );
}

function nameOf({ id, name, agency }: NamedOfficer, t: ReturnType<typeof useTranslation>['t']): string {
  const where = t(`agency.${agency}`);
  return name === '' ? t('second.stand-in', { agency: where }) : `${shownName(t, name)} · ${where} · ${id}`;
}
