import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource, type SourceNode } from '../../../rules/language/source-tree.ts';
import { valueTree } from '../../../rules/language/value-tree.ts';

/** The tree without its places. */
function bare(node: SourceNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'scalar') return [node.quoted, node.text];
  if (node.kind === 'list') return node.items.map(bare);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, bare(value)]));
}

/** Every node and entry with its path. */
function places(node: SourceNode | null, pathAt: (offset: number) => string): readonly string[] {
  if (node === null) return [];
  const own = pathAt(node.offset);
  if (node.kind === 'scalar') return [own];
  if (node.kind === 'list') return [own, ...node.items.flatMap((item) => places(item, pathAt))];
  return [own, ...node.entries.flatMap(({ offset, value }) => [pathAt(offset), ...places(value, pathAt)])];
}

describe('the tree of a value', () => {
  test('the tree of a value equals that of its JSON', () => {
    // The text reader refuses an empty document; keys like `__proto__` are no keys of an object that tests compare.
    const value = fc.object({ key: fc.stringMatching(/^[a-z]{1,5}$/), withNullPrototype: false, maxDepth: 4 });
    fc.assert(
      fc.property(value, (each) => {
        const { root, problems } = readSource(JSON.stringify(each));
        expect(problems).toEqual([]);
        expect(bare(valueTree(each).root)).toEqual(bare(root));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('the tree of a value has the path of each part', () => {
    const { root, pathAt } = valueTree({ when: { all: [{ fact: 'a.b', is: true }] }, left: undefined });
    expect(places(root, pathAt)).toEqual([
      '',
      'when',
      'when',
      'when.all',
      'when.all',
      'when.all.0',
      'when.all.0.fact',
      'when.all.0.fact',
      'when.all.0.is',
      'when.all.0.is',
    ]);
  });

  const circle: Record<string, unknown> = {};
  circle.again = circle;
  const bush: unknown[] = [];
  bush.push(bush, bush, bush);

  test.each<[string, unknown, string]>([
    ['a value that contains itself', circle, 'nested-too-deep'],
    ['a value that contains itself often', bush, 'nested-too-deep'],
    ['200,000 items', Array.from({ length: 200_000 }, () => 1), 'file-too-large'],
    ['two million characters', ['x'.repeat(2_000_000)], 'file-too-large'],
  ])('the tree of a value is refused for %s', (_title, value, code) => {
    const { root, problems } = valueTree(value);
    expect(root).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
