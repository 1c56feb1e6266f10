/**
 * Links of two steps as columns: the traveller, what they share, with whom, what those share, and with whom. Columns of our own, and no forces: the same data always
 * gives the same drawing, it can be read from one side to the other, and no node covers another. Pure.
 */
import type { LinksView } from '../../core/calls/links.ts';

type Graph = Pick<LinksView, 'people' | 'things'>;

export interface LinkNode {
  readonly id: string;
  readonly kind: 'person' | 'thing';
  /** Its place in `people` or in `things`. */
  readonly at: number;
  /** Its left upper corner. */
  readonly x: number;
  readonly y: number;
}

export interface LinkEdge {
  readonly id: string;
  readonly path: string;
}

export interface LinksLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LinkNode[];
  readonly edges: readonly LinkEdge[];
}

/** A node in pixels, and what lies between two. */
export const NODE = { width: 190, height: 38 } as const;
const SPACE = { x: 60, y: 12 } as const;
const EDGE = 8;

/** The drawing; right to left the traveller stands at the right. */
export function linksLayout({ people, things }: Graph, isRtl: boolean): LinksLayout {
  const isFirst = (thing: Graph['things'][number]) => thing.people.includes(0);
  const placesOf = <Item>(items: readonly Item[], kind: LinkNode['kind'], has: (item: Item) => boolean) =>
    items.flatMap((item, at) => (has(item) ? [{ kind, at, id: `${kind} ${at}` }] : []));
  const columns = [
    placesOf(people, 'person', ({ step }) => step === 0),
    placesOf(things, 'thing', isFirst),
    placesOf(people, 'person', ({ step }) => step === 1),
    placesOf(things, 'thing', (thing) => !isFirst(thing)),
    placesOf(people, 'person', ({ step }) => step === 2),
  ];
  const used = columns.filter((column) => column.length > 0);
  const tallest = Math.max(1, ...used.map((column) => column.length));
  const height = 2 * EDGE + tallest * NODE.height + (tallest - 1) * SPACE.y;
  const count = Math.max(1, used.length);
  const width = 2 * EDGE + count * NODE.width + (count - 1) * SPACE.x;
  const nodes = used.flatMap((column, index) => {
    const own = column.length * NODE.height + (column.length - 1) * SPACE.y;
    const from = EDGE + index * (NODE.width + SPACE.x);
    return column.map(
      (node, row): LinkNode => ({
        ...node,
        x: isRtl ? width - from - NODE.width : from,
        y: (height - own) / 2 + row * (NODE.height + SPACE.y),
      }),
    );
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = things.flatMap((thing, at) =>
    thing.people.flatMap((person) => {
      const [from, to] = [byId.get(`thing ${at}`), byId.get(`person ${person}`)];
      return from === undefined || to === undefined ? [] : [{ id: `${at} ${person}`, path: pathBetween(from, to) }];
    }),
  );
  return { width, height, nodes, edges };
}

/** From the side of one node to the facing side of the other. */
function pathBetween(one: LinkNode, other: LinkNode): string {
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  const from = { x: left.x + NODE.width, y: left.y + NODE.height / 2 };
  const to = { x: right.x, y: right.y + NODE.height / 2 };
  const middle = (from.x + to.x) / 2;
  return `M${from.x},${from.y}C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
}

/**
 * The same for a paper that leaves the unit: others have a number in place of a name and no level, and what only they share has no value. The tables of that paper name those
 * of them at whom rules point.
 */
export function linksOutside(view: LinksView, numbered: (number: number) => string): LinksView {
  return {
    ...view,
    people: view.people.map((person, at) =>
      at === 0 ? person : { ...person, name: numbered(at), masked: false, outcome: null, handling: null },
    ),
    things: view.things.map((thing) => (thing.people.includes(0) ? thing : { ...thing, value: null })),
  };
}
