/** Elements of the conditions that the keyboard is moved to. */
import { focusElement } from '../../ui/focus-element.ts';
import type { NodeId } from './condition-draft.ts';

/** Id of the first control of a condition or a group. */
export function nodeElement(id: NodeId): string {
  return `builder-node-${id}`;
}

/** Moves the keyboard to a condition once it is drawn. */
export function focusNode(id: NodeId): void {
  requestAnimationFrame(() => focusElement(nodeElement(id)));
}

/** The condition or group that has the keyboard. */
export function nodeWithFocus(): NodeId | null {
  const row = document.activeElement?.closest('[data-node]');
  const id = row instanceof HTMLElement ? Number(row.dataset.node) : Number.NaN;
  return Number.isInteger(id) ? id : null;
}
