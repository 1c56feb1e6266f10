/** What a draft says of a record: only entries that stand, a blank for what is not known, and nothing that a doctor found. */
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { PLACE_NAMES } from '../../../shared/official-draft/draft-place.ts';
import { changedSheet, draftSheet, sheetText } from '../../../shared/official-draft/draft-sheet.ts';
import { draftSource } from '../../../shared/official-draft/draft-source.ts';
import { parseTemplate } from '../../../shared/official-draft/draft-template.ts';
import { draftTimes } from '../../../shared/official-draft/draft-times.ts';
import { SAID } from '../dossier/said.ts';
import { EMPTY_RECORD, FULL_RECORD } from './records.ts';

const HEADING = {
  times: draftTimes(sayIn(CATALOGUES.en), (instant) => instant.slice(0, 16)),
  person: { case: 'LFW-2026-483920', name: 'MENSAH KOFI' },
  office: 'Customs · LFW',
  airport: 'Lomé · LFW',
  officers: ['A. Ayivi (Customs)', 'B. Koffi (Police)'],
  now: '2026-11-24T18:00:00.000Z',
};

function filled(text: string, record = FULL_RECORD, heading: Parameters<typeof draftSource>[2] = HEADING) {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(text);
  return draftSheet(parsed.value, draftSource(record, SAID, heading), (plain) => plain);
}

const said = (text: string, record = FULL_RECORD) => sheetText(filled(text, record));

describe('a place', () => {
  test.each([
    ['officers', 'A. Ayivi (Customs), B. Koffi (Police)'],
    ['person', 'MENSAH KOFI'],
    ['started', '24 November 2026 at 14:00'],
    ['ended', '24 November 2026 at 14:30'],
    ['held-since', '24 November 2026 at 14:40'],
    ['refusals', 'Strip search: consent refused'],
    ['acts', 'Swab: something'],
    ['found', 'cocaine'],
    ['exhibits', 'LFW/C/2026/1'],
    ['weighings', '2.34 kg gross'],
    ['custody', 'Customs detention'],
    ['rights', 'given and signed'],
    ['statements', 'They gave me the bag'],
    ['interpreter', 'Mme Lawson'],
  ])('is filled from the record: %s', (place, text) => {
    expect(said(`T\n{${place}}`)).toContain(text);
  });

  test('that the record does not fill is a blank, and told once, but room to write by hand is not missing', () => {
    const sheet = filled('T {bags}\nBags: {bags}.\n{acts}\n{by-hand}', EMPTY_RECORD);
    expect(sheet.missing).toEqual(['bags', 'acts']);
    expect(sheet.paragraphs).toEqual([
      { kind: 'text', parts: ['Bags: ', { blank: 'bags' }, '.'] },
      { kind: 'blank', place: 'acts' },
      { kind: 'blank', place: 'by-hand' },
    ]);
  });

  test.each([
    [
      'it was read',
      { kind: 'identity-read', compared: [], document: 'P TGO TG1234567', reason: null },
      'P TGO TG1234567',
    ],
    ['it was seen', { kind: 'identity-seen', note: null }, 'P · EB621007'],
    ['none can be read', { kind: 'identity-unreadable', reason: 'torn', second: 'LFW-03' }, null],
    ['nobody saw one', null, null],
  ] as const)(
    'of the document says what was shown, and not what the flight announced, where %s',
    (_case, body, text) => {
      const entry = { number: 1, officer: 'LFW-02', agency: 'customs', at: '2026-11-24T14:00:00.000Z' } as const;
      const record = { ...EMPTY_RECORD, inspection: body === null ? [] : [{ ...entry, ...body }] };
      const person = { ...HEADING.person, documents: 'P · EB621007' };
      const sheet = filled('T\n{document}', record, { ...HEADING, person });
      expect(sheet.missing).toEqual(text === null ? ['document'] : []);
      if (text !== null) expect(sheetText(sheet)).toContain(text);
    },
  );

  test('of the two officers is missing while the second one is', () => {
    const sheet = filled('T\n{officers}', EMPTY_RECORD, { ...HEADING, officers: ['A. Ayivi (Customs)'] });
    expect(sheet.missing).toEqual(['officers']);
  });
});

test('a draft says nothing that was corrected, struck out, noted by an officer for the unit, or found by a doctor', () => {
  const all = said(`T\n${PLACE_NAMES.map((name) => `{${name}}`).join('\n')}`);
  for (const kept of ['Body', 'wrong meal', 'my own note', 'capsules seen', 'first words'])
    expect(all).not.toContain(kept);
});

test('spaces of the language are set in the template, never in what somebody said', () => {
  const parsed = parseTemplate('Titre !\n{statements}');
  if (!parsed.ok) throw new Error('template');
  const source = draftSource(FULL_RECORD, SAID, HEADING);
  const sheet = draftSheet(parsed.value, source, (plain) => plain.replaceAll(' !', '\u202f!'));
  expect(sheet.heading).toEqual(['Titre\u202f!']);
  expect(sheetText(sheet)).toContain('the bag !');
});

test('initials at the end of a sentence take its full stop', () => {
  const sheet = filled('T\nAbout {person}. It was seen.');
  expect(sheetText(changedSheet(sheet, (text) => text.replace('MENSAH KOFI', 'K. M.')))).toContain(
    'About K. M. It was seen.',
  );
  const named = filled('T\nAbout {person}. It was seen.', FULL_RECORD, {
    ...HEADING,
    person: { ...HEADING.person, name: 'K. M.' },
  });
  expect(sheetText(named)).toContain('About K. M. It was seen.');
});
