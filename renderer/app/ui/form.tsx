import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { giveBackFocus } from './focus-element.ts';

export interface FormProps {
  readonly className?: string;
  /** The sent form is being processed: its fields and buttons are shut. */
  readonly busy?: boolean;
  /** False: Enter does nothing yet. */
  readonly ready?: boolean;
  readonly onSubmit: () => unknown;
  readonly children: ReactNode;
}

/**
 * A form that is sent by Enter, from every field by Ctrl+Enter, or by its button; never by the browser, and never a second time before the first one is done. Once it is open
 * again, the focus goes to its first wrong field, or to where it was.
 */
export function Form({ className = 'form', busy = false, ready = true, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const focusAgain = useRef<ReturnType<typeof giveBackFocus>>(undefined);
  useLayoutEffect(() => {
    if (busy) {
      focusAgain.current = giveBackFocus(document);
      return;
    }
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
    focusAgain.current?.(wrong);
    focusAgain.current = undefined;
  }, [busy]);
  return (
    <form
      ref={form}
      className={className}
      aria-busy={busy}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || busy || sending.current) return;
        sending.current = true;
        void Promise.resolve(onSubmit()).finally(() => {
          sending.current = false;
        });
      }}
    >
      <fieldset className="form-fields" role="presentation" disabled={busy}>
        {children}
      </fieldset>
    </form>
  );
}
