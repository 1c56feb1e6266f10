import { useState } from 'react';
import type { Output } from '../../core/calls/all-calls.ts';
import { HalfStep } from '../first-start/set-up/half-step.tsx';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { notifyDone } from '../ui/notify.ts';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface RenewRecoveryDialogProps {
  readonly onClose: () => void;
}

type Renewed = Output<'account.renew-recovery'>;

/** Makes a new recovery code. It needs two administrators; each takes one half away on paper. */
export function RenewRecoveryDialog({ onClose }: RenewRecoveryDialogProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const [renewed, setRenewed] = useState<Renewed | null>(null);
  const [number, setNumber] = useState<1 | 2>(1);
  const renew = async (act: Act) => {
    const result = await act('account.renew-recovery', {});
    if (result.ok) setRenewed(result.value);
  };
  if (renewed === null)
    return (
      <ConfirmDialog title={t('accounts.recovery')} save={t('accounts.recovery')} onSave={renew} onClose={onClose}>
        <p>{t('accounts.recovery.hint')}</p>
      </ConfirmDialog>
    );
  const done = () => {
    if (number === 1) return setNumber(2);
    notifyDone(t, t('accounts.recovery.told'));
    onClose();
  };
  // It closes only when both halves are proved, because a half cannot be shown again.
  return (
    <Dialog title={t('accounts.recovery')} size="lg" held onClose={onClose}>
      <HalfStep
        key={number}
        number={number}
        half={renewed.halves[number - 1] ?? ''}
        keeper={renewed.keepers[number - 1] ?? renewed.keepers[0]}
        unit={unit?.code ?? ''}
        onDone={done}
      />
    </Dialog>
  );
}
