/**
 * Stored flights keep their answers until a version is raised. So an answer that changes without it would differ between old and new flights, and
 * nobody would notice. `npm run pins` writes the pins anew, once every changed answer has a higher version.
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

describe('over the whole corpus', () => {
  test('every fact and every field of a derived flight answers as its pinned version did', () => {
    const now = pinsOf(corpus);
    const compared = comparePins(pinned, now);
    if (process.env.AIRSIDE_PINS === 'write' && compared.wrong.length === 0) {
      writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
    } else expect(compared, 'run `npm run pins` for what is unpinned').toEqual({ wrong: [], unpinned: [] });
  });

  test('every computed fact has a value, so that its pin can fail', () => {
    const silent = FACTS.filter(
      (fact) =>
        !fact.awaited &&
        !corpus.blocks.some((block) =>
          Array.from({ length: block.size }).some((_none, row) => readFact(block, fact, row).state === 'value'),
        ),
    );
    // A route needs a hundred crew members before their norms are known.
    expect(silent.map(({ id }) => id)).toEqual(['baseline.crewBagKgPercentile', 'baseline.crewStayPercentile']);
  });
});

describe('comparing with the pins', () => {
  const pins = (facts: Pins['facts'], fields: Pins['fields'] = {}, mark = 'm'): Pins => ({ mark, facts, fields });
  const before = pins({ a: '1 x', b: '2 y' }, { 'flight.leg': '4 z' });

  test.each<[string, Pins, RegExp | null, RegExp | null]>([
    ['the same answers pass', before, null, null],
    [
      'another answer of the same version is wrong',
      { ...before, facts: { a: '1 x', b: '2 z' } },
      /^fact b answers/,
      null,
    ],
    [
      'another answer of a higher version is to be pinned',
      { ...before, facts: { a: '1 x', b: '6 z' } },
      null,
      /^fact b is not/,
    ],
    ['a lower version is wrong', { ...before, facts: { a: '1 x', b: '1 y' } }, /^fact b is of version 1/, null],
    ['a new fact is to be pinned', { ...before, facts: { ...before.facts, c: '6 z' } }, null, /^fact c is not/],
    [
      'a new fact before others is wrong',
      { ...before, facts: { c: '6 z', ...before.facts } },
      /^fact a lost/,
      /^fact c/,
    ],
    ['a fact taken away is wrong', { ...before, facts: { b: '2 y' } }, /^fact a lost/, null],
    [
      'another merge of the same derivation is wrong',
      { ...before, fields: { 'flight.leg': '4 y' } },
      /raise `DERIVATION`/,
      null,
    ],
    [
      'another merge of a higher derivation is to be pinned',
      { ...before, fields: { 'flight.leg': '5 y' } },
      null,
      /^field flight.leg/,
    ],
    ['another corpus is to be pinned', { ...before, mark: 'n' }, null, /corpus/],
  ])('%s', (_title, now, wrong, unpinned) => {
    const compared = comparePins(before, now);
    expect(compared.wrong.join()).toMatch(wrong ?? /^$/);
    expect(compared.unpinned.join()).toMatch(unpinned ?? /^$/);
  });
});
