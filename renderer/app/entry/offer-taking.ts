import type { KeyboardEvent } from 'react';
import { keyOf } from '../frame/actions-store.ts';
import { focusElement } from '../ui/focus-element.ts';

/**
 * What the key that saves does in the box of a reader that holds something: nobody means the form then, so the keyboard goes to the button (by its
 * id) that takes over what was read, where there is one.
 */
export function offerTaking(event: KeyboardEvent<HTMLTextAreaElement>, button: string): void {
  if (keyOf(event.nativeEvent) !== 'Ctrl+Enter' || event.currentTarget.value.trim() === '') return;
  event.preventDefault();
  focusElement(button);
}
