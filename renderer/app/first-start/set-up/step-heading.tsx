import type { ReactNode } from 'react';

/** The heading of a step without questions. It gets the focus, so that Enter skips nothing and Tab reaches what follows. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h1 className="step-heading" tabIndex={-1} ref={focusOnce}>
      {children}
    </h1>
  );
}

function focusOnce(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
