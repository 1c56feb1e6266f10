/** An invented case, by which whoever writes a template sees how it prints. Nobody in it exists. */
import type { Say } from '../catalogue/say.ts';
import type { JudicialRecord } from '../dossier/judicial-record.ts';

/** The two officers, by id. */
export const EXAMPLE_OFFICERS: Readonly<Record<string, string>> = { 'LFW-91': 'A. Example', 'LFW-92': 'B. Example' };
export const EXAMPLE_AT = '2026-11-24T18:00:00.000Z';
export const EXAMPLE_PERSON = {
  ...{ case: 'LFW-2026-000000', name: 'EXAMPLE KOFI', birth: '1980-06-15 · M · UTO', bags: '0071000001' },
  ...{ documents: 'P · E0000001 · UTO · 2030-01-31', flight: 'ZZ 508 · ADD–LFW · 2026-11-24T09:00' },
};

const BY = { officer: 'LFW-91', agency: 'customs' } as const;
const CASE = EXAMPLE_PERSON.case;
const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const ATTENDED = { before: { kind: 'person' }, officers: ['LFW-91', 'LFW-92'] } as const;
const PLAIN = { note: null, late: null } as const;

export function exampleRecord(say: Say): JudicialRecord {
  const powder = say('draft-example.powder');
  return {
    ...{ reports: [], files: [] },
    timeline: [
      {
        ...{ ...BY, at: at('14:35'), kind: 'result-recorded', result: 'found', note: '' },
        found: [{ kind: 'drugs', what: powder, quantity: { amount: 2.34, unit: 'kg', weighed: 'gross' } }],
      },
    ],
    inspection: [
      { ...BY, number: 1, at: at('14:00'), kind: 'identity-seen', note: null },
      {
        ...BY,
        number: 2,
        at: at('14:05'),
        kind: 'act',
        act: 'baggage',
        result: 'something',
        guardian: null,
        note: null,
      },
      {
        ...{
          ...BY,
          number: 3,
          at: at('14:10'),
          kind: 'intrusive',
          act: 'x-ray',
          cites: '',
          guardian: null,
          note: null,
        },
        ...{
          authorisedBy: say('custody.authority.prosecutor'),
          consent: 'refused',
          sameSexOfficer: null,
          doctor: null,
        },
        ...{
          refusalTo: say('custody.authority.prosecutor'),
          interpreter: 'C. Example',
          witness: null,
          pregnancy: null,
        },
      },
      { ...BY, number: 4, at: at('14:31'), kind: 'moved', to: 'inspection', note: null },
    ],
    custody: [
      {
        ...{ ...BY, no: 1, at: at('14:40'), kind: 'begun', measure: 'customs-detention', regime: 'adult' },
        ...{ judicialOfficer: 'A. Example', place: '', note: '' },
      },
      {
        ...{ ...BY, no: 2, at: at('14:50'), kind: 'duty', duty: 'rights', way: 'signed', whom: '', language: '' },
        ...{ fit: null, finding: '', note: '' },
      },
    ],
    exhibits: [
      {
        ...{ id: 'x1', number: 'LFW/C/2026/0', case: CASE, agency: 'customs', find: '1.0', kind: 'drugs' },
        ...{ what: powder, packed: '' },
        entries: [
          {
            ...{ kind: 'taken', where: '', from: say('draft-example.suitcase'), foundBy: 'LFW-91', pieces: 2 },
            ...{ ...ATTENDED, ...BY, ...PLAIN, at: at('14:36'), happened: at('14:36') },
          },
          {
            ...{ kind: 'weighed', weighed: 'gross', amount: 2.34, unit: 'kg', scale: '' },
            ...{ ...ATTENDED, ...BY, ...PLAIN, at: at('14:38'), happened: at('14:38') },
          },
          ...[1, 2].map((of) => ({
            ...({ kind: 'answered', of, said: 'confirmed', why: '', officer: 'LFW-92', agency: 'customs' } as const),
            ...{ ...PLAIN, at: at('14:39'), happened: at('14:39') },
          })),
        ],
      },
    ],
    statements: [
      {
        ...{ id: 's1', case: CASE, kind: 'spontaneous', words: say('draft-example.words'), by: 'EXAMPLE KOFI' },
        ...{ language: '', present: '', saidAt: at('14:33'), corrects: null, ...BY, at: at('14:33') },
      },
    ],
  };
}
