import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CaseResult, RESULTS } from '../../../shared/casework/case.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { protectedText } from './protected-text.ts';

export interface ResultFormProps {
  /** Name under which the input is kept. */
  readonly form: string;
  /** In force for the traveller. */
  readonly handling: Handling | null;
  readonly initial: CaseResult | null;
  readonly onSave: (result: CaseResult, note: string) => Promise<void>;
  readonly onCancel: () => void;
}

interface Typed {
  readonly result: CaseResult | null;
  readonly note: string;
}

/** The findings of the secondary inspection. */
export function ResultForm({ form, handling, initial, onSave, onCancel }: ResultFormProps) {
  const { t } = useTranslation();
  const [{ result, note }, setTyped] = useKeptState<Typed>(form, { result: initial, note: '' });
  const ready = result !== null && note.trim() !== '';
  return (
    <Form ready={ready} onSubmit={() => result !== null && onSave(result, note.trim())}>
      <Radio.Group
        label={t(protectedText(handling, 'case.result'))}
        value={result}
        onChange={(value) =>
          setTyped((before) => ({ ...before, result: RESULTS.find((known) => known === value) ?? null }))
        }
      >
        <div className="choices">
          {RESULTS.map((known, index) => (
            <Radio
              key={known}
              value={known}
              label={t(protectedText(handling, `result.${known}`))}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('case.result-note')}
        value={note}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setTyped((before) => ({ ...before, note: typed }));
        }}
      />
      <FormButtons save={t('case.save.result')} ready={ready} onCancel={onCancel} />
    </Form>
  );
}
