import { useMemo, useState } from 'react';
import type { AccountView } from '../../core/calls/accounts.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AddOfficerDialog } from './add-officer-dialog.tsx';
import { AdministrationHead } from './administration-head.tsx';
import { officerColumns } from './officer-columns.ts';
import { OfficerDialog } from './officer-dialog.tsx';
import { RenewRecoveryDialog } from './renew-recovery-dialog.tsx';

/** The accounts: who may sign in, in which role, and when they last did. */
export function OfficersScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  const { value: accounts, failure, again } = useCall('accounts.list', {}, ['accounts', 'vault']);
  const [open, setOpen] = useState<'add' | 'recovery' | AccountView | null>(null);
  const columns = useMemo(() => officerColumns(t, language, zone ?? 'UTC'), [t, language, zone]);
  const close = () => setOpen(null);
  return (
    <div className="screen">
      <AdministrationHead>
        <KeyButton action={{ id: 'accounts.add', key: 'A', label: 'accounts.add', run: () => setOpen('add') }} />
      </AdministrationHead>
      <div className="officers-hint">
        <p className="dim">{t('accounts.hint')}</p>
        <button type="button" className="button quiet spring" onClick={() => setOpen('recovery')}>
          {t('accounts.recovery')}
        </button>
      </div>
      {failure !== null && accounts === null ? <FailureNote failure={failure} again={again} /> : null}
      {accounts === null ? null : (
        <Grid
          label={t('accounts.list')}
          rows={accounts}
          columns={columns}
          rowId={(account) => account.id}
          onOpen={setOpen}
        />
      )}
      {open === null ? null : open === 'add' ? (
        <AddOfficerDialog onClose={close} />
      ) : open === 'recovery' ? (
        <RenewRecoveryDialog onClose={close} />
      ) : (
        <OfficerDialog account={open} onClose={close} />
      )}
    </div>
  );
}
