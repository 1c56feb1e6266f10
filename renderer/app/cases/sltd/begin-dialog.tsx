import { SimpleGrid } from '@mantine/core';
import type { MatchedDocument } from '../../../core/calls/sltd-views.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface BeginDialogProps {
  /** The number of the case. */
  readonly id: string;
  /** What is known of the document; null: nothing. */
  readonly known: MatchedDocument['document'] | null;
  readonly onClose: () => void;
}

const FIELDS = ['number', 'type', 'issuer'] as const;
const FORMS = { number: /^[0-9A-Z]{3,30}$/, type: /^[A-Z]{1,2}$/, issuer: /^[A-Z]{1,3}$/ } as const;

/** Begins the check of a document. */
export function BeginDialog({ id, known, onClose }: BeginDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useKeptState(`sltd begin #${id} ${known?.number ?? ''}`, () => ({
    number: known?.number ?? '',
    type: known?.type ?? '',
    issuer: known?.issuer ?? '',
  }));
  const document = {
    number: typed.number.toUpperCase().replace(/[^0-9A-Z]/g, ''),
    type: typed.type.trim().toUpperCase(),
    issuer: typed.issuer.trim().toUpperCase(),
  };
  return (
    <FormDialog
      title={t('sltd.begin')}
      onClose={onClose}
      save={t('sltd.begin')}
      ready={FIELDS.every((field) => FORMS[field].test(document[field]))}
      onSave={(run) => run('sltd.begin', { id, document }, t('sltd.told.begun'))}
    >
      <p className="dim">{t('sltd.begin.hint')}</p>
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {FIELDS.map((field, at) => (
          <LabelledField
            key={field}
            first={at === 0}
            required
            upper
            label={t(`sltd.field.${field}`)}
            hint={field === 'number' ? null : t(`sltd.field.${field}.hint`)}
            value={typed[field]}
            onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </SimpleGrid>
    </FormDialog>
  );
}
