import type { ReactNode } from 'react';

export interface FormProps {
  readonly className?: string;
  /** The sent form is being processed. */
  readonly busy?: boolean;
  /** False: Enter does nothing yet. */
  readonly ready?: boolean;
  readonly onSubmit: () => unknown;
  readonly children: ReactNode;
}

/** A form that is sent by Enter or by its button, never by the browser. */
export function Form({ className = 'form', busy, ready = true, onSubmit, children }: FormProps) {
  return (
    <form
      className={className}
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
