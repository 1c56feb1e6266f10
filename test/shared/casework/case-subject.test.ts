import { describe, expect, test } from 'vitest';
import {
  isLikeThing,
  isSameThing,
  personNamed,
  readThing,
  subjectNamed,
  type Thing,
} from '../../../shared/casework/case-subject.ts';

const bag = (tag: string): Thing => ({ kind: 'bag', tag });
const worker = (name: string, badge: string | null = null): Thing => ({ kind: 'worker', name, badge, employer: null });
const other = (what: string): Thing => ({ kind: 'other', what });

describe('what an officer writes of a subject', () => {
  test.each<[string, Thing, Thing | string]>([
    ['a tag in groups is read without blanks', bag(' 0071 234-567 '), bag('0071234567')],
    ['a tag with letters is in capitals', bag('et123456'), bag('ET123456')],
    ['a tag of three characters is none', bag('123'), 'tag'],
    ['a tag with other signs is none', bag('0071/234567'), 'tag'],
    ['a name loses odd blanks', worker('  MENSAH,   Afi '), worker('MENSAH, Afi')],
    ['an empty pass is not known', worker('MENSAH', '  '), worker('MENSAH')],
    ['a worker without a name is none', worker(' '), 'name'],
    ['words are kept', other(' a parcel on  belt 2'), other('a parcel on belt 2')],
    ['two letters say nothing', other('it'), 'what'],
  ])('%s', (_, written, expected) => {
    const read = readThing(written);
    expect(read.ok ? read.value : read.failure).toEqual(expected);
  });
});

describe('two subjects', () => {
  test.each<[string, Thing, Thing, 'same' | 'alike' | 'different']>([
    ['with one tag are the same', bag('ET123456'), bag('ET123456'), 'same'],
    ['of one serial, short and as a licence plate, are the same', bag('ET123456'), bag('0071123456'), 'same'],
    ['with two licence plates of one serial are not', bag('0071123456'), bag('0072123456'), 'different'],
    ['with two tags are not', bag('ET123456'), bag('ET123457'), 'different'],
    ['with one pass are the same, whatever the name', worker('MENSAH', 'b-1'), worker('MENSA', 'B-1'), 'same'],
    ['with one name and two passes are alike only', worker('MENSAH', 'B-1'), worker('MENSAH', 'B-2'), 'alike'],
    ['with one name, of which one pass is unknown, are alike only', worker('Mensah'), worker('MENSAH', 'B-2'), 'alike'],
    ['with one name and no pass are alike only', worker('Mensah'), worker('MENSAH'), 'alike'],
    ['with the same words are alike only', other('A parcel'), other('a parcel'), 'alike'],
    ['of two kinds are not', other('ET123456'), bag('ET123456'), 'different'],
  ])('%s', (_, one, two, expected) => {
    const told = (a: Thing, b: Thing) => (isSameThing(a, b) ? 'same' : isLikeThing(a, b) ? 'alike' : 'different');
    expect([told(one, two), told(two, one)]).toEqual([expected, expected]);
  });
});

test.each<[string, Parameters<typeof subjectNamed>[0], string, string | null]>([
  ['a traveller', { travellerName: 'OKAFOR, CHIDI' }, 'OKAFOR, CHIDI', 'OKAFOR, CHIDI'],
  ['a bag', { travellerName: null, thing: bag('ET123456') }, 'ET123456', null],
  ['a worker', { travellerName: null, thing: worker('MENSAH, Afi') }, 'MENSAH, Afi', 'MENSAH, Afi'],
])('%s is named, and a person only where there is one', (_, on, subject, person) => {
  expect([subjectNamed(on), personNamed(on)]).toEqual([subject, person]);
});
