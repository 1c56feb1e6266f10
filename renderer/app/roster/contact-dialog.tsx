import { useState } from 'react';
import type { AirlineContact } from '../../../shared/roster/airline-contact.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface ContactDialogProps {
  /** What is changed; null: a new one, of this day. */
  readonly contact: AirlineContact | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** Whom to call at an airline on a day. */
export function ContactDialog({ contact, today, onClose }: ContactDialogProps) {
  const { t } = useTranslation();
  const { act, dialog } = useAct();
  const [carrier, setCarrier] = useState(contact?.carrier ?? '');
  const [day, setDay] = useState(contact?.day ?? today);
  const [name, setName] = useState(contact?.name ?? '');
  const [telephone, setTelephone] = useState(contact?.telephone ?? '');
  const remove = async () => {
    if (contact === null) return;
    const of = { carrier: contact.carrier, day: contact.day };
    const result = await act('airline-contact.remove', of, t('airline-contact.told.removed'));
    if (result.ok) onClose();
  };
  return (
    <FormDialog
      title={t('airline-contact.title')}
      save={t('airline-contact.save')}
      ready={
        /^[A-Za-z0-9]{2,3}$/.test(carrier.trim()) && day !== '' && name.trim() !== '' && telephone.trim().length > 2
      }
      onSave={(make) =>
        make('airline-contact.enter', { carrier, day, name, telephone }, t('airline-contact.told.entered'))
      }
      onClose={onClose}
    >
      <p className="dim">{t('airline-contact.hint')}</p>
      <LabelledField first upper label={t('airline-contact.carrier')} value={carrier} onChange={setCarrier} />
      <LabelledField day="day" label={t('airline-contact.day')} value={day} onChange={setDay} />
      <LabelledField label={t('airline-contact.name')} value={name} onChange={setName} />
      <LabelledField label={t('airline-contact.telephone')} value={telephone} onChange={setTelephone} />
      {contact === null ? null : (
        <p>
          <button type="button" className="button quiet" onClick={() => void remove()}>
            {t('airline-contact.remove')}
          </button>
        </p>
      )}
      {dialog}
    </FormDialog>
  );
}
