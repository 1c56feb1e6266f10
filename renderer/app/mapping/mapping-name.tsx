import { Check } from '../ui/check.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import type { MappingDraft } from './mapping-draft.ts';

export interface MappingNameProps {
  readonly draft: MappingDraft;
  readonly error: boolean;
  readonly onChange: (part: Partial<MappingDraft>) => void;
}

/** Whether the layout is saved for later tables, and under which name. */
export function MappingName({ draft, error, onChange }: MappingNameProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="mapping-part">
      <legend>{t('mapping.layout')}</legend>
      <Check checked={draft.save} onCheck={(checked) => onChange({ save: checked })}>
        {t('mapping.save')}
      </Check>
      <LabelledField
        id="mapping-name"
        label={t('mapping.name')}
        value={draft.name}
        error={error ? t('mapping.name.needed') : null}
        onChange={(name) => onChange({ name })}
      />
    </fieldset>
  );
}
