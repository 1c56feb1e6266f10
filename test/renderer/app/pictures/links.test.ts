/** The picture of links: every shared value is joined to everybody who has it, and no node covers another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksLayout, linksOutside, NODE } from '../../../../renderer/app/pictures/links.ts';
import type { LinksView } from '../../../../renderer/core/calls/links.ts';
import { runsOf } from '../../../property-runs.ts';
import { NO_MARKS } from '../harness/fake-travellers.ts';

const SETTINGS = { seed: 20_261_130, numRuns: runsOf(200) };

const LEG = {
  ...{ carrier: 'ET', number: 508, suffix: null, registration: null, origin: 'ADD', destination: 'LFW' },
  ...{ departure: null, arrival: null, operating: null },
};

const graphArbitrary = fc
  .tuple(
    fc.array(fc.constantFrom(1 as const, 2 as const), { maxLength: 20 }),
    fc.array(fc.array(fc.nat(), { minLength: 2, maxLength: 6 }), { maxLength: 15 }),
  )
  .map(([steps, shared]): Pick<LinksView, 'people' | 'things'> => {
    const people = [0 as const, ...steps].map((step, at) => ({
      ...{ flight: 'F', leg: LEG, traveller: `t${at}`, name: `N${at}`, masked: false, outcome: 'clear' as const },
      ...{ ...NO_MARKS, step, isSame: false },
    }));
    const things = shared.map((drawn) => ({
      ...{ by: 'phone' as const, value: '+1', more: 0 },
      people: [...new Set(drawn.map((number) => number % people.length))].sort((a, b) => a - b),
    }));
    return { people, things };
  });

test('links are drawn whole: a node for each person and value, an edge for each share, none over another', () => {
  fc.assert(
    fc.property(graphArbitrary, fc.boolean(), (graph, isRtl) => {
      const { nodes, edges, width, height } = linksLayout(graph, isRtl);
      expect(nodes).toHaveLength(graph.people.length + graph.things.length);
      expect(edges).toHaveLength(graph.things.reduce((sum, { people }) => sum + people.length, 0));
      for (const { x, y } of nodes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect([x + NODE.width <= width, y + NODE.height <= height]).toEqual([true, true]);
      }
      nodes.forEach((one, at) => {
        for (const other of nodes.slice(at + 1))
          expect(Math.abs(one.x - other.x) >= NODE.width || Math.abs(one.y - other.y) >= NODE.height).toBe(true);
      });
      const own = nodes.find(({ id }) => id === 'person 0');
      const ends = nodes.map(({ x }) => x);
      expect(own?.x).toBe(isRtl ? Math.max(...ends) : Math.min(...ends));
    }),
    SETTINGS,
  );
});

test('links on a paper that leaves the unit name the traveller alone, and tell no value that only others share', () => {
  const person = (step: 0 | 1 | 2, name: string) => ({
    ...{ flight: 'F', leg: LEG, traveller: name, name, masked: false, outcome: 'intercept' as const },
    ...{ ...NO_MARKS, handling: 'safeguard' as const, step, isSame: false },
  });
  const view: LinksView = {
    people: [person(0, 'OWN'), person(1, 'FIRST'), person(2, 'SECOND')],
    things: [
      { by: 'phone', value: '+1', people: [0, 1], more: 0 },
      { by: 'email', value: 'A@B', people: [1, 2], more: 0 },
    ],
    isCut: false,
  };
  const outside = linksOutside(view, (number) => `Person ${number}`);
  expect(outside.people.map(({ name, outcome, handling }) => [name, outcome, handling])).toEqual([
    ['OWN', 'intercept', 'safeguard'],
    ['Person 1', null, null],
    ['Person 2', null, null],
  ]);
  expect(outside.things.map(({ value }) => value)).toEqual(['+1', null]);
});
