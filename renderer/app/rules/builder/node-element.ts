/** Reads and moves the focus between conditions. */
import type { NodeId } from './condition-draft.ts';

/** Focuses the first control of a condition or group (`data-start`) once it is rendered. */
export function focusNode(id: NodeId): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-start="${id}"]`)?.focus());
}

/** The condition or group (`data-node`) that has the focus. */
export function nodeWithFocus(): NodeId | null {
  const row = document.activeElement?.closest('[data-node]');
  const id = row instanceof HTMLElement ? Number(row.dataset.node) : Number.NaN;
  return Number.isInteger(id) ? id : null;
}
