import type { FrameLine } from '../../../../shared/frame/legal-frame.ts';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
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
        {(['validFrom', 'validTo'] as const).map((end) => (
          <LabelledField
            key={end}
            day="day"
            label={t(end === 'validFrom' ? 'rules.valid-from' : 'rules.valid-to')}
            hint={t('frame.open-end')}
            error={reversed && end === 'validTo' ? t('frame.dates-reversed') : null}
            value={line[end] ?? ''}
            onChange={(day) => onChange({ [end]: day === '' ? null : day })}
          />
        ))}
      </div>
      <LabelledField wide label={t('frame.note')} value={line.note} onChange={(note) => onChange({ note })} />
    </>
  );
}
