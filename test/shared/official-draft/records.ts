/** What is known of a case for the court: nothing yet, and a whole inspection with a find, custody and exhibits. */
import type { JudicialRecord } from '../../../shared/dossier/judicial-record.ts';

export const EMPTY_RECORD: JudicialRecord = {
  ...{ timeline: [], reports: [], inspection: [], custody: [], exhibits: [], statements: [], files: [] },
};

const BY = { officer: 'LFW-02', agency: 'customs' } as const;
const CASE = 'LFW-2026-483920';
const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const PERSON = { before: { kind: 'person' }, officers: ['LFW-02', 'LFW-03'] } as const;
const SAME = { note: null, late: null } as const;
const LAWFUL = {
  ...{ authorisedBy: 'the prosecutor', sameSexOfficer: 'LFW-02', doctor: null, witness: null, pregnancy: null },
  ...{ interpreter: 'Mme Lawson', cites: '', guardian: null, note: null },
} as const;

export const FULL_RECORD: JudicialRecord = {
  timeline: [
    { ...BY, at: at('13:50'), kind: 'met', note: null },
    { ...BY, at: at('14:32'), kind: 'result-recorded', result: 'nothing-found', found: [], note: 'too early' },
    {
      ...{ ...BY, at: at('14:35'), kind: 'result-recorded', result: 'found', note: '' },
      found: [{ kind: 'drugs', what: 'cocaine', quantity: { amount: 2.34, unit: 'kg', weighed: 'gross' } }],
    },
  ],
  reports: [
    {
      ...{ id: 'r1', case: CASE, number: 'PV 12', day: '2026-11-24', office: 'BRI', what: 'seizure' },
      ...{ attachment: null, exhibits: [], ...BY, at: at('18:00'), withdrawn: null },
    },
  ],
  inspection: [
    { ...BY, number: 1, at: at('14:00'), kind: 'identity-seen', note: null },
    { ...BY, number: 2, at: at('14:05'), kind: 'act', act: 'swab', result: 'something', guardian: null, note: null },
    { ...BY, number: 3, at: at('14:06'), kind: 'act', act: 'body', result: 'nothing', guardian: null, note: null },
    { ...BY, number: 4, at: at('14:07'), kind: 'correction', of: 3, why: 'another traveller' },
    {
      ...{ ...BY, number: 5, at: at('14:10'), kind: 'intrusive', act: 'strip', ...LAWFUL },
      ...{ consent: 'refused', refusalTo: 'the prosecutor' },
    },
    {
      ...{ ...BY, number: 6, at: at('14:20'), kind: 'intrusive', act: 'x-ray', ...LAWFUL },
      ...{ consent: 'given', refusalTo: null },
    },
    {
      ...{ ...BY, number: 7, at: at('14:30'), kind: 'ended', of: 6, result: 'something', note: null },
      medical: 'three capsules seen',
    },
    { ...BY, number: 8, at: at('14:31'), kind: 'moved', to: 'inspection', note: null },
  ],
  custody: [
    {
      ...{ ...BY, no: 1, at: at('14:40'), kind: 'begun', measure: 'customs-detention', regime: 'adult' },
      ...{ judicialOfficer: 'Insp. Ayivi', place: 'Room 2', note: '' },
    },
    {
      ...{ ...BY, no: 2, at: at('14:50'), kind: 'duty', duty: 'rights', way: 'signed', whom: '', language: 'fr' },
      ...{ fit: null, finding: '', note: '' },
    },
    {
      ...{ ...BY, no: 3, at: at('15:00'), kind: 'duty', duty: 'doctor', way: 'examined', whom: 'Dr Lawson' },
      ...{ language: '', fit: false, finding: 'capsules seen', note: 'capsules seen' },
    },
    { ...BY, no: 4, at: at('15:10'), kind: 'meal', taken: true, note: 'wrong meal' },
    { ...BY, no: 5, at: at('15:11'), kind: 'struck', of: 4, what: 'meal', note: 'another person' },
  ],
  exhibits: [
    {
      ...{ id: 'x1', number: 'LFW/C/2026/1', case: CASE, agency: 'customs', find: '1.0', kind: 'drugs' },
      ...{ what: 'white powder', packed: 'two bags' },
      entries: [
        {
          ...{ kind: 'taken', where: 'belt 2', from: 'the suitcase', foundBy: 'LFW-02', pieces: 2, ...PERSON },
          ...{ ...BY, ...SAME, at: at('14:36'), happened: at('14:36') },
        },
        {
          ...{ kind: 'weighed', weighed: 'gross', amount: 2.34, unit: 'kg', scale: 'Kern 4', ...PERSON },
          ...{ ...BY, ...SAME, at: at('14:38'), happened: at('14:38') },
        },
      ],
    },
  ],
  statements: [
    {
      ...{ id: 's1', case: CASE, kind: 'spontaneous', words: 'first words', by: 'the traveller', language: 'en' },
      ...{ present: '', saidAt: at('14:33'), corrects: null, ...BY, at: at('14:33') },
    },
    {
      ...{ id: 's2', case: CASE, kind: 'spontaneous', words: 'They gave me the bag !', by: 'the traveller' },
      ...{ language: 'en', present: '', saidAt: at('14:33'), corrects: { id: 's1', why: 'misheard' } },
      ...{ ...BY, at: at('14:34') },
    },
    {
      ...{ id: 's3', case: CASE, kind: 'note', words: 'my own note', by: '', language: '', present: '' },
      ...{ saidAt: at('14:35'), corrects: null, ...BY, at: at('14:35') },
    },
  ],
  files: [],
};
