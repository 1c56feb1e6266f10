import { expect, test } from 'vitest';
import { withoutNames } from '../../../shared/dossier/without-names.ts';

const tableOf = (...cells: readonly (string | number | null)[]) => ({ title: 'Words', headings: [], rows: [cells] });

test.each([
  ['a name in any case', 'Hit said so, and HIT again', 'A. H. said so, and A. H. again'],
  ['a full name before its parts', 'HIT, AMA was alone', 'A. H. was alone'],
  ['a number', 'passport TG4817305.', 'passport A. H..'],
  ['no part of a word', 'they HITCHED; AMAZING', 'they HITCHED; AMAZING'],
  ['a name with accents', 'Hît said so', 'A. H. said so'],
  ['a name with a small mark', "N'Diaye and n’dïaye", 'A. H. and A. H.'],
  ['a number in groups', 'passport TG 481-73.05', 'passport A. H.'],
] as const)('%s is taken out of the words of officers', (_, text, without) => {
  const [table] = withoutNames(
    [tableOf(text, 3, null)],
    ['HIT', 'AMA', 'HIT, AMA', 'TG4817305', 'NDIAYE', '', 'A'],
    'A. H.',
  );
  expect(table?.rows).toEqual([[without, 3, null]]);
});

test('where nothing is known of somebody the tables stay as they are', () => {
  const tables = [tableOf('HIT')];
  expect(withoutNames(tables, [''], 'Person 1')).toEqual(tables);
});
