import { useState } from 'react';
import type { AccountView } from '../../core/calls/accounts.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { profileText } from '../ui/officer-texts.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { freshPassphrase } from './fresh-passphrase.ts';
import { HandOverNote } from './hand-over-note.tsx';

export interface ResetAccessDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Gives an officer a new passphrase, which is handed over and changed at the next sign-in. */
export function ResetAccessDialog({ account, onClose }: ResetAccessDialogProps) {
  const { t } = useTranslation();
  const { id, name, hasPassphrase } = account;
  const [passphrase] = useState(() => freshPassphrase());
  const [done, setDone] = useState(false);
  if (done)
    return (
      <HandOverNote
        title={t('accounts.told.reset', { name })}
        id={id}
        name={name}
        passphrase={passphrase}
        onClose={onClose}
      />
    );
  return (
    <ConfirmDialog
      title={t('accounts.reset')}
      save={t('accounts.reset')}
      onSave={(act) =>
        act('account.reset', { id, passphrase }, null, { about: [t('accounts.reset'), profileText(t, account)] })
      }
      onDone={() => setDone(true)}
      onClose={onClose}
    >
      <p>{t(hasPassphrase ? 'accounts.reset.hint' : 'accounts.reset.none', { name })}</p>
      <p className="dim">{t('accounts.passphrase.hint')}</p>
    </ConfirmDialog>
  );
}
