import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import type { LookoutMark } from '../../../shared/screening/listed.ts';
import { hitText, type SaidHit } from '../../../shared/screening/listed-sentence.ts';

const MARK: LookoutMark = { source: 'F', information: 6, isReviewed: false, description: 'red case' };

function said(name: string | null, lookout?: LookoutMark): SaidHit {
  const listed = { title: 'ET508 30/11/2026', class: 'two-terms', name } as const;
  return { leaves: [], listed: { ...listed, ...(lookout === undefined ? {} : { lookout }) } };
}

test.each<readonly [string, SaidHit, string, string]>([
  [
    'of an entry of a list the evidence first',
    said('KOFI MENSAH'),
    'Two things agree that were said of the person · KOFI MENSAH on “ET508 30/11/2026”',
    'Deux éléments indiqués sur la personne concordent · KOFI MENSAH sur « ET508 30/11/2026 »',
  ],
  [
    'of a lookout whom it is about first',
    said('Kofi Mensah', MARK),
    'Lookout Kofi Mensah, ET508 30/11/2026 · Two things agree that were said of the person',
    'Signalement Kofi Mensah, ET508 30/11/2026 · Deux éléments indiqués sur la personne concordent',
  ],
  [
    'of a lookout without a name how the person looks',
    said(null, MARK),
    'Lookout red case, ET508 30/11/2026 · Two things agree that were said of the person',
    'Signalement red case, ET508 30/11/2026 · Deux éléments indiqués sur la personne concordent',
  ],
  [
    'of a lookout that only some duties read its flight and day',
    said(null, { ...MARK, description: '' }),
    'Lookout ET508 30/11/2026 · Two things agree that were said of the person',
    'Signalement ET508 30/11/2026 · Deux éléments indiqués sur la personne concordent',
  ],
])('the sentence of a hit says %s', (_, hit, english, french) => {
  expect((['en', 'fr'] as const).map((language) => hitText(hit, CATALOGUES[language]))).toEqual([english, french]);
});
