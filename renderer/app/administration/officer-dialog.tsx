import { useState } from 'react';
import type { AccountProfile, AccountView } from '../../core/calls/accounts.ts';
import { useSession } from '../frame/use-session.ts';
import { isCarrierWrong, withCarrier } from '../ui/carrier-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { officerName, profileText } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ProfileFields } from './profile-fields.tsx';
import { ResetAccessDialog } from './reset-access-dialog.tsx';

export interface OfficerDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** An officer's account: what they are, when they signed in, and the ways to change that. */
export function OfficerDialog({ account, onClose }: OfficerDialogProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const { id, name, agency, role, controlOfficer, secondLine, carrier, state } = account;
  const [profile, setProfile] = useState<AccountProfile>({
    ...{ name, agency, role, controlOfficer, secondLine },
    ...(carrier === undefined ? {} : { carrier }),
  });
  const [further, setFurther] = useState<'reset' | 'state' | null>(null);
  const ready = profile.name.trim() !== '' && !isCarrierWrong(profile.carrier);
  const change = state === 'active' ? 'suspend' : 'reactivate';
  const save = async (act: Act) => {
    const named = withCarrier({ ...profile, name: profile.name.trim() });
    const about = [
      t('second.about.before', { what: profileText(t, account) }),
      t('second.about.after', { what: profileText(t, named) }),
    ];
    return act('account.change', { id, profile: named }, t('accounts.told.saved'), { about });
  };
  if (further === 'reset') return <ResetAccessDialog account={account} onClose={onClose} />;
  if (further === 'state')
    return (
      <ReasonDialog
        title={t(`accounts.${change}`)}
        about={[id]}
        hint={t(`accounts.${change}.hint`, { name })}
        save={t(`accounts.${change}`)}
        onSave={(reason, act) =>
          change === 'suspend'
            ? act('account.suspend', { id, reason }, t('accounts.told.suspended', { name }), {
                about: [t('accounts.suspend.about', { name, what: profileText(t, account) }), reason],
              })
            : act('account.reactivate', { id, reason }, t('accounts.told.reactivated', { name }))
        }
        // A reactivated officer has no passphrase, so the dialog stays open to give one.
        onDone={change === 'suspend' ? onClose : () => setFurther('reset')}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title={t('accounts.edit.title', { name, id })}
      size="lg"
      onClose={onClose}
      onSave={save}
      save={t('accounts.save')}
      ready={ready}
    >
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
            {t(`accounts.${change}`)}
          </button>
        )}
      </p>
      <SignIns account={account} />
    </FormDialog>
  );
}

function SignIns({ account: { signIns, createdAt, createdBy } }: { readonly account: AccountView }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
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
