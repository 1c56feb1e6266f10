import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountProfile, AccountView } from '../../core/calls/accounts.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { notifyFailure } from '../ui/notify.ts';
import { profileText } from '../ui/officer-texts.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { freshPassphrase } from './fresh-passphrase.ts';
import { HandOverNote } from './hand-over-note.tsx';
import { ProfileFields } from './profile-fields.tsx';

const NEW: AccountProfile = { name: '', agency: 'customs', role: 'analyst', controlOfficer: false, secondLine: false };

/** Adds an officer. */
export function AddOfficerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [profile, setProfile] = useState(NEW);
  const [passphrase] = useState(() => freshPassphrase());
  const [made, setMade] = useState<AccountView | null>(null);
  const [busy, setBusy] = useState(false);
  const { call, dialog } = useTwoPersonCall();
  const ready = profile.name.trim() !== '' && !busy;
  const add = async () => {
    setBusy(true);
    const named = { ...profile, name: profile.name.trim() };
    const about = [t('accounts.add.title'), profileText(t, named)];
    const result = await call('account.create', { profile: named, passphrase }, { about });
    setBusy(false);
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : notifyFailure(t, result.failure);
    setMade(result.value);
  };
  if (made !== null)
    return (
      <HandOverNote
        title={t('accounts.told.added', { name: made.name, id: made.id })}
        id={made.id}
        name={made.name}
        passphrase={passphrase}
        onClose={onClose}
      />
    );
  return (
    <FormDialog title={t('accounts.add.title')} onClose={onClose}>
      <Form ready={ready} onSubmit={add}>
        <p className="dim">{t('accounts.hint')}</p>
        <ProfileFields profile={profile} onChange={setProfile} />
        <p className="dim">{t('accounts.passphrase.hint')}</p>
        <FormButtons save={t('accounts.add')} ready={ready} onCancel={onClose} />
      </Form>
      {dialog}
    </FormDialog>
  );
}
