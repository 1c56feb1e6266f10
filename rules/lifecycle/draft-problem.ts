/** A problem in a draft of a rule set, with its place in the written form. */
import { readSource, type SourceNode } from '../language/source-tree.ts';

export interface DraftProblem {
  /** A code of `rule-error.<code>` in the catalogue. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Id of the rule with the problem; null: in a list or in thresholds. */
  readonly rule: string | null;
  /** Path to the place, joined by dots: in a rule `when.all.0.lessThan`, otherwise `lists.source-airports.entries.3`, `thresholds.customs`. */
  readonly path: string | null;
}

/** The path to the node at an offset of a text, or to the last node that begins before it; empty for the whole. */
export function pathAt(text: string, offset: number): readonly string[] {
  const { root } = readSource(text);
  const path: string[] = [];
  let at: SourceNode | null = root;
  while (at !== null && at.kind !== 'scalar') {
    const inside: readonly Step[] =
      at.kind === 'map'
        ? at.entries.map((entry) => ({ key: entry.key, offset: entry.offset, node: entry.value }))
        : at.items.map((node, index) => ({ key: String(index), offset: node.offset, node }));
    const step = inside.findLast((each) => each.offset <= offset);
    if (step === undefined) break;
    path.push(step.key);
    // An entry that is wrong as a whole is reported at its key.
    at = step.offset === offset && at.kind === 'map' ? null : step.node;
  }
  return path;
}

interface Step {
  readonly key: string;
  readonly offset: number;
  readonly node: SourceNode;
}
