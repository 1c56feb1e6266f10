import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeptState } from '../forms/use-kept-state.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';

export interface NoteFormProps {
  /** Name under which the input is kept. */
  readonly form: string;
  readonly hint: string;
  /** Label of the button. */
  readonly save: string;
  readonly required: boolean;
  readonly onSave: (note: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** A form with one note, which some steps require and others allow. */
export function NoteForm({ form, hint, save, required, onSave, onCancel }: NoteFormProps) {
  const { t } = useTranslation();
  const [note, setNote] = useKeptState(form, '');
  const ready = !required || note.trim() !== '';
  return (
    <Form ready={ready} onSubmit={() => onSave(note.trim())}>
      <p className="dim">{hint}</p>
      <Textarea
        data-autofocus
        label={t(required ? 'case.note' : 'case.note-optional')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormButtons save={save} ready={ready} onCancel={onCancel} />
    </Form>
  );
}
