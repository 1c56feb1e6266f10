/** Words for people in English and French, folded, with what they say about the person. */
import type { Sex } from '../../manifest.ts';

export interface PersonWord {
  readonly sex: Sex | null;
  readonly child: boolean;
  readonly plural: boolean;
}

const rows: readonly (readonly [sex: Sex | null, child: boolean, plural: boolean, words: string])[] = [
  [
    'M',
    false,
    false,
    'man male homme monsieur gentleman guy husband mari epoux brother frere father pere uncle oncle boyfriend copain ami type gars cousin nephew neveu mec messieur',
  ],
  [
    'F',
    false,
    false,
    'woman female femme lady dame madame wife epouse sister soeur mother mere aunt tante girlfriend copine amie cousine niece compagne',
  ],
  ['M', false, true, 'men males hommes messieurs gentlemen guys brothers freres amis types gars cousins'],
  ['F', false, true, 'women females femmes ladies dames sisters soeurs amies cousines'],
  ['M', true, false, 'boy garcon son fils'],
  ['F', true, false, 'girl fille daughter fillette'],
  ['M', true, true, 'boys garcons sons'],
  ['F', true, true, 'girls filles daughters fillettes'],
  [null, true, false, 'child kid baby infant enfant bebe toddler minor mineur mineure'],
  [null, true, true, 'children kids babies infants enfants bebes mineurs'],
  [
    null,
    false,
    false,
    'person friend colleague collegue personne partner companion partenaire somebody someone adult adulte compagnon family famille spouse conjoint',
  ],
  [null, false, true, 'people persons friends colleagues collegues personnes adults adultes others autres'],
];

/** By folded word. */
export const PERSON_WORDS: ReadonlyMap<string, PersonWord> = new Map(
  rows.flatMap(([sex, child, plural, words]) =>
    words.split(' ').map((word) => [word, { sex, child, plural }] as const),
  ),
);

/** Words that say the sex of the one the call is about. */
export const SUBJECT_SEX: ReadonlyMap<string, Sex> = new Map([
  ...'man male homme hom monsieur gentleman guy boy garcon mr masculin type gars mec'
    .split(' ')
    .map((word) => [word, 'M'] as const),
  ...'woman female femme fem lady dame madame mrs ms girl fille mme mlle mademoiselle miss feminin fillette'
    .split(' ')
    .map((word) => [word, 'F'] as const),
]);

/** Words that only stand for the person: they say the sex where no noun does. */
export const PRONOUN_SEX: ReadonlyMap<string, Sex> = new Map([
  ...'he him himself il'.split(' ').map((word) => [word, 'M'] as const),
  ...'she herself elle'.split(' ').map((word) => [word, 'F'] as const),
]);
