import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { flightPath } from '../addresses.ts';
import { errorOf } from '../entry/entry-store.ts';
import { type FieldError, type FlightDraft, legOf, NO_FLIGHT } from '../entry/flight-draft.ts';
import { TypedFlightFields } from '../entry/typed-flight-fields.tsx';
import { useToday } from '../entry/use-today.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useFlightsAround } from '../flights/use-flights-around.ts';
import { Check } from '../ui/check.tsx';
import { counted } from '../ui/format.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { SearchedChoice } from '../ui/searched-choice.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface AssignDialogProps {
  readonly message: MessageId;
  /** How many travellers it names. */
  readonly travellers: number;
  readonly fileName: string;
  readonly onClose: () => void;
}

/** Most flights shown at a time. */
const SHOWN = 8;
const GROUP = 'assign-flight';

/** Asks on which flight the travellers of a message are that names none: one of those around now, or one that is typed. */
export function AssignDialog({ message, travellers, fileName, onClose }: AssignDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const today = useToday();
  const flights = useFlightsAround();
  const nameOf = useFlightName();
  const [chosen, setChosen] = useState<FlightId | null>(null);
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState<FlightDraft>(NO_FLIGHT);
  const errors: FieldError[] = [];
  const leg = legOf(typed, today, errors);
  const wrong = (field: keyof FlightDraft) => {
    // What is not typed yet is no error.
    const key = typed[field] === '' ? null : errorOf(errors, `flight:${field}`);
    return key === null ? null : t(key);
  };
  const people = t('quarantine.travellers', counted(travellers, language));
  const assign = async (reason: string, act: Act) => {
    const to = typing ? { leg } : { flight: chosen ?? '' };
    const flight = typing
      ? `${typed.flight} ${typed.origin}–${typed.destination}, ${typed.departureDate}`
      : nameOf(chosen ?? '');
    const done = await act('message.assign', { message, to, reason }, t('assign.told', { people }), {
      act: { what: t('assign.title', { people }), effect: [t('assign.effect', { flight, file: fileName })] },
    });
    if (done.ok) navigate(flightPath(done.value.flight));
    return done;
  };
  return (
    <ReasonDialog
      title={t('assign.title', { people })}
      about={[message]}
      hint={t('assign.hint', { file: fileName })}
      label={t('assign.reason')}
      save={t('assign.save')}
      ready={typing ? errors.length === 0 : chosen !== null}
      onSave={assign}
      onClose={onClose}
    >
      <SearchedChoice
        rows={flights.map(({ value, label }) => ({ id: value, label }))}
        chosen={typing ? null : chosen}
        onChoose={({ id }) => {
          setChosen(id);
          setTyping(false);
        }}
        textOf={({ id, label }) => `${label} ${id.replaceAll('-', ' ')} ${id.replace('-', '')}`}
        show={({ label }) => label}
        most={SHOWN}
        name={GROUP}
        words={{ search: 'assign.search', choice: 'assign.flights', more: 'assign.more', none: 'assign.none' }}
      />
      <Check type="radio" name={GROUP} checked={typing} onCheck={() => setTyping(true)}>
        {t('assign.other')}
      </Check>
      {typing ? <TypedFlightFields flight={typed} wrong={wrong} onChange={setTyped} /> : null}
    </ReasonDialog>
  );
}
