import { useState } from 'react';
import type { AccountProfile, AccountView } from '../../core/calls/accounts.ts';
import { isCarrierWrong, withCarrier } from '../ui/carrier-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { profileText } from '../ui/officer-texts.ts';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
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
  const ready = profile.name.trim() !== '' && !isCarrierWrong(profile.carrier);
  const add = async (act: Act) => {
    const named = withCarrier({ ...profile, name: profile.name.trim() });
    const about = [t('accounts.add.title'), profileText(t, named)];
    const result = await act('account.create', { profile: named, passphrase }, null, { about });
    if (result.ok) setMade(result.value);
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
    <FormDialog title={t('accounts.add.title')} onClose={onClose} onSave={add} save={t('accounts.add')} ready={ready}>
      <p className="dim">{t('accounts.hint')}</p>
      <ProfileFields profile={profile} onChange={setProfile} />
      <p className="dim">{t('accounts.passphrase.hint')}</p>
    </FormDialog>
  );
}
