import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { protectionLines } from '../../../shared/dossier/protection-lines.ts';
import { after } from '../protection/entered.ts';

const WORDS = { say: sayIn(CATALOGUES.en), named: (id: string) => `officer ${id}` };

test('a package tells of a child and of immunity, and says nothing of a victim nor of whoever asks for protection', () => {
  const record = after(
    ...(['child-noted', 'child-called', 'victim-asked', 'asylum-told', 'immunity-claimed', 'lifted'] as const),
  );
  expect(protectionLines(record, WORDS).map(({ number, what, details }) => [number, what, details])).toEqual([
    ['1', 'A child, as an officer says', 'lifted · In their words, or yours: she says that she is 15'],
    ['2', 'Child protection called', 'Who: Mme Adjo, child protection'],
    [
      '5',
      'Immunity claimed',
      'courier with a diplomatic bag · In their words, or yours: shows a letter · Sealed diplomatic bag: marks and seals: UN 12',
    ],
  ]);
});

test('the case of a companion is not named', () => {
  const lines = protectionLines(after('child-noted', 'child-relation', 'child-companion'), WORDS);
  expect(lines).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toContain('LFW-2026-2');
});
