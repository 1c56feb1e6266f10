/**
 * A condition under edit: the written form (`all`, `any`, `not`, one fact with one operator) as a tree. Every node has an id that stays when the
 * node is changed or moved. Unfinished parts are allowed: a condition without a fact, a fact without an operator. What is no condition is kept as
 * written, so that reading and writing lose nothing.
 */
export type NodeId = number;

export interface GroupNode {
  readonly kind: 'all' | 'any';
  readonly id: NodeId;
  readonly of: readonly DraftNode[];
}

export interface NotNode {
  readonly kind: 'not';
  readonly id: NodeId;
  readonly of: DraftNode;
}

export interface LeafNode {
  readonly kind: 'leaf';
  readonly id: NodeId;
  /** Null: not chosen yet. */
  readonly fact: string | null;
  /** Null: not chosen yet. */
  readonly operator: string | null;
  /** The operator's value, as written. */
  readonly expected: unknown;
}

/** Content that is no condition, kept as written. */
export interface OddNode {
  readonly kind: 'odd';
  readonly id: NodeId;
  readonly written: unknown;
}

export type DraftNode = GroupNode | NotNode | LeafNode | OddNode;

/** Gives ids that no node has had. */
export type NewId = () => NodeId;

/** Ids from `first` on. `next()` gives the next id without using it. */
export function countIds(first: NodeId): { readonly newId: NewId; readonly next: () => NodeId } {
  let next = first;
  return { newId: () => next++, next: () => next };
}

const BRANCHES = ['all', 'any', 'not'] as const;

/** Reads the value of `when` in a written rule. It accepts anything; its depth is limited by the JSON it came from. */
export function readNode(written: unknown, newId: NewId): DraftNode {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return odd(written, newId);
  const entries = Object.entries(written);
  const branch = BRANCHES.find((key) => Object.hasOwn(written, key));
  if (branch !== undefined) {
    const value: unknown = entries[0]?.[1];
    if (entries.length !== 1) return odd(written, newId);
    if (branch === 'not') return { kind: 'not', id: newId(), of: readNode(value, newId) };
    if (!Array.isArray(value)) return odd(written, newId);
    return { kind: branch, id: newId(), of: value.map((each) => readNode(each, newId)) };
  }
  const operators = entries.filter(([key]) => key !== 'fact');
  const fact: unknown = Object.hasOwn(written, 'fact') ? entries.find(([key]) => key === 'fact')?.[1] : null;
  const [operator] = operators;
  if (operators.length > 1 || (typeof fact !== 'string' && Object.hasOwn(written, 'fact'))) return odd(written, newId);
  return {
    kind: 'leaf',
    id: newId(),
    fact: typeof fact === 'string' ? fact : null,
    operator: operator?.[0] ?? null,
    expected: operator?.[1],
  };
}

/** The node as a rule file writes it. */
export function writeNode(node: DraftNode): unknown {
  switch (node.kind) {
    case 'all':
    case 'any':
      return { [node.kind]: node.of.map(writeNode) };
    case 'not':
      return { not: writeNode(node.of) };
    case 'leaf':
      return {
        ...(node.fact === null ? {} : { fact: node.fact }),
        // JSON has no `undefined`; a missing value becomes null.
        ...(node.operator === null ? {} : { [node.operator]: node.expected ?? null }),
      };
    case 'odd':
      return node.written;
  }
}

/** An empty condition. */
export function emptyLeaf(newId: NewId): LeafNode {
  return { kind: 'leaf', id: newId(), fact: null, operator: null, expected: undefined };
}

/** The direct children. */
export function childrenOf(node: DraftNode): readonly DraftNode[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of;
  return node.kind === 'not' ? [node.of] : [];
}

/** The path from the root to a node, both included; empty when the node is absent. */
export function wayTo(root: DraftNode, id: NodeId): readonly DraftNode[] {
  if (root.id === id) return [root];
  for (const child of childrenOf(root)) {
    const way = wayTo(child, id);
    if (way.length > 0) return [root, ...way];
  }
  return [];
}

/** The node of that id. */
export function findNode(root: DraftNode, id: NodeId): DraftNode | null {
  return wayTo(root, id).at(-1) ?? null;
}

/** All nodes in reading order. */
export function nodesOf(root: DraftNode): readonly DraftNode[] {
  return [root, ...childrenOf(root).flatMap(nodesOf)];
}

function odd(written: unknown, newId: NewId): OddNode {
  return { kind: 'odd', id: newId(), written };
}
