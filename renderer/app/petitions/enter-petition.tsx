import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PETITION_KINDS, type PetitionKind } from '../../../shared/casework/petition.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { typedDate } from '../entry/typed-values.ts';
import { useToday } from '../entry/use-today.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface EnterPetitionProps {
  readonly onClose: () => void;
}

/** Days for the answer, unless the law of the unit says another day. */
const USUAL_DAYS = 30;
const LONGEST = { name: 200, document: 40, text: 2000 };

/** Enters a complaint or a request for access, with who asks and the last day for the answer. */
export function EnterPetition({ onClose }: EnterPetitionProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [kind, setKind] = useState<PetitionKind>('access');
  const [name, setName] = useState('');
  const [birth, setBirth] = useState('');
  const [document, setDocument] = useState('');
  const [text, setText] = useState('');
  const [received, setReceived] = useState<string>(today);
  const [due, setDue] = useState<string>(() => dateOfDay(dayNumber(today) + USUAL_DAYS));
  const born = typedDate(birth, today, 'birth');
  const ready = name.trim() !== '' && text.trim() !== '' && born !== undefined && received !== '' && due !== '';
  return (
    <FormDialog
      title={t('petition.enter')}
      size="lg"
      onClose={onClose}
      onSave={(act) =>
        act(
          'petition.enter',
          {
            kind,
            person: { name: name.trim(), dateOfBirth: born ?? null, document: document.trim() || null },
            text: text.trim(),
            received,
            due,
          },
          t('petition.told.entered'),
        )
      }
      save={t('petition.enter')}
      ready={ready}
    >
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        <NativeSelect
          data-autofocus
          label={t('petition.kind')}
          data={PETITION_KINDS.map((each) => ({ value: each, label: t(`petition.kind.${each}`) }))}
          value={kind}
          onChange={(event) => setKind(PETITION_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
        />
        <TextInput
          label={t('petition.name')}
          value={name}
          maxLength={LONGEST.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <LabelledField
          label={t('petition.birth')}
          value={birth}
          error={born === undefined ? t('petition.birth.wrong') : null}
          onChange={setBirth}
        />
        <TextInput
          label={t('petition.document')}
          value={document}
          maxLength={LONGEST.document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <LabelledField label={t('petition.received')} day="day" value={received} onChange={setReceived} />
        <LabelledField label={t('petition.due')} day="day" value={due} onChange={setDue} />
      </SimpleGrid>
      <Textarea
        label={t('petition.text')}
        value={text}
        maxLength={LONGEST.text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
