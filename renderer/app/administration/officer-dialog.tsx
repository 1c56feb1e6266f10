import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../core/calls/accounts.ts';
import { useSession } from '../frame/use-session.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { formatStamp } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { officerName, profileText } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { useWorkstation } from '../workstation.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { ResetAccessDialog } from './reset-access-dialog.tsx';

export interface OfficerDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** An officer's account: what they are, when they signed in, and the ways to change that. */
export function OfficerDialog({ account, onClose }: OfficerDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { officer } = useSession();
  const { id, name, agency, role, controlOfficer, secondLine, state } = account;
  const [profile, setProfile] = useState({ name, agency, role, controlOfficer, secondLine });
  const [busy, setBusy] = useState(false);
  const [further, setFurther] = useState<'reset' | 'state' | null>(null);
  const { call, dialog } = useTwoPersonCall();
  const ready = profile.name.trim() !== '' && !busy;
  const act = state === 'active' ? 'suspend' : 'reactivate';
  const save = async () => {
    setBusy(true);
    const named = { ...profile, name: profile.name.trim() };
    const about = [
      t('second.about.before', { what: profileText(t, account) }),
      t('second.about.after', { what: profileText(t, named) }),
    ];
    const result = await call('account.change', { id, profile: named }, { about });
    setBusy(false);
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : notifyFailure(t, result.failure);
    notifyDone(t, t('accounts.told.saved'));
    onClose();
  };
  const changeState = async (reason: string) => {
    const result = await core.call(act === 'suspend' ? 'account.suspend' : 'account.reactivate', { id, reason });
    if (!result.ok) return notifyFailure(t, result.failure);
    notifyDone(t, t(act === 'suspend' ? 'accounts.told.suspended' : 'accounts.told.reactivated', { name }));
    // A reactivated officer has no passphrase, so the dialog stays open to give one.
    if (act === 'suspend') onClose();
    else setFurther('reset');
  };
  if (further === 'reset') return <ResetAccessDialog account={account} onClose={onClose} />;
  if (further === 'state')
    return (
      <ReasonDialog
        title={t(`accounts.${act}`)}
        about={[id]}
        hint={t(`accounts.${act}.hint`, { name })}
        save={t(`accounts.${act}`)}
        onSave={changeState}
        onClose={onClose}
      />
    );
  return (
    <FormDialog title={t('accounts.edit.title', { name, id })} size="lg" onClose={onClose}>
      <Form ready={ready} onSubmit={save}>
        <p className="dim">{t('accounts.hint')}</p>
        <ProfileFields profile={profile} onChange={setProfile} />
        <p className="officer-acts">
          {state === 'suspended' ? null : (
            <button type="button" className="button" onClick={() => setFurther('reset')}>
              {t('accounts.reset')}
            </button>
          )}
          {id === officer.id ? null : (
            <button type="button" className="button" onClick={() => setFurther('state')}>
              {t(`accounts.${act}`)}
            </button>
          )}
        </p>
        <SignIns account={account} />
        <FormButtons save={t('accounts.save')} ready={ready} onCancel={onClose} />
      </Form>
      {dialog}
    </FormDialog>
  );
}

function SignIns({ account: { signIns, createdAt, createdBy } }: { readonly account: AccountView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const stamp = (at: string) => formatStamp(at, session.zone ?? 'UTC', language);
  return (
    <section aria-labelledby="sign-ins">
      <h3 className="small-head sign-ins-head" id="sign-ins">
        {t('accounts.sign-ins')}
      </h3>
      {signIns.length === 0 ? <p className="dim">{t('accounts.sign-ins.none')}</p> : null}
      <ol className="sign-ins">
        {signIns.map(({ at, failures }) => (
          <li key={at}>
            {stamp(at)}{' '}
            {failures === 0 ? null : (
              <span className="dim">{t('accounts.sign-ins.failures', { count: failures })}</span>
            )}
          </li>
        ))}
      </ol>
      <p className="faint">
        {createdBy === null
          ? t('accounts.made-first', { at: stamp(createdAt) })
          : t('accounts.made-by', { at: stamp(createdAt), officer: officerName(t, session, createdBy) })}
      </p>
    </section>
  );
}
