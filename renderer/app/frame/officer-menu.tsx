import { Menu } from '@mantine/core';
import { IconKey, IconPassword, IconUser, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import type { Officer } from '../../../shared/casework/case.ts';
import { ProfileFields } from '../administration/profile-fields.tsx';
import { isCarrierWrong, withCarrier } from '../ui/carrier-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { notifyFailure } from '../ui/notify.ts';
import { shownName } from '../ui/officer-texts.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { LOCK_KEY } from './lock-menu.tsx';
import { OwnPassphraseDialog } from './own-passphrase-dialog.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { useSession } from './use-session.ts';

/** Shows the officer at work. Offers the change of officer and the officer's own passphrase; in practice a dialog to work as another officer. */
export function OfficerMenu() {
  const { t } = useTranslation();
  const { officer, store } = useSession();
  const { vaultAccess, session } = useWorkstation();
  const mayChoosePin = useStore(session, (state) => state.phase === 'ready' && state.vault.mayChoosePin === true);
  const [open, setOpen] = useState<'officer' | 'passphrase' | 'pin' | null>(null);
  const close = () => setOpen(null);
  const own = open === 'passphrase' ? <OwnPassphraseDialog onClose={close} /> : null;
  const who = (
    <>
      <IconUser size={15} stroke={1.6} aria-hidden />
      <span className="cut officer-name">
        {shownName(t, officer.name)} · {t(`agency.${officer.agency}`)}
      </span>
    </>
  );
  // In the live store the officer at work is the one who signed in.
  if (store === 'live')
    return (
      <>
        <Menu position="bottom-end" width={300}>
          <Menu.Target>
            <button
              type="button"
              className="menu"
              title={`${officer.id} · ${officer.name} · ${t(`role.${officer.role}`)}`}
            >
              {who}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconUsers size={15} aria-hidden />}
              rightSection={<KeyCap of={LOCK_KEY} />}
              onClick={() => void vaultAccess.lock('screen')}
            >
              <strong>{t('officer.change')}</strong>
              <span className="menu-hint">{t('officer.change.hint')}</span>
            </Menu.Item>
            {mayChoosePin ? (
              <Menu.Item leftSection={<IconPassword size={15} aria-hidden />} onClick={() => setOpen('pin')}>
                {t('pin.choose')}
              </Menu.Item>
            ) : null}
            <Menu.Item leftSection={<IconKey size={15} aria-hidden />} onClick={() => setOpen('passphrase')}>
              {t('own-passphrase.change')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {own}
        {open === 'pin' ? <PinDialog onClose={close} /> : null}
      </>
    );
  return (
    <>
      <button type="button" className="menu" aria-haspopup="dialog" onClick={() => setOpen('officer')}>
        {who}
      </button>
      {open === 'officer' ? (
        <OfficerDialog officer={officer} onPassphrase={() => setOpen('passphrase')} onClose={close} />
      ) : null}
      {own}
    </>
  );
}

interface OfficerDialogProps {
  readonly officer: Officer;
  /** Opens the dialog for the passphrase of the officer who signed in. */
  readonly onPassphrase: () => void;
  readonly onClose: () => void;
}

function OfficerDialog({ officer, onPassphrase, onClose }: OfficerDialogProps) {
  const { t } = useTranslation();
  const { vaultAccess } = useWorkstation();
  const [{ id: _, ...profile }, setDraft] = useState(officer);
  return (
    <FormDialog
      title={t('officer.title')}
      save={t('officer.save')}
      ready={profile.name.trim() !== '' && !isCarrierWrong(profile.carrier)}
      onSave={async () => {
        const failure = await vaultAccess.actAs(withCarrier({ ...profile, name: profile.name.trim() }));
        if (failure !== null) notifyFailure(t, failure);
      }}
      onClose={onClose}
    >
      <p className="dim">{t('officer.hint')}</p>
      <ProfileFields profile={profile} onChange={(changed) => setDraft({ id: officer.id, ...changed })} />
      <p>
        <button type="button" className="link" onClick={onPassphrase}>
          {t('own-passphrase.change')}
        </button>
      </p>
    </FormDialog>
  );
}
