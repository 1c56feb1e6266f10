import { useState } from 'react';
import { useIsOnTop } from '../ui/top-dialog.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface CorrectionProps {
  readonly label: string;
  /** What leaves the term out does. */
  readonly drop: string;
  readonly begin: string;
  /** Null: it is left out. */
  readonly onApply: (text: string | null) => void;
  /** Everything stays as it was. */
  readonly onCancel: () => void;
}

/** The field in which one term is typed anew. Escape leaves it as it was. */
export function Correction({ label, drop, begin, onApply, onCancel }: CorrectionProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(begin);
  // Escape closes it, and not the dialog.
  useIsOnTop();
  const apply = () => onApply(text.trim() === '' ? null : text.trim());
  return (
    <fieldset
      className="correction"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <label>
        {label}
        <span className="text-field">
          <input
            type="text"
            value={text}
            maxLength={MOST}
            spellCheck={false}
            ref={selectOnce}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              // The form behind is sent by Ctrl+Enter only.
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              event.stopPropagation();
              apply();
            }}
          />
        </span>
      </label>
      <button type="button" className="button" onClick={apply}>
        {t('lookout.correct.apply')}
      </button>
      <button type="button" className="button quiet" onClick={() => onApply(null)}>
        {drop}
      </button>
    </fieldset>
  );
}

/** Most characters of a description. */
const MOST = 2000;

function selectOnce(field: HTMLInputElement | null): void {
  if (field === null || document.activeElement === field) return;
  field.focus();
  field.select();
}
