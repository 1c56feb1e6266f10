export interface KeyCapProps {
  /** A key as in `Action.key`. */
  readonly of: string;
}

/** Keys whose label differs from their name. */
const SHORT: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', Delete: 'Del' };

/** A key as printed on buttons and in hints. Hidden from assistive technology, which gets `aria-keyshortcuts`. */
export function KeyCap({ of }: KeyCapProps) {
  return (
    <span aria-hidden="true">
      {of.split('+').map((part, index) => (
        <span key={part}>
          {index > 0 ? ' ' : ''}
          <kbd>{SHORT[part] ?? part}</kbd>
        </span>
      ))}
    </span>
  );
}
