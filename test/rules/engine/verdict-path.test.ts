import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VerdictPath } from '../../../rules/engine/verdict-path.ts';

const verdicts = ['a', 'b', 'c'].map((name) => ({ name }));
const lists = fc.array(fc.array(fc.constantFrom(...verdicts), { maxLength: 5 }), { maxLength: 20 });

describe('paths of verdicts', () => {
  test('a path gives back its verdicts in order, and two lists share one exactly where they are equal', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const first = new VerdictPath<(typeof verdicts)[number]>(null, null);
        const paths = all.map((list) => list.reduce((path, verdict) => path.with(verdict), first));
        expect(paths.map((path) => path.verdicts())).toEqual(all);
        const names = all.map((list) => list.map(({ name }) => name).join(''));
        for (const [one, name] of names.entries()) {
          for (const [other, another] of names.entries()) expect(paths[one] === paths[other]).toBe(name === another);
        }
      }),
    );
  });
});
