import { useKeptState } from '../forms/use-kept-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface PasteDialogProps {
  readonly onImport: (text: string) => void;
  readonly onClose: () => void;
}

/** A big field for the raw text of messages. */
export function PasteDialog({ onImport, onClose }: PasteDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useKeptState('paste', '');
  const ready = text.trim() !== '';
  const save = () => {
    if (!ready) return;
    onImport(text);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('import.paste')}
      size="xl"
      onSave={save}
      save={t('import.paste.do')}
      ready={ready}
    >
      <p className="dim">{t('import.paste.hint')}</p>
      <textarea
        data-autofocus
        className="mono raw-text paste-text"
        spellCheck={false}
        autoComplete="off"
        aria-label={t('import.paste.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
