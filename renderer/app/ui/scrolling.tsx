import type { ComponentProps } from 'react';

/** A part of the screen that scrolls, and so must be reachable by keyboard. */
export function Scrolling({ className = 'screen-body', ...section }: ComponentProps<'section'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
  return <section {...section} className={className} tabIndex={0} />;
}
