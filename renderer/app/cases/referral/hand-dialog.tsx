import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { ReferralView } from '../../../core/calls/referral-views.ts';
import { toText } from '../../questions/about-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface ReferralDialogProps {
  readonly referral: ReferralView;
  readonly onClose: () => void;
}

/** Records that a referral was handed over, and who signed for it. */
export function HandDialog({ referral, onClose }: ReferralDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [happened, setHappened] = useState('');
  const [reference, setReference] = useState('');
  const signed = { name: name.trim(), title: title.trim(), reference: reference.trim() };
  return (
    <FormDialog
      title={t('ui.pair', { name: t('referral.hand'), value: toText(t, referral.to) })}
      save={t('referral.hand')}
      ready={signed.name !== '' && signed.title !== ''}
      onSave={(act) =>
        act(
          'referral.hand',
          { id: referral.id, ...signed, happened: happened === '' ? null : happened },
          t('referral.told.handed'),
        )
      }
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="xs">
        <LabelledField first required label={t('referral.name')} value={name} onChange={setName} />
        <LabelledField required label={t('referral.title')} value={title} onChange={setTitle} />
        <LabelledField
          label={t('referral.happened')}
          hint={t('referral.happened.hint')}
          day="moment"
          value={happened}
          onChange={setHappened}
        />
        <LabelledField label={t('referral.reference')} value={reference} onChange={setReference} />
      </SimpleGrid>
    </FormDialog>
  );
}
