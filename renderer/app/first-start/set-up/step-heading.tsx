import type { ReactNode } from 'react';

/** The heading of a step that asks for nothing: the keyboard begins there, so that Enter skips nothing and Tab goes to what stands below. */
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
