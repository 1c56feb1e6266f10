import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTION_KINDS, type QuestionAbout } from '../../../shared/casework/question.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LONGEST_QUESTION } from './answer-dialog.tsx';

export interface AskDialogProps {
  readonly flight: string;
  /** Name of the flight as shown on screens. */
  readonly name: string;
  readonly onClose: () => void;
}

type Kind = QuestionAbout['kind'];

/** Asks the airline about the flight, a seat, a bag or a booking. The dialog states that the reason for asking must not be given. */
export function AskDialog({ flight, name, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('flight');
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const isCode = kind === 'flight' || /^\s*[0-9a-z]{1,14}\s*$/i.test(code);
  const ready = isCode && text.trim() !== '';
  return (
    <FormDialog
      title={t('question.ask.title', { flight: name })}
      onClose={onClose}
      onSave={(act) =>
        act('question.ask', { flight, about: ABOUT[kind](code.trim()), text: text.trim() }, t('question.told.asked'))
      }
      save={t('question.ask')}
      ready={ready}
    >
      <NativeSelect
        data-autofocus
        label={t('question.about')}
        data={QUESTION_KINDS.map((each) => ({ value: each, label: t(`question.kind.${each}`) }))}
        value={kind}
        onChange={(event) => setKind(QUESTION_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
      />
      {kind === 'flight' ? null : (
        <TextInput
          label={t(`question.code.${kind}`)}
          value={code}
          maxLength={14}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('question.text')}
        aria-describedby="question-warning"
        value={text}
        maxLength={LONGEST_QUESTION}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="question-warning" id="question-warning">
        {t('question.text.warning')}
      </p>
    </FormDialog>
  );
}

const ABOUT: Readonly<Record<Kind, (code: string) => QuestionAbout>> = {
  flight: () => ({ kind: 'flight' }),
  seat: (seat) => ({ kind: 'seat', seat }),
  bag: (tag) => ({ kind: 'bag', tag }),
  booking: (locator) => ({ kind: 'booking', locator }),
};
