import type { ReactNode } from 'react';

export interface HeadedPagesProps {
  readonly className: string;
  readonly lang: string;
  /** It is only printed, and no reader of the screen is told of it. */
  readonly isHidden?: boolean;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** A paper whose head stands on every page. It is a table, since a browser repeats only heads of tables. */
export function HeadedPages({ className, lang, isHidden = false, head, children }: HeadedPagesProps) {
  return (
    <table className={className} lang={lang} aria-hidden={isHidden ? true : undefined}>
      <thead>
        <tr>
          <td>{head}</td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}
