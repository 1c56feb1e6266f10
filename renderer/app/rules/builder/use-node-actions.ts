/** Actions on conditions and groups. Each moves the focus to the place where editing continues. */
import { useBuilder } from './builder-context.tsx';
import { findNode, type NodeId, nodesOf, wayTo } from './condition-draft.ts';
import {
  addCondition,
  addGroup,
  canUnwrap,
  duplicateNode,
  moveNode,
  negateNode,
  removeNode,
  unwrapNode,
  wrapNode,
} from './condition-edits.ts';
import { focusNode } from './node-element.ts';

export interface NodeActions {
  readonly add: (beside: NodeId) => void;
  readonly addGroup: (beside: NodeId) => void;
  readonly negate: (id: NodeId) => void;
  readonly isNegated: (id: NodeId) => boolean;
  readonly wrap: (id: NodeId) => void;
  readonly canUnwrap: (id: NodeId) => boolean;
  readonly unwrap: (id: NodeId) => void;
  readonly move: (id: NodeId, by: -1 | 1) => void;
  readonly duplicate: (id: NodeId) => void;
  readonly remove: (id: NodeId) => void;
}

/** The actions for the rule being edited. */
export function useNodeActions(): NodeActions {
  const { draft, editTree } = useBuilder();
  const root = draft.when;
  // The first new node gets the next id.
  const firstNew = draft.next;
  return {
    add(beside) {
      editTree((tree, newId) => addCondition(tree, beside, newId));
      focusNode(firstNew);
    },
    addGroup(beside) {
      editTree((tree, newId) => addGroup(tree, beside, newId));
      // A group gets its id before the condition in it.
      focusNode(firstNew + 1);
    },
    negate(id) {
      editTree((tree, newId) => negateNode(tree, id, newId));
      focusNode(id);
    },
    isNegated: (id) => wayTo(root, id).at(-2)?.kind === 'not',
    wrap(id) {
      editTree((tree, newId) => wrapNode(tree, id, wayTo(tree, id).at(-2)?.kind === 'any' ? 'all' : 'any', newId));
      focusNode(firstNew);
    },
    canUnwrap: (id) => canUnwrap(root, id) && findNode(root, id)?.kind !== 'not',
    unwrap(id) {
      const inside = findNode(root, id);
      const first = inside === null ? undefined : nodesOf(inside)[1];
      editTree((tree) => unwrapNode(tree, id));
      if (first !== undefined) focusNode(first.id);
    },
    move(id, by) {
      editTree((tree) => moveNode(tree, id, by));
      focusNode(id);
    },
    duplicate(id) {
      editTree((tree, newId) => duplicateNode(tree, id, newId));
      focusNode(firstNew);
    },
    remove(id) {
      const all = nodesOf(root).filter(({ kind }) => kind !== 'not');
      const before = all[all.findIndex((each) => each.id === id) - 1];
      editTree((tree, newId) => removeNode(tree, id, newId));
      focusNode(before?.id ?? firstNew);
    },
  };
}
