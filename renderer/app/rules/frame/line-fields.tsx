import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameLine } from '../../../../shared/frame/legal-frame.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { datesReversed } from './frame-draft.ts';

export interface LineFieldsProps {
  readonly line: FrameLine;
  readonly onChange: (part: Partial<FrameLine>) => void;
}

/** Fields of every line: legal basis, validity, and a note. */
export function LineFields({ line, onChange }: LineFieldsProps) {
  const { t } = useTranslation();
  const reversed = datesReversed(line);
  return (
    <>
      <LabelledField
        wide
        label={t('frame.cites')}
        hint={t('frame.cites.hint')}
        value={line.cites}
        onChange={(cites) => onChange({ cites })}
      />
      <div className="entry-grid">
        <DayField
          label={t('rules.valid-from')}
          value={line.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
        />
        <DayField
          label={t('rules.valid-to')}
          value={line.validTo}
          error={reversed ? t('frame.dates-reversed') : null}
          onChange={(validTo) => onChange({ validTo })}
        />
      </div>
      <LabelledField wide label={t('frame.note')} value={line.note} onChange={(note) => onChange({ note })} />
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly error?: string | null;
  readonly onChange: (value: string | null) => void;
}

function DayField({ label, value, error = null, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <span className={error === null ? 'text-field' : 'text-field wrong'}>
        <input
          id={id}
          type="date"
          value={value ?? ''}
          aria-invalid={error !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      </span>
      <span id={`${id}-hint`} className={error === null ? 'labelled-hint faint cut' : 'labelled-hint field-error cut'}>
        {error ?? t('frame.open-end')}
      </span>
    </div>
  );
}
