import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseResult, RESULTS } from '../../../shared/casework/case.ts';
import { FormButtons } from '../ui/form-buttons.tsx';

export interface ResultFormProps {
  readonly initial: CaseResult | null;
  readonly onSave: (result: CaseResult, note: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** What the secondary inspection found. */
export function ResultForm({ initial, onSave, onCancel }: ResultFormProps) {
  const { t } = useTranslation();
  const [result, setResult] = useState<CaseResult | null>(initial);
  const [note, setNote] = useState('');
  const ready = result !== null && note.trim() !== '';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (result !== null && ready) void onSave(result, note.trim());
      }}
    >
      <Radio.Group
        label={t('case.result')}
        value={result}
        onChange={(value) => setResult(RESULTS.find((known) => known === value) ?? null)}
      >
        <div className="choices">
          {RESULTS.map((known, index) => (
            <Radio
              key={known}
              value={known}
              label={t(`result.${known}`)}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('case.result-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        minRows={3}
        autosize
        maxRows={10}
      />
      <FormButtons save={t('case.save.result')} ready={ready} onCancel={onCancel} />
    </form>
  );
}
