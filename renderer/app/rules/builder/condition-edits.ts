/** Edits of a condition's tree. Every edit gives a new tree; an edit that is not possible at its place gives the same tree. */
import { childrenOf, type DraftNode, emptyLeaf, type NewId, type NodeId, wayTo } from './condition-draft.ts';

type Group = Extract<DraftNode, { readonly kind: 'all' | 'any' }>;

function isGroup(node: DraftNode | undefined): node is Group {
  return node?.kind === 'all' || node?.kind === 'any';
}

/** The tree with `change` applied to one node. */
export function changeNode(root: DraftNode, id: NodeId, change: (node: DraftNode) => DraftNode): DraftNode {
  if (root.id === id) return change(root);
  if (root.kind === 'not') {
    const of = changeNode(root.of, id, change);
    return of === root.of ? root : { ...root, of };
  }
  if (!isGroup(root)) return root;
  const of = root.of.map((each) => changeNode(each, id, change));
  return of.every((each, index) => each === root.of[index]) ? root : { ...root, of };
}

/** The node with the `not`s directly around it, which is removed, moved and copied as one. */
function wholeOf(
  way: readonly DraftNode[],
): { readonly whole: DraftNode; readonly above: readonly DraftNode[] } | null {
  let at = way.length - 1;
  const own = way[at];
  if (own === undefined) return null;
  while (way[at - 1]?.kind === 'not') at--;
  return { whole: way[at] ?? own, above: way.slice(0, at) };
}

/** Adds an empty condition at the end of a group, or directly after any other node. */
export function addCondition(root: DraftNode, beside: NodeId, newId: NewId): DraftNode {
  const leaf = emptyLeaf(newId);
  const node = wayTo(root, beside).at(-1);
  if (isGroup(node)) return changeNode(root, beside, () => ({ ...node, of: [...node.of, leaf] }));
  return insertAfter(root, beside, leaf, newId);
}

/** Adds a group with one empty condition: `any` in an `all`, `all` elsewhere. */
export function addGroup(root: DraftNode, beside: NodeId, newId: NewId): DraftNode {
  const node = wayTo(root, beside).at(-1);
  const group: DraftNode = { kind: node?.kind === 'all' ? 'any' : 'all', id: newId(), of: [emptyLeaf(newId)] };
  if (isGroup(node)) return changeNode(root, beside, () => ({ ...node, of: [...node.of, group] }));
  return insertAfter(root, beside, group, newId);
}

/** Adds a copy of a node directly after it, with ids of its own. */
export function duplicateNode(root: DraftNode, id: NodeId, newId: NewId): DraftNode {
  const found = wholeOf(wayTo(root, id));
  return found === null ? root : insertAfter(root, id, copyOf(found.whole, newId), newId);
}

function copyOf(node: DraftNode, newId: NewId): DraftNode {
  if (isGroup(node)) return { ...node, id: newId(), of: node.of.map((each) => copyOf(each, newId)) };
  if (node.kind === 'not') return { ...node, id: newId(), of: copyOf(node.of, newId) };
  return { ...node, id: newId() };
}

/** A node outside any group is put into a new group with the added one. */
function insertAfter(root: DraftNode, id: NodeId, added: DraftNode, newId: NewId): DraftNode {
  const found = wholeOf(wayTo(root, id));
  if (found === null) return root;
  const { whole, above } = found;
  const parent = above.at(-1);
  if (!isGroup(parent)) return changeNode(root, whole.id, () => ({ kind: 'all', id: newId(), of: [whole, added] }));
  return changeNode(root, parent.id, () => ({
    ...parent,
    of: parent.of.flatMap((each) => (each === whole ? [each, added] : [each])),
  }));
}

/** Removes a node and the `not`s around it. Removing the whole condition leaves an empty group. */
export function removeNode(root: DraftNode, id: NodeId, newId: NewId): DraftNode {
  const found = wholeOf(wayTo(root, id));
  if (found === null) return root;
  const { whole, above } = found;
  const parent = above.at(-1);
  if (!isGroup(parent)) return { kind: 'all', id: newId(), of: [] };
  return changeNode(root, parent.id, () => ({ ...parent, of: parent.of.filter((each) => each !== whole) }));
}

/** Puts a group or a `not` around a node. A `not` goes inside existing ones. */
export function wrapNode(root: DraftNode, id: NodeId, kind: 'all' | 'any' | 'not', newId: NewId): DraftNode {
  if (kind === 'not') return changeNode(root, id, (node) => ({ kind, id: newId(), of: node }));
  const found = wholeOf(wayTo(root, id));
  if (found === null) return root;
  return changeNode(root, found.whole.id, (node) => ({ kind, id: newId(), of: [node] }));
}

/** Whether this group or `not` can be dissolved. Several conditions need another group around them. */
export function canUnwrap(root: DraftNode, id: NodeId): boolean {
  const way = wayTo(root, id);
  const node = way.at(-1);
  if (node?.kind === 'not') return true;
  return isGroup(node) && (node.of.length === 1 || (node.of.length > 1 && isGroup(way.at(-2))));
}

/** Dissolves a group or a `not`: its content takes its place. */
export function unwrapNode(root: DraftNode, id: NodeId): DraftNode {
  if (!canUnwrap(root, id)) return root;
  const way = wayTo(root, id);
  const node = way.at(-1);
  const parent = way.at(-2);
  if (node === undefined) return root;
  const inside = childrenOf(node);
  const [only] = inside;
  if (inside.length === 1 && only !== undefined) return changeNode(root, id, () => only);
  if (!isGroup(parent)) return root;
  return changeNode(root, parent.id, () => ({
    ...parent,
    of: parent.of.flatMap((each) => (each === node ? inside : [each])),
  }));
}

/** Changes an `all` into an `any` and the reverse. */
export function setGroupKind(root: DraftNode, id: NodeId, kind: 'all' | 'any'): DraftNode {
  return changeNode(root, id, (node) => (isGroup(node) && node.kind !== kind ? { ...node, kind } : node));
}

/** Puts a `not` around a node, or removes the one directly around it. */
export function negateNode(root: DraftNode, id: NodeId, newId: NewId): DraftNode {
  const parent = wayTo(root, id).at(-2);
  return parent?.kind === 'not' ? unwrapNode(root, parent.id) : wrapNode(root, id, 'not', newId);
}

/**
 * Moves a node one place up or down as in an outline: past its neighbour, into a neighbouring group, or out of its own group at its edge. Every
 * place in the tree can be reached this way.
 */
export function moveNode(root: DraftNode, id: NodeId, by: -1 | 1): DraftNode {
  const found = wholeOf(wayTo(root, id));
  const parent = found?.above.at(-1);
  if (found === null || !isGroup(parent)) return root;
  const { whole, above } = found;
  const rest = parent.of.filter((each) => each !== whole);
  const at = parent.of.indexOf(whole);
  const neighbour = parent.of[at + by];
  if (neighbour === undefined) return moveOut(root, above, whole, by);
  if (isGroup(neighbour)) {
    const of = by === 1 ? [whole, ...neighbour.of] : [...neighbour.of, whole];
    const entered: DraftNode = { ...neighbour, of };
    return changeNode(root, parent.id, () => ({
      ...parent,
      of: rest.map((each) => (each === neighbour ? entered : each)),
    }));
  }
  return changeNode(root, parent.id, () => ({
    ...parent,
    of: [...rest.slice(0, at + by), whole, ...rest.slice(at + by)],
  }));
}

/** Moves it out of the last group of `above`, on the side where it left. */
function moveOut(root: DraftNode, above: readonly DraftNode[], whole: DraftNode, by: -1 | 1): DraftNode {
  const parent = above.at(-1);
  const outer = wholeOf(above);
  const group = outer?.above.at(-1);
  if (outer === null || !isGroup(parent) || !isGroup(group)) return root;
  const left = changeNode(outer.whole, parent.id, () => ({
    ...parent,
    of: parent.of.filter((each) => each !== whole),
  }));
  const pair = by === 1 ? [left, whole] : [whole, left];
  return changeNode(root, group.id, () => ({
    ...group,
    of: group.of.flatMap((each) => (each === outer.whole ? pair : [each])),
  }));
}
