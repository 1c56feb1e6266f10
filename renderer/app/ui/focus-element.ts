/** Focuses an element by its id. The text of an input is selected, so that typing replaces it. */
export function focusElement(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}

/** Focuses the first invalid field of the open dialog, once its error is shown. */
export function focusFirstWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus());
}

/**
 * Focuses what is marked to have the focus first in the dialog of an element that has just been shown. The library does so a moment later, and until then a key would go to
 * the button that opened the dialog.
 */
export function focusAtOnce(shown: HTMLElement | null): void {
  shown?.closest('[role="dialog"]')?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
}

/** Records the focused element. The returned function focuses it again, or `other` in its place, unless that is gone or another element has the focus. */
export function giveBackFocus(page: Pick<Document, 'activeElement' | 'body'>): (other?: Element | null) => void {
  const before = page.activeElement;
  return (other) => {
    const nobody = page.activeElement === null || page.activeElement === page.body;
    const next = other ?? before;
    if (nobody && next?.isConnected && 'focus' in next && typeof next.focus === 'function')
      next.focus({ preventScroll: true });
  };
}
