import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { HoldTarget } from '../../core/calls/retention.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { FlightChoice } from './flight-choice.tsx';

export interface HoldDialogProps {
  /** The subject of the hold; absent: the dialog asks for it. */
  readonly on?: HoldTarget;
  readonly onClose: () => void;
}

const KINDS = ['flight', 'case'] as const;

/** Places a legal hold, with a reason. A second officer confirms. */
export function HoldDialog({ on, onClose }: HoldDialogProps) {
  const { t } = useTranslation();
  const { call, dialog } = useTwoPersonCall();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('flight');
  const [flight, setFlight] = useState<FlightId | null>(null);
  const [number, setNumber] = useState('');
  const nameOfFlight = useFlightName();
  const nameOf = (held: HoldTarget) => (held.kind === 'case' ? held.case : nameOfFlight(held.flight));
  const target = on ?? targetOf(kind, flight, number);
  const lay = async (reason: string) => {
    if (target === null) return;
    const about = [t('legal-holds.add'), `${t(`legal-holds.kind.${target.kind}`)} ${nameOf(target)}`];
    const result = await call('legal-hold.set', { on: target, reason }, { about });
    if (result.ok) {
      notifyDone(t, t('legal-holds.told.set'));
      onClose();
    } else if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
  };
  return (
    <>
      <ReasonDialog
        title={t('legal-holds.add')}
        about={on === undefined ? ['new'] : Object.values(on)}
        hint={t('legal-holds.hint')}
        save={t('legal-holds.add')}
        ready={target !== null}
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
            {kind === 'flight' ? (
              <FlightChoice chosen={flight} onChoose={setFlight} />
            ) : (
              <LabelledField label={t('legal-holds.case')} value={number} upper first onChange={setNumber} />
            )}
          </>
        ) : null}
      </ReasonDialog>
      {dialog}
    </>
  );
}

/** The subject of the hold; null until it is entered. */
function targetOf(kind: (typeof KINDS)[number], flight: FlightId | null, number: string): HoldTarget | null {
  if (kind === 'flight') return flight === null ? null : { kind, flight };
  const id = number.trim().toUpperCase();
  return id === '' ? null : { kind, case: id };
}
