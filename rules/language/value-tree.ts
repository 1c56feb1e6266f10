/**
 * The source tree of a rule given as a value: a screen or a draft is read without writing and parsing text, and problems are reported by their
 * path in the value.
 */
import { MAX_DEPTH, MAX_TEXT, type SourceNode, type SourceProblem } from './source-tree.ts';

const MAX_NODES = 100_000;

/** A value as a tree. Nodes have numbers in place of text offsets; `pathAt` converts them to paths: `when.all.0.lessThan`. */
export interface ValueTree {
  /** Null when the value is too large or nested too deep. */
  readonly root: SourceNode | null;
  readonly problems: readonly SourceProblem[];
  pathAt(offset: number): string;
}

/**
 * Makes the tree that `readSource` would make from the value's JSON. Values without a JSON form count as null; keys without a value are left out.
 */
export function valueTree(value: unknown): ValueTree {
  const paths: string[] = [];
  const problems: SourceProblem[] = [];
  let characters = 0;

  function refuse(offset: number, code: string, limit: number): never {
    problems.push({ offset, code, params: { limit } });
    throw new TooLarge();
  }

  function at(path: string): number {
    if (paths.length >= MAX_NODES) refuse(0, 'file-too-large', MAX_TEXT);
    return paths.push(path) - 1;
  }

  function scalar(offset: number, text: string, quoted: boolean): SourceNode {
    characters += text.length;
    if (characters > MAX_TEXT) refuse(offset, 'file-too-large', MAX_TEXT);
    return { kind: 'scalar', offset, quoted, text };
  }

  function nodeOf(each: unknown, path: string, depth: number): SourceNode {
    const offset = at(path);
    if (depth > MAX_DEPTH) refuse(offset, 'nested-too-deep', MAX_DEPTH);
    if (typeof each === 'string') return scalar(offset, each, true);
    if (Array.isArray(each)) {
      return { kind: 'list', offset, items: each.map((item, index) => nodeOf(item, join(path, index), depth + 1)) };
    }
    if (typeof each === 'object' && each !== null) {
      const entries = Object.entries(each).flatMap(([key, under]) => {
        if (under === undefined) return [];
        const step = join(path, key);
        characters += key.length;
        return [{ key, offset: at(step), value: nodeOf(under, step, depth + 1) }];
      });
      return { kind: 'map', offset, entries };
    }
    const finite = typeof each === 'number' && Number.isFinite(each);
    return scalar(offset, finite || typeof each === 'boolean' ? String(each) : 'null', false);
  }

  const pathAt = (offset: number): string => paths[offset] ?? '';
  try {
    return { root: nodeOf(value, '', 0), problems, pathAt };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { root: null, problems, pathAt };
  }
}

class TooLarge extends Error {}

function join(path: string, step: string | number): string {
  return path === '' ? String(step) : `${path}.${step}`;
}
