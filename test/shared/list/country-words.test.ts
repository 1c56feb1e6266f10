import { expect, test } from 'vitest';
import { listedCountries, listedCountry } from '../../../shared/list/country-words.ts';

test.each<[string, string | null]>([
  ['TG', 'TGO'],
  ['TGO', 'TGO'],
  ['Togo', 'TGO'],
  ['Korea, North', 'PRK'],
  ['Korea, South', 'KOR'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['Republic of Korea', 'KOR'],
  ['Congo, Democratic Republic of the', 'COD'],
  ['Congo, Republic of the', 'COG'],
  ['Congo', null],
  ['Democratic Republic of the Congo', 'COD'],
  ['Bahamas, The', 'BHS'],
  ['Gambia, The', 'GMB'],
  ['Iran (Islamic Republic of)', 'IRN'],
  ['IRAN, ISLAMIC REPUBLIC OF', 'IRN'],
  ['Venezuela (Bolivarian Republic of)', 'VEN'],
  ['Bolivia (Plurinational State of)', 'BOL'],
  ['Syrian Arab Republic', 'SYR'],
  ['United Republic of Tanzania', 'TZA'],
  ['United Kingdom of Great Britain and Northern Ireland', 'GBR'],
  ['The former Yugoslav Republic of Macedonia', 'MKD'],
  ['Federal Republic of Germany', 'DEU'],
  ["China, People's Republic of", 'CHN'],
  ['Union of the Comoros', 'COM'],
  ['Region: Gaza', 'PSE'],
  ['West Bank', 'PSE'],
  ['Region: Crimea', 'UKR'],
  ['Former USSR', 'SUN'],
  ['suhh', 'SUN'],
  ['yucs', 'YUG'],
  ['csxx', 'SCG'],
  ['cshh', 'CSK'],
  ['ddde', 'DEU'],
  ['Yugoslavia', 'YUG'],
  ['Somali', 'SOM'],
  ['Afghan', 'AFG'],
  ['Rwandaise', 'RWA'],
  ['Côte d’Ivoire', 'CIV'],
  ['Togo (TG)', 'TGO'],
  ['Togo / Benin', null],
  ['00', null],
  ['UNKNOWN', null],
  ['undetermined', null],
  ['-0-', null],
  ['Atlantis', null],
  ['', null],
])('the country %j is %j', (written, code) => {
  expect(listedCountry(written)).toBe(code);
});

test.each<[string, readonly string[] | null]>([
  ['Somalia; Kenya', ['SOM', 'KEN']],
  ['Iraqi and Syrian', ['IRQ', 'SYR']],
  ['(a) Somalia (b) Kenya', ['SOM', 'KEN']],
  ['Korea, North', ['PRK']],
  ['Somalia, unknown', ['SOM']],
  ['Somalia; Atlantis', null],
])('the countries %j are %j', (written, codes) => {
  expect(listedCountries(written)).toEqual(codes);
});
