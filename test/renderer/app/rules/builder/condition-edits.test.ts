import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countIds,
  type DraftNode,
  findNode,
  nodesOf,
  readNode,
  writeNode,
} from '../../../../../renderer/app/rules/builder/condition-draft.ts';
import {
  addCondition,
  addGroup,
  canUnwrap,
  changeNode,
  duplicateNode,
  moveNode,
  negateNode,
  removeNode,
  setGroupKind,
  unwrapNode,
  wrapNode,
} from '../../../../../renderer/app/rules/builder/condition-edits.ts';
import { beginHistory, edit, redo, undo } from '../../../../../renderer/app/rules/builder/edit-history.ts';
import { changeFact, changeOperator } from '../../../../../renderer/app/rules/builder/leaf-edits.ts';
import {
  editCondition,
  readRuleDraft,
  setField,
  writeRuleDraft,
} from '../../../../../renderer/app/rules/builder/rule-draft.ts';
import { checkDraft } from '../../../../../renderer/app/rules/builder/rule-problems.ts';
import { OPERATORS } from '../../../../../rules/language/operators.ts';
import { FACTS } from '../../../../../shared/fact/fact-catalogue.ts';

const A = { fact: 'bags.none', is: true };
const B = { fact: 'booking.leadHours', lessThan: 72 };
const C = { fact: 'booking.payment', in: ['cash'] };

/** Ids are in reading order: 1 is the root. */
function read(written: unknown) {
  const ids = countIds(1);
  return { root: readNode(written, ids.newId), newId: ids.newId };
}

test.each<[string, unknown, (root: DraftNode, newId: () => number) => DraftNode, unknown]>([
  ['a condition is added at the end of a group', { all: [A] }, (r, n) => addCondition(r, 1, n), { all: [A, {}] }],
  ['a condition added to a lone one gives both a group', A, (r, n) => addCondition(r, 1, n), { all: [A, {}] }],
  ['a condition is added right after another', { any: [A, B] }, (r, n) => addCondition(r, 2, n), { any: [A, {}, B] }],
  ['a group in an all is an any', { all: [A] }, (r, n) => addGroup(r, 1, n), { all: [A, { any: [{}] }] }],
  ['a copy stands after what was copied', { all: [A, B] }, (r, n) => duplicateNode(r, 2, n), { all: [A, A, B] }],
  [
    'a copy includes the not',
    { all: [{ not: A }, B] },
    (r, n) => duplicateNode(r, 3, n),
    { all: [{ not: A }, { not: A }, B] },
  ],
  ['removing a condition removes its not', { all: [{ not: A }, B] }, (r, n) => removeNode(r, 3, n), { all: [B] }],
  ['removing every condition leaves an empty group', { not: A }, (r, n) => removeNode(r, 2, n), { all: [] }],
  [
    'a condition gets a group around it',
    { all: [A, B] },
    (r, n) => wrapNode(r, 2, 'any', n),
    { all: [{ any: [A] }, B] },
  ],
  [
    'a group goes around the not',
    { all: [{ not: A }] },
    (r, n) => wrapNode(r, 3, 'any', n),
    { all: [{ any: [{ not: A }] }] },
  ],
  [
    'a condition negated twice is as before',
    { all: [A] },
    (r, n) => negateNode(negateNode(r, 2, n), 2, n),
    { all: [A] },
  ],
  [
    'a group dissolves into the one around it',
    { all: [A, { any: [B, C] }] },
    (r) => unwrapNode(r, 3),
    { all: [A, B, C] },
  ],
  ['the outermost group of several stays', { all: [A, B] }, (r) => unwrapNode(r, 1), { all: [A, B] }],
  ['the outermost group of one goes', { all: [A] }, (r) => unwrapNode(r, 1), A],
  ['a group of all becomes one of any', { all: [A, B] }, (r) => setGroupKind(r, 1, 'any'), { any: [A, B] }],
  ['a condition moves down past a neighbour', { all: [A, B, C] }, (r) => moveNode(r, 2, 1), { all: [B, A, C] }],
  ['a condition moves up past a neighbour', { all: [A, B, C] }, (r) => moveNode(r, 4, -1), { all: [A, C, B] }],
  [
    'a condition moves down into a group',
    { all: [A, { any: [B, C] }] },
    (r) => moveNode(r, 2, 1),
    { all: [{ any: [A, B, C] }] },
  ],
  [
    'a condition moves up into a group',
    { all: [{ any: [A] }, B] },
    (r) => moveNode(r, 4, -1),
    { all: [{ any: [A, B] }] },
  ],
  [
    'a condition moves down out of a group',
    { all: [{ any: [A, B] }, C] },
    (r) => moveNode(r, 4, 1),
    { all: [{ any: [A] }, B, C] },
  ],
  [
    'a condition moves up out of a negated group',
    { all: [{ not: { any: [A, B] } }] },
    (r) => moveNode(r, 4, -1),
    { all: [A, { not: { any: [B] } }] },
  ],
  ['a lone condition does not move', { all: [A] }, (r) => moveNode(r, 2, 1), { all: [A] }],
])('the edit of a condition gives the expected condition: %s', (_, before, change, after) => {
  const { root, newId } = read(before);
  expect(writeNode(change(root, newId))).toEqual(after);
});

const scalar = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('cash', '72h', '2026-01-01', ''));
const fact = fc.constantFrom(...FACTS.map(({ id }) => id));
const operator = fc.constantFrom(...OPERATORS.map(({ key }) => key));
const leaf = fc.tuple(fact, operator, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))).map(([id, key, value]) => ({
  fact: id,
  [key]: value,
}));
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
    fc.constantFrom(
      {},
      { fact: 'bags.none' },
      { lessThan: 3 },
      3,
      null,
      [],
      { all: 1 },
      { all: [], any: [] },
      { fact: 3 },
    ),
  ),
}));

test('reading and writing any JSON loses nothing', () => {
  fc.assert(
    fc.property(fc.oneof(condition, fc.jsonValue()), (written) => {
      expect(writeNode(read(written).root)).toEqual(written);
    }),
    { numRuns: 300 },
  );
});

const HEAD = {
  id: 'customs.test',
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  weight: 30,
  title: { en: 'A title' },
};

const steps = fc.array(
  fc.record({
    what: fc.nat(),
    at: fc.nat(),
    fact,
    operator,
    value: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    pause: fc.nat({ max: 3000 }),
  }),
  { maxLength: 12 },
);

type Step = typeof steps extends fc.Arbitrary<readonly (infer Each)[]> ? Each : never;

function act(root: DraftNode, newId: () => number, { what, at, fact: to, operator: key, value }: Step): DraftNode {
  const nodes = nodesOf(root);
  const { id } = nodes[at % nodes.length] ?? root;
  const acts: readonly (() => DraftNode)[] = [
    () => addCondition(root, id, newId),
    () => addGroup(root, id, newId),
    () => duplicateNode(root, id, newId),
    () => removeNode(root, id, newId),
    () => wrapNode(root, id, 'any', newId),
    () => negateNode(root, id, newId),
    () => unwrapNode(root, id),
    () => moveNode(root, id, 1),
    () => moveNode(root, id, -1),
    () => changeNode(root, id, (node) => (node.kind === 'leaf' ? changeFact(node, to) : node)),
    () => changeNode(root, id, (node) => (node.kind === 'leaf' ? changeOperator(node, key, null) : node)),
    () => changeNode(root, id, (node) => (node.kind === 'leaf' ? { ...node, expected: value } : node)),
  ];
  return acts[what % acts.length]?.() ?? root;
}

test('any edits keep ids distinct, assign each problem to a part of the rule, and can be undone and redone exactly', () => {
  fc.assert(
    fc.property(condition, steps, (when, edits) => {
      const first = readRuleDraft({ ...HEAD, when });
      let history = beginHistory(first);
      const states = [first];
      let now = 0;
      for (const step of edits) {
        now += step.pause;
        const { present } = history;
        const next = editCondition(present, (root, newId) => act(root, newId, step));
        const before = history.past.length;
        history = edit(history, next, step.what % 2 === 0 ? 'typing' : null, now);
        if (history.past.length > before) states.push(next);
        else states[states.length - 1] = next;
        const nodes = nodesOf(next.when);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      }
      const { rule, problems } = checkDraft(history.present, [], 1);
      expect(rule === null).toBe(problems.length > 0);
      for (const { node, field } of problems) {
        if (node === null) expect(field).not.toBe('');
        else expect(findNode(history.present.when, node)).not.toBeNull();
      }
      const after = history.present;
      for (const state of [...states].reverse()) {
        expect(history.present).toBe(state);
        history = undo(history);
      }
      expect(history.present).toBe(first);
      while (history.future.length > 0) history = redo(history);
      expect(history.present).toBe(after);
    }),
    { numRuns: 150 },
  );
});

test('typing into one field is one step until a pause or another edit', () => {
  let history = beginHistory(setField(readRuleDraft(HEAD), ['owner'], 'x'));
  const type = (text: string, key: string | null, at: number) => {
    history = edit(history, setField(history.present, ['owner'], text), key, at);
  };
  type('a', 'owner', 0);
  type('ab', 'owner', 500);
  type('abc', 'owner', 1500);
  expect(history.past).toHaveLength(1);
  type('abcd', 'owner', 9000);
  expect(history.past).toHaveLength(2);
  type('abcde', 'source', 9100);
  expect(history.past).toHaveLength(3);
  history = undo(undo(history));
  expect(writeRuleDraft(history.present).owner).toBe('abc');
  type('new', 'owner', 9200);
  expect(history.future).toEqual([]);
  expect(writeRuleDraft(undo(history).present).owner).toBe('abc');
});

test('the only condition of a group can leave it, several only into a surrounding group', () => {
  const { root } = read({ not: { all: [A, B] } });
  expect([1, 2].map((id) => canUnwrap(root, id))).toEqual([true, false]);
});
