/** A rule that speaks of a late booking says how late, by its own bound: a week is late for one rule, and early for another. */
import { expect, test } from 'vitest';
import { leavesOf } from '../../../rules/engine/compile.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { reasonText } from '../../../shared/screening/reason-sentence.ts';

const read = readRules(SHIPPED_PACK);
const rules = read.ok ? read.value.rules : [];

/** What a title says of a bound in hours, in English and French. */
const SAID: Readonly<Record<number, readonly [RegExp, RegExp]>> = {
  24: [/within a day/, /vingt-quatre heures/],
  48: [/(less than|in the last) two days/, /(moins de|dans les|derniers) deux (derniers )?jours|deux jours/],
  72: [/less than three days/, /moins de trois jours/],
  168: [/less than a week/, /moins d’une semaine/],
};

/** The rules that rest on a booking made less than so many hours before departure. */
const BOUND = rules.flatMap((rule) =>
  leavesOf(rule.when)
    .filter(({ fact, operator }) => fact === 'booking.leadHours' && operator === 'lessThan')
    .map(({ expected }) => ({ id: rule.id, title: rule.title, hours: Number(expected) })),
);

test('there are rules about late bookings', () => {
  expect(BOUND.length).toBeGreaterThan(8);
});

test('no title of a shipped rule calls a booking late without saying how late', () => {
  const vague = rules.filter(
    ({ title }) => /\blate\b/i.test(title.en ?? '') || /(?<!plus )\btard(ive)?\b/i.test(title.fr ?? ''),
  );
  expect(vague.map(({ id }) => id)).toEqual([]);
});

test.each(BOUND.filter(({ title }) => /before|departure/i.test(title.en ?? '')))(
  'the rule $id says in its title the bound of $hours hours that it has',
  ({ title, hours }) => {
    const [english, french] = SAID[hours] ?? [];
    expect(title.en).toMatch(english as RegExp);
    expect(title.fr).toMatch(french as RegExp);
  },
);

test.each([
  [19, 'Booked 19 hours before the journey began', 'Réservé 19 heures avant le début du voyage'],
  [168, 'Booked 168 hours before the journey began', 'Réservé 168 heures avant le début du voyage'],
])(
  'a reason gives the time of a booking made %i hours before departure, and does not call it late',
  (hours, en, fr) => {
    const leaf = { path: '', fact: 'booking.leadHours', operator: 'lessThan', expected: 200, actual: hours } as const;
    const leaves = [{ ...leaf, state: 'value', result: true }] as const;
    expect(reasonText(leaves, CATALOGUES.en)).toBe(en);
    expect(reasonText(leaves, CATALOGUES.fr)).toBe(fr);
  },
);
