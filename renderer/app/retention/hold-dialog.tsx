import { useState } from 'react';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { HoldTarget } from '../../core/calls/retention.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
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
  const [kind, setKind] = useState<(typeof KINDS)[number]>('flight');
  const [flight, setFlight] = useState<FlightId | null>(null);
  const [number, setNumber] = useState('');
  const nameOfFlight = useFlightName();
  const nameOf = (held: HoldTarget) => (held.kind === 'case' ? held.case : nameOfFlight(held.flight));
  const target = on ?? targetOf(kind, flight, number);
  const lay = async (reason: string, act: Act) => {
    if (target === null) return;
    const about = [t('legal-holds.add'), `${t(`legal-holds.kind.${target.kind}`)} ${nameOf(target)}`];
    return act('legal-hold.set', { on: target, reason }, t('legal-holds.told.set'), { about });
  };
  return (
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
          <LabelledChoice
            label={t('legal-holds.on')}
            among={KINDS}
            value={kind}
            textOf={(each) => t(`legal-holds.kind.${each}`)}
            onChange={setKind}
          />
          {kind === 'flight' ? (
            <FlightChoice chosen={flight} onChoose={setFlight} />
          ) : (
            <LabelledField label={t('legal-holds.case')} value={number} upper first onChange={setNumber} />
          )}
        </>
      ) : null}
    </ReasonDialog>
  );
}

/** The subject of the hold; null until it is entered. */
function targetOf(kind: (typeof KINDS)[number], flight: FlightId | null, number: string): HoldTarget | null {
  if (kind === 'flight') return flight === null ? null : { kind, flight };
  const id = number.trim().toUpperCase();
  return id === '' ? null : { kind, case: id };
}
