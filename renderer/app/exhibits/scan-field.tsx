import { useState } from 'react';
import { useActions } from '../frame/use-actions.ts';
import { focusElement } from '../ui/focus-element.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ScanFieldProps {
  /** Opens what has this number or seal; false: nothing has. */
  readonly onScan: (text: string) => boolean;
}

const FIELD = 'exhibit-scan';

/** A field for a hand scanner, which types the number and Enter; a number or a seal may be typed as well. */
export function ScanField({ onScan }: ScanFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  useActions([{ id: FIELD, key: 'S', label: 'exhibit.scan', run: () => focusElement(FIELD), hint: true }]);
  return (
    <form
      className="text-field search-field"
      onSubmit={(event) => {
        event.preventDefault();
        const sought = text.trim();
        if (sought === '') return;
        setMissed(onScan(sought) ? null : sought);
        // The next scan writes into an empty field.
        setText('');
      }}
    >
      <input
        id={FIELD}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('exhibit.scan')}
        aria-describedby={`${FIELD}-missed`}
        placeholder={t('exhibit.scan')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <span id={`${FIELD}-missed`} role="status" className="exhibit-missed">
        {missed === null ? '' : t('exhibit.scan.missed', { text: missed })}
      </span>
    </form>
  );
}
