import { useTranslation } from './use-translation.ts';

export interface KeyCapProps {
  /** A key as in `Action.key`. */
  readonly of: string;
}

/** Keys with a name of their own on keyboards of each language (`keys.cap.…`). */
const NAMED: ReadonlySet<string> = new Set(['Escape', 'Enter', 'Delete', 'PageUp', 'PageDown', 'Ctrl', 'Alt', 'Shift']);
const SIGNS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };

/** A key as printed on buttons and in hints, in the officer's language. Hidden from assistive technology, which gets `aria-keyshortcuts`. */
export function KeyCap({ of }: KeyCapProps) {
  const { t } = useTranslation();
  return (
    <span aria-hidden="true">
      {of.split('+').map((part, index) => (
        <span key={part}>
          {index > 0 ? ' ' : ''}
          <kbd>{NAMED.has(part) ? t(`keys.cap.${part}`) : (SIGNS[part] ?? part)}</kbd>
        </span>
      ))}
    </span>
  );
}
