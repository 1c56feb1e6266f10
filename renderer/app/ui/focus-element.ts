/** Moves the keyboard to an element by its id; an input's text is selected, so that typing replaces it. */
export function focusElement(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
