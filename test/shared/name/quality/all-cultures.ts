import type { Culture } from './culture.ts';
import { ANGLOPHONE } from './cultures/anglophone.ts';
import { ARMENIAN_CULTURE, GEORGIAN_CULTURE } from './cultures/caucasian.ts';
import { CHINESE } from './cultures/chinese.ts';
import { ETHIOPIAN } from './cultures/ethiopian.ts';
import { FRANCOPHONE } from './cultures/francophone.ts';
import { GERMANIC } from './cultures/germanic.ts';
import { GREEK } from './cultures/greek.ts';
import { GULF_OF_GUINEA } from './cultures/gulf-of-guinea.ts';
import { HEBREW } from './cultures/hebrew.ts';
import { HISPANIC } from './cultures/hispanic.ts';
import { KOREAN } from './cultures/korean.ts';
import { LEVANTINE } from './cultures/levantine.ts';
import { LUSOPHONE } from './cultures/lusophone.ts';
import { MAGHREBI } from './cultures/maghrebi.ts';
import { NIGERIAN } from './cultures/nigerian.ts';
import { BULGARIAN, SERBIAN, UKRAINIAN } from './cultures/other-cyrillic.ts';
import { PERSIAN } from './cultures/persian.ts';
import { POLISH_BALTIC } from './cultures/polish-baltic.ts';
import { RUSSIAN } from './cultures/russian.ts';
import { SOUTH_ASIAN } from './cultures/south-asian.ts';
import { TURKISH } from './cultures/turkish.ts';
import { VIETNAMESE } from './cultures/vietnamese.ts';
import { WEST_AFRICAN } from './cultures/west-african.ts';

export const CULTURES: readonly Culture[] = [
  ANGLOPHONE,
  FRANCOPHONE,
  GULF_OF_GUINEA,
  NIGERIAN,
  WEST_AFRICAN,
  ETHIOPIAN,
  LUSOPHONE,
  HISPANIC,
  MAGHREBI,
  LEVANTINE,
  PERSIAN,
  TURKISH,
  SOUTH_ASIAN,
  RUSSIAN,
  UKRAINIAN,
  BULGARIAN,
  SERBIAN,
  GREEK,
  HEBREW,
  CHINESE,
  KOREAN,
  VIETNAMESE,
  GERMANIC,
  POLISH_BALTIC,
  GEORGIAN_CULTURE,
  ARMENIAN_CULTURE,
];
