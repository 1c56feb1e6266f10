/** Every kind of entry of custody is a sentence in each language, with what it says. */
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { CUSTODY_KINDS, type CustodyAct, type CustodyEntry } from '../../../shared/custody/custody.ts';
import { clockText, custodyEntryText } from '../../../shared/custody/custody-text.ts';
import { BEGUN, DUTY } from './held.ts';

const entry = (act: CustodyAct): CustodyEntry =>
  ({ no: 1, officer: 'LFW-02', agency: 'police', at: '2026-11-24T02:00:00.000Z', ...act }) as never;

const PLACED = { where: 'Cell 1', whom: 'Sgt Kodjo', note: 'noted' } as const;
const SAID: { readonly [Kind in CustodyAct['kind']]: readonly [CustodyAct & { readonly kind: Kind }, string] } = {
  begun: [BEGUN, 'Police custody began: Cdt Ayivi, Room 2, rules for adults'],
  'taken-over': [
    { ...BEGUN, kind: 'taken-over', measure: 'medical-watch', place: '' } as never,
    'Goes on as Medical watch: Cdt Ayivi',
  ],
  regime: [{ kind: 'regime', regime: 'minor', note: '' }, 'The rules that apply: those of minors'],
  duty: [{ ...DUTY, duty: 'doctor', way: 'examined', whom: 'Dr Lawson', language: '', fit: false }, 'not fit'],
  extended: [
    { kind: 'extended', hours: 24, by: 'prosecutor', whom: 'Mensah', reference: 'PR 12', note: '' },
    'Extended by 24 h by',
  ],
  moved: [{ kind: 'moved', ...PLACED }, 'Moved to Cell 1, Sgt Kodjo'],
  escorted: [{ kind: 'escorted', ...PLACED }, 'Escorted by Sgt Kodjo, Cell 1'],
  emergency: [{ kind: 'emergency', ...PLACED, whom: '' }, 'Emergency: Cell 1'],
  meal: [{ kind: 'meal', taken: false, note: '' }, 'Meal: refused'],
  rest: [{ kind: 'rest', minutes: 1, note: '' }, 'Rest of 1 minute'],
  watch: [{ kind: 'watch', whom: 'Sgt Kodjo', note: '' }, 'Watched by Sgt Kodjo'],
  capsules: [{ kind: 'capsules', source: 'imaging', count: 78, whom: 'Dr Lawson', note: '' }, 'scan: 78, Dr Lawson'],
  passage: [
    { kind: 'passage', count: 0, saw: 'Sgt Kodjo', witness: 'Nurse Afi', note: '' },
    'Clear stool, seen by Sgt Kodjo',
  ],
  ended: [{ kind: 'ended', ending: 'released', whom: '', note: '' }, 'Ended: '],
  'began-at': [{ kind: 'began-at', of: 3, note: 'a slip' }, 'The beginning, entry 3, was at this time'],
  struck: [{ kind: 'struck', of: 4, what: 'meal', note: 'a slip' }, 'Entry 4 struck out'],
};

describe('an entry of custody in words', () => {
  test.each(Object.entries(SAID))('%s', (_, [act, expected]) => {
    expect(custodyEntryText(sayIn(CATALOGUES.en), entry(act)).toLowerCase()).toContain(expected.toLowerCase());
  });

  test('is a sentence in every language, whole, and with no empty part', () => {
    for (const [act] of Object.values(SAID))
      for (const texts of Object.values(CATALOGUES)) {
        const said = custodyEntryText(sayIn(texts), entry(act));
        expect(said).not.toMatch(/\{\{|undefined|, ,|, ?$|^custody\./);
      }
  });

  test('none of the kinds is left out', () => {
    expect(Object.keys(SAID).sort()).toEqual([...CUSTODY_KINDS].sort());
  });

  test.each([
    ['later', '13:20', 'read 11 h 20 min later'],
    ['earlier', '00:30', 'read 1 h 30 min earlier'],
  ])('says by how much the clock read %s before two officers confirmed the time', (_, time, said) => {
    const confirmed = { kind: 'time-confirmed', before: `2026-11-24T${time}:00.000Z`, note: '' } as const;
    expect(custodyEntryText(sayIn(CATALOGUES.en), entry(confirmed as never))).toContain(said);
  });

  test('what a doctor found is not in it', () => {
    const found: CustodyAct = { ...DUTY, duty: 'doctor', way: 'examined', finding: 'three capsules' };
    expect(custodyEntryText(sayIn(CATALOGUES.en), entry(found))).not.toContain('capsules');
  });
});

test.each([
  ['a beginning at an hour that was typed under a clock that was ahead', BEGUN, '05:00', 'the longer time counts'],
  ['another entry under that clock', DUTY, '05:00', 'in doubt'],
  ['a beginning under a clock that was behind', BEGUN, '01:00', 'in doubt'],
])('%s says how it counts', (_, act, clock, said) => {
  const typed = { happened: '2026-11-24T01:50:00.000Z', clock: `2026-11-24T${clock}:00.000Z` };
  expect(clockText(sayIn(CATALOGUES.en), { ...entry(act), ...typed })).toContain(said);
});
