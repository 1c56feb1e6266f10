import { expect, test } from 'vitest';
import { exhibitLines } from '../../../shared/dossier/exhibit-lines.ts';
import { ADJO, CHIEF, further, taken } from '../exhibit/exhibits.ts';
import { SAID } from './said.ts';

test('an entry says in the package that whoever it names has not confirmed it, or disputed it for good', () => {
  const exhibit = taken({}, 'S 1');
  const [head, first, sealed] = exhibitLines(exhibit, SAID);
  expect(head?.number).toBe(exhibit.number);
  expect(first?.by).toContain('not confirmed by LFW-03');
  expect(sealed?.by).toContain('not confirmed by LFW-03');
  const answered = further(
    exhibit,
    [{ kind: 'answered', of: 1, said: 'disputed', why: 'I was at gate 2' }, CHIEF],
    [{ kind: 'answered', of: 1, said: 'read', why: '' }, ADJO],
  );
  const lines = exhibitLines(answered, SAID);
  expect(lines[1]?.by).toContain('disputed by LFW-03');
  expect(lines[2]?.by).toContain('not confirmed by LFW-03');
  expect(lines[3]?.details).toContain('I was at gate 2');
  expect(lines.map(({ number }) => number).slice(1)).toEqual([1, 2, 3, 4].map((at) => `${exhibit.number} / ${at}`));
});
