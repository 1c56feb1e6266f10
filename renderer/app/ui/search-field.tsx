import { useActions } from '../frame/use-actions.ts';
import { focusElement } from './focus-element.ts';

export interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field that filters a list during typing. Ctrl+F goes to it, Escape empties it. */
export function SearchField({ id, label, value, onChange }: SearchFieldProps) {
  useActions([{ id, key: 'Ctrl+F', label: 'ui.search', run: () => focusElement(id), hint: true }]);
  return (
    <div className="text-field search-field">
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        title={`${label} (Ctrl+F)`}
        aria-keyshortcuts="Control+F"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          onChange('');
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
