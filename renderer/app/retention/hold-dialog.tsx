import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldTarget } from '../../core/api/retention.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';

export interface HoldDialogProps {
  /** What it is to be laid on; left out: it is asked for. */
  readonly on?: HoldTarget;
  readonly onClose: () => void;
}

const KINDS = ['flight', 'case'] as const;

/** Lays a legal hold, with a reason; a second officer confirms. */
export function HoldDialog({ on, onClose }: HoldDialogProps) {
  const { t } = useTranslation();
  const { call, dialog } = useTwoPersonCall();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('flight');
  const [named, setNamed] = useState('');
  const name = named.trim().toUpperCase();
  const lay = async (reason: string) => {
    const target: HoldTarget = on ?? (kind === 'flight' ? { kind, flight: name } : { kind, case: name });
    const result = await call('legal-hold.set', { on: target, reason });
    if (result.ok) {
      notifyDone(t, t('legal-holds.told.set'));
      onClose();
    } else if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
  };
  return (
    <>
      <ReasonDialog
        title={t('legal-holds.add')}
        hint={t('legal-holds.hint')}
        save={t('legal-holds.add')}
        ready={on !== undefined || name !== ''}
        onSave={lay}
        onClose={onClose}
      >
        {on === undefined ? (
          <>
            <NativeSelect
              label={t('legal-holds.on')}
              value={kind}
              data={KINDS.map((each) => ({ value: each, label: t(`legal-holds.kind.${each}`) }))}
              onChange={(event) => setKind(event.currentTarget.value === 'case' ? 'case' : 'flight')}
            />
            <LabelledField
              label={t(`legal-holds.${kind}`)}
              value={named}
              upper
              first
              hint={kind === 'flight' ? t('legal-holds.flight.hint') : null}
              onChange={setNamed}
            />
          </>
        ) : null}
      </ReasonDialog>
      {dialog}
    </>
  );
}
