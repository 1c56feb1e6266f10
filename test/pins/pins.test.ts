/**
 * Stored flights are derived again only when a version is raised. An answer that changes without a higher version would differ between old and new
 * flights unnoticed. `npm run pins` writes new pins once every changed answer has a higher version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { FACTS } from '../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../shared/fact/fact-values.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { comparePins, type Pins, pinsOf } from './pins.ts';

const FILE = new URL('./pins.json', import.meta.url);
const pinned: Pins = JSON.parse(readFileSync(FILE, 'utf8'));

let corpus: Corpus;
beforeAll(() => {
  corpus = makeCorpus();
});

describe('the pins over the whole corpus', () => {
  test('every fact and every field of a derived flight has the answer that is pinned for its version', () => {
    const now = pinsOf(corpus);
    const compared = comparePins(pinned, now);
    if (process.env.AIRSIDE_PINS === 'write' && compared.wrong.length === 0) {
      writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
    } else expect(compared, 'run `npm run pins` for what is unpinned').toEqual({ wrong: [], unpinned: [] });
  });

  test('the facts have the columns from 0 on, without a gap and each once', () => {
    expect(FACTS.map(({ column }) => column)).toEqual(FACTS.map((_fact, at) => at));
  });

  test('every computed fact has a value, so that its pin can fail', () => {
    const silent = FACTS.filter(
      (fact) =>
        !fact.awaited &&
        !corpus.blocks.some((block) =>
          Array.from({ length: block.size }).some((_none, row) => readFact(block, fact, row).state === 'value'),
        ),
    );
    // The norms of a route need a hundred crew members, which the corpus does not have.
    expect(silent.map(({ id }) => id)).toEqual(['baseline.crewBagKgPercentile', 'baseline.crewStayPercentile']);
  });
});

describe('the comparison with the pins', () => {
  const pins = (facts: Pins['facts'], fields: Pins['fields'] = {}, mark = 'm'): Pins => ({ mark, facts, fields });
  const before = pins({ a: '1 x', b: '2 y' }, { 'flight.leg': '4 z' });

  test.each<[string, Pins, RegExp | null, RegExp | null]>([
    ['accepts the same answers', before, null, null],
    [
      'calls a changed answer of the same version wrong',
      { ...before, facts: { a: '1 x', b: '2 z' } },
      /^fact b answers/,
      null,
    ],
    [
      'asks to pin a changed answer of a higher version',
      { ...before, facts: { a: '1 x', b: '6 z' } },
      null,
      /^fact b is not/,
    ],
    ['calls a lower version wrong', { ...before, facts: { a: '1 x', b: '1 y' } }, /^fact b is of version 1/, null],
    [
      'calls a new fact of a version that stored flights have wrong',
      { ...before, facts: { ...before.facts, c: '2 z' } },
      /^fact c is new: set its version to 3/,
      /^fact c is not/,
    ],
    ['asks to pin a new fact', { ...before, facts: { ...before.facts, c: '6 z' } }, null, /^fact c is not/],
    [
      'calls a new fact before others wrong',
      { ...before, facts: { c: '6 z', ...before.facts } },
      /^fact a lost/,
      /^fact c/,
    ],
    ['calls a removed fact wrong', { ...before, facts: { b: '2 y' } }, /^fact a lost/, null],
    [
      'calls a changed merge of the same derivation wrong',
      { ...before, fields: { 'flight.leg': '4 y' } },
      /raise `DERIVATION`/,
      null,
    ],
    [
      'asks to pin a changed merge of a higher derivation',
      { ...before, fields: { 'flight.leg': '5 y' } },
      null,
      /^field flight.leg/,
    ],
    ['asks to pin the answers of a changed corpus', { ...before, mark: 'n' }, null, /corpus/],
  ])('the comparison with the pins %s', (_title, now, wrong, unpinned) => {
    const compared = comparePins(before, now);
    expect(compared.wrong.join()).toMatch(wrong ?? /^$/);
    expect(compared.unpinned.join()).toMatch(unpinned ?? /^$/);
  });
});
