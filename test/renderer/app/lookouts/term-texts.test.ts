import { expect, test } from 'vitest';
import { termsText } from '../../../../renderer/app/lookouts/term-texts.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { shippedPlaces } from '../../../../shared/lookout/call/call-places.ts';
import { readCall } from '../../../../shared/lookout/read-call.ts';

const TODAY = '2026-11-29';
test.each([
  [
    'man about 40 with a woman, red case, ET508 tomorrow, passport ends 4421',
    'ET 508 · tomorrow Mon 30 Nov · document …4421 · man · 35–45 years · with a woman · red case',
    'ET 508 · demain lun. 30 nov. · document …4421 · homme · 35–45 ans · avec une femme · red case',
  ],
  [
    'femme seule, deux valises, siège 12C, Lomé-Paris',
    'from LFW · to PAR · seat 12C · woman · alone · 2 bags',
    'de LFW · vers PAR · siège 12C · femme · sans compagnie · 2 bagages',
  ],
  [
    'homme avec sa femme Afi et deux enfants, sans bagage',
    'man · with 3 others, a woman and at least one child among them, Afi · no bags',
    'homme · avec 3 autres personnes, dont une femme et au moins un enfant, Afi · sans bagage',
  ],
  ['woman with a child, Togolese', 'woman · Togo · with a child', 'femme · Togo · avec un enfant'],
  ['femme avec sa fille', 'woman · with a girl', 'femme · avec une fille'],
  ['a man with two other men', 'man · with 2 men', 'homme · avec 2 hommes'],
])('the terms of “%s” are shown as “%s” and “%s”', (said, english, french) => {
  const { terms } = readCall(said, { today: TODAY, places: shippedPlaces() });
  const shown = (['en', 'fr'] as const).map((language) =>
    termsText(terms, { t: textsIn(language), language, today: TODAY }),
  );
  expect(shown).toEqual([english, french]);
});
