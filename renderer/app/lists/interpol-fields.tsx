import { INTERPOL_KINDS, type NcbPermission } from '../../../shared/interpol/interpol-source.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { NO_PERMISSION, permissionOf, type Terms, withInterpol } from './terms-form.ts';

export interface InterpolFieldsProps {
  readonly terms: Terms;
  /** A new list may be declared; of one that exists the kind stays. */
  readonly isNew: boolean;
  readonly onChange: (terms: Terms) => void;
}

/** Whether a list is a copy of INTERPOL data: which, on whose permission, and the last day of the copy. */
export function InterpolFields({ terms, isNew, onChange }: InterpolFieldsProps) {
  const { t } = useTranslation();
  const { interpol } = terms;
  const kind = isNew ? (
    <LabelledChoice
      label={t('interpol.field.kind')}
      among={['', ...INTERPOL_KINDS]}
      value={interpol?.kind ?? ''}
      textOf={(each) => (each === '' ? t('interpol.field.kind.none') : t(`interpol.kind.${each}`))}
      onChange={(each) => {
        const chosen = INTERPOL_KINDS.find((known) => known === each);
        const before = interpol ?? { permission: null, purgeOn: '' };
        onChange(withInterpol(terms, chosen === undefined ? null : { ...before, kind: chosen }));
      }}
    />
  ) : null;
  if (interpol === undefined) return kind;
  const permission = interpol.permission ?? NO_PERMISSION;
  const put = (more: Partial<NcbPermission>) =>
    onChange(withInterpol(terms, { ...interpol, permission: permissionOf({ ...permission, ...more }) }));
  return (
    <>
      {kind}
      <LabelledField
        label={t('interpol.field.reference')}
        hint={t('interpol.field.reference.hint')}
        value={permission.reference}
        onChange={(reference) => put({ reference })}
      />
      <LabelledField label={t('interpol.field.by')} value={permission.by} onChange={(by) => put({ by })} />
      <LabelledField label={t('interpol.field.on')} day="day" value={permission.on} onChange={(on) => put({ on })} />
      <LabelledField
        label={t('interpol.field.purgeOn')}
        hint={t('interpol.field.purgeOn.hint')}
        day="day"
        required
        value={interpol.purgeOn}
        onChange={(purgeOn) => onChange(withInterpol(terms, { ...interpol, purgeOn }))}
      />
    </>
  );
}
