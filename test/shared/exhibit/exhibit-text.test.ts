import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import {
  comparedText,
  countText,
  exhibitEntryTexts,
  handedExhibit,
  handedText,
  sealText,
} from '../../../shared/exhibit/exhibit-text.ts';
import {
  ADJO,
  BEFORE,
  CHIEF,
  cash,
  DISPOSED,
  further,
  KOFI,
  OFFICERS,
  taken,
  toKofi,
  toLaboratory,
} from './exhibits.ts';

const say = sayIn(CATALOGUES.en);
const named = (id: string) => id;

describe('an entry in words', () => {
  test('every kind of entry says something in every language, and nothing is left to fill in', () => {
    const chain = further(
      taken({ kind: 'cash' }),
      [cash(2, 3), ADJO],
      [cash(2, 2), KOFI],
      [{ kind: 'answered', of: 1, said: 'disputed', why: 'off duty' }, CHIEF],
      [toKofi(false), ADJO],
      [{ kind: 'received', seen: 'unsealed' }, KOFI],
      [toLaboratory(), KOFI],
      [DISPOSED, KOFI],
      [{ kind: 'corrected', of: 1, why: 'misread', instead: 'Room 3', seal: null }, ADJO],
    );
    for (const language of LANGUAGES)
      for (const entry of chain.entries) {
        const text = exhibitEntryTexts(sayIn(CATALOGUES[language]), named, entry, chain).join(' · ');
        expect(text, entry.kind).not.toBe('');
        expect(text, entry.kind).not.toMatch(/\{\{|exhibit\.|deed\./);
      }
  });

  test('a corrected seal is told with both numbers and both officers', () => {
    const right = { kind: 'corrected', of: 2, why: 'misread', instead: 'B 2', seal: 'B 2', second: 'LFW-09' } as const;
    const chain = further(taken({}, 'A 1'), [right, ADJO], [{ ...right, seal: 'C 3' }, ADJO]);
    const texts = chain.entries.slice(2).map((entry) => exhibitEntryTexts(say, named, entry, chain));
    expect(texts[0]).toEqual(['entry 2', 'seal A 1 → B 2', 'B 2', 'misread', `with ${named('LFW-09')}`]);
    expect(texts[1]).toContain('seal B 2 → C 3');
  });

  test('two counts that differ say where; what was voided is compared with nothing', () => {
    const pair = further(taken({ kind: 'cash' }), [cash(2, 3), ADJO], [cash(2, 2), KOFI]);
    expect(comparedText(say, pair, 1)).toBeNull();
    expect(comparedText(say, pair, 2)).toContain('20 EUR');
    const wrong = { kind: 'corrected', of: 2, why: 'a slip', instead: 'two', seal: null } as const;
    const anew = further(pair, [wrong, ADJO], [cash(2, 2), ADJO], [cash(2, 2), KOFI]);
    expect(comparedText(say, anew, 2), 'the difference stays to be seen').toContain('20 EUR');
    expect([4, 5].map((at) => comparedText(say, anew, at))).toEqual([null, null]);
  });

  test('what is kept from the second officer says only that, and a broken seal says so', () => {
    expect(countText(say, [])).toBe(say('exhibit.count.kept'));
    expect(sealText(say, { number: 'TG 1', state: 'broken' })).toContain('TG 1 (');
    expect(sealText(say, null)).toBe(say('exhibit.seen.unsealed'));
  });
});

test('an exhibit that is handed over says its number, its seal and its last weight, and never what it is', () => {
  const bare = taken({ number: 'LFW-E-1', what: 'powder of Mr Lawson' });
  expect(handedText(say, handedExhibit(bare))).toBe('LFW-E-1 · seal: not sealed · not weighed');
  const weigh = (amount: number) =>
    ({
      kind: 'weighed',
      weighed: 'gross',
      amount,
      unit: 'kg',
      scale: 'K-2',
      before: BEFORE,
      officers: OFFICERS,
    }) as const;
  const weighed = further(bare, [weigh(2.5), ADJO], [weigh(2.4), ADJO]);
  expect(handedText(say, handedExhibit(weighed))).toBe('LFW-E-1 · seal: not sealed · 2.4 kg gross');
  expect(handedText(say, handedExhibit(taken({ number: 'LFW-E-2' }, 'S-4417')))).toContain('seal: S-4417');
});
