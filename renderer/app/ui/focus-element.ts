/** Moves the keyboard to an element by its id; an input's text is selected, so that typing replaces it. */
export function focusElement(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}

/** Moves the keyboard to the first field of the open dialog that stands against saving, once that is shown. */
export function focusFirstWrong(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus());
}

/** Notes who has the keyboard; the answer gives it back, unless that is gone by then or somebody else has it. */
export function giveBackFocus(page: Pick<Document, 'activeElement' | 'body'>): () => void {
  const before = page.activeElement;
  return () => {
    const nobody = page.activeElement === null || page.activeElement === page.body;
    if (nobody && before?.isConnected && 'focus' in before && typeof before.focus === 'function')
      before.focus({ preventScroll: true });
  };
}
