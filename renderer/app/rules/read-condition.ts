/** Reads a rule's condition from the core, in the form of rule files or of the engine. */
export type ConditionView =
  | { readonly kind: 'all' | 'any' | 'not'; readonly of: readonly ConditionView[] }
  | { readonly kind: 'leaf'; readonly fact: string; readonly operator: string; readonly expected: unknown }
  | { readonly kind: 'unreadable' };

/** The tree to show. What is no condition becomes `unreadable`, so that the screen still works. */
export function readCondition(when: unknown): ConditionView {
  if (typeof when !== 'object' || when === null) return { kind: 'unreadable' };
  const node = new Map<string, unknown>(Object.entries(when));
  const kind = node.get('kind');
  if (kind === 'all' || kind === 'any' || kind === 'not')
    return { kind, of: asList(node.get('of')).map(readCondition) };
  for (const key of ['all', 'any', 'not'] as const) {
    if (node.has(key)) return { kind: key, of: asList(node.get(key)).map(readCondition) };
  }
  const fact = node.get('fact');
  if (typeof fact !== 'string') return { kind: 'unreadable' };
  const operator = node.get('operator');
  if (typeof operator === 'string') return { kind: 'leaf', fact, operator, expected: node.get('expected') };
  const written = [...node].find(([key]) => key !== 'fact');
  return written === undefined
    ? { kind: 'unreadable' }
    : { kind: 'leaf', fact, operator: written[0], expected: written[1] };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
