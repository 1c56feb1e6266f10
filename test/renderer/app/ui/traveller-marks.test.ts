/** The marks of a traveller in every list: a shield for whom to meet and protect, and the tag of possible immunity. */
import type { ColDef } from 'ag-grid-community';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type CaseRow, caseColumns } from '../../../../renderer/app/cases/case-columns.tsx';
import { flightTravellerColumns } from '../../../../renderer/app/flights/flight-traveller-columns.tsx';
import { searchColumns } from '../../../../renderer/app/search/search-columns.tsx';
import { ImmunityTag } from '../../../../renderer/app/ui/immunity-tag.tsx';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { TravellerMark } from '../../../../renderer/app/ui/traveller-mark.tsx';
import { Texts } from '../../../../renderer/app/ui/use-translation.ts';
import type { FlightTravellerRow } from '../../../../renderer/core/calls/flight-views.ts';
import type { SearchRow } from '../../../../renderer/core/calls/search.ts';
import type { TravellerMarks } from '../../../../renderer/core/traveller-marks.ts';
import { CATALOGUES, LANGUAGES, type Language } from '../../../../shared/catalogue/languages.ts';

const t = textsIn('en');

const LEG = {
  carrier: 'ET',
  number: 508,
  suffix: null,
  origin: 'ADD',
  destination: 'LFW',
  departure: '2026-11-24T09:00',
  arrival: '2026-11-24T12:00',
  operating: null,
  registration: null,
};
const NOTHING: TravellerMarks = {
  ...{ handling: null, immunity: null, isChild: false, isMetAsChild: false, isHeld: false },
  ...{ doubted: [], isCompanionUnnamed: false, readers: null },
};

const flightRow = (marks: TravellerMarks): FlightTravellerRow => ({
  id: 'm1:0',
  name: 'DOSSOU, AMA',
  type: 'passenger',
  sex: 'F',
  dateOfBirth: '2016-03-04',
  nationality: 'TGO',
  document: 'EB400574',
  seat: '3C',
  locator: 'ABC123',
  bags: 1,
  movement: 'arriving',
  status: 'booked',
  confidence: null,
  reply: null,
  outcome: 'inspect',
  scores: { customs: 0, police: 70, immigration: 0, joint: 70 },
  channels: ['api'],
  put: null,
  ...marks,
});
const searchRow = (marks: TravellerMarks): SearchRow => ({
  flight: 'ET-508-ADD-2026-11-24',
  traveller: 'm1:0',
  name: 'DOSSOU, AMA',
  masked: false,
  document: 'EB400574',
  dateOfBirth: '1991-03-12',
  nationality: 'TGO',
  leg: LEG,
  outcome: 'inspect',
  kind: 'name',
  match: 'whole',
  ...marks,
});
const caseRow = (marks: TravellerMarks): CaseRow => ({
  id: 'LFW-2026-000001',
  flight: 'ET-508-ADD-2026-11-24',
  traveller: 'm1:0',
  travellerName: 'DOSSOU, AMA',
  state: 'sent',
  assigned: 'LFW-01',
  openedAt: '2026-11-24T08:00:00Z',
  outcomeAtOpening: 'inspect',
  origin: 'hit',
  found: [],
  closedBy: [],
  decisions: [],
  result: null,
  credited: null,
  timeline: [],
  ownerName: 'Officer',
  flightName: 'ET508',
  waits: null,
  ...marks,
});

/** What the cells of a row show as elements. */
function cells<Row>(columns: readonly ColDef<Row>[], data: Row, language: Language): string {
  const texts = { t: textsIn(language), language, agencies: [] };
  return columns
    .map(({ cellRenderer }) =>
      cellRenderer === undefined
        ? ''
        : renderToStaticMarkup(
            createElement(Texts, { value: texts }, (cellRenderer as (of: { data: Row }) => ReactNode)({ data })),
          ),
    )
    .join('');
}

const LISTS: readonly (readonly [string, (marks: TravellerMarks, language: Language) => string])[] = [
  [
    'the passengers of a flight',
    (marks, language) => cells(flightTravellerColumns(textsIn(language), language, null), flightRow(marks), language),
  ],
  [
    'the results of a search',
    (marks, language) =>
      cells(
        searchColumns(textsIn(language), language, 'ama', () => false),
        searchRow(marks),
        language,
      ),
  ],
  ['the cases', (marks, language) => cells(caseColumns(textsIn(language), language, 'UTC'), caseRow(marks), language)],
];

describe.each(LANGUAGES)('in %s', (language) => {
  const words = CATALOGUES[language];
  const t = textsIn(language);

  describe.each(LISTS)('the list of %s', (_, shown) => {
    test('shows a shield and the words for somebody to protect, and no level of suspicion', () => {
      const html = shown({ ...NOTHING, handling: 'safeguard' }, language);
      expect(html).toContain('class="mark protect"');
      expect(html).toContain(words['protect.meet']);
      expect(html).not.toContain(words['outcome.inspect']);
      expect(html).not.toContain(words['immunity.mark']);
    });

    test('shows possible immunity beside the name, and says of which document', () => {
      const html = shown({ ...NOTHING, immunity: 'diplomatic' }, language);
      expect(html).toContain(`>${words['immunity.mark']}<`);
      expect(html).toContain(words['immunity.diplomatic']);
      expect(html).toContain(words['outcome.inspect']);
      expect(html).not.toContain('protect');
    });

    test.each([
      ['a child', { isChild: true }, 'protection.kind.child'],
      ['somebody who is held', { isHeld: true }, 'custody.mark'],
      ['a child whose companion nobody named yet', { isCompanionUnnamed: true }, 'doubt.unnamed'],
    ] as const)('marks %s beside the name', (_who, marks, key) => {
      expect(shown({ ...NOTHING, ...marks }, language)).toContain(words[key]);
      expect(shown(NOTHING, language)).not.toContain(words[key]);
    });

    test('says which agencies doubt somebody, and for whose officers it is', () => {
      const html = shown({ ...NOTHING, doubted: ['police'], readers: ['customs'] }, language);
      expect(html).toContain(t('doubt.tag', { agencies: t('agency.police') }));
      expect(html).toContain(t('paper.readers', { agencies: t('agency.customs') }));
    });

    test('shows neither where there is neither', () => {
      const html = shown(NOTHING, language);
      expect(html).toContain('class="mark inspect"');
      expect(html).not.toContain(words['immunity.mark']);
    });
  });
});

test('a case about somebody to protect is not called selected', () => {
  const [state] = caseColumns(t, 'en', 'UTC').flatMap(({ headerName, valueFormatter }) =>
    headerName === t('cases.state') && typeof valueFormatter === 'function' ? [valueFormatter] : [],
  );
  const said = (marks: TravellerMarks) => state?.({ data: caseRow(marks) } as Parameters<typeof state>[0]);
  expect(said({ ...NOTHING, handling: 'safeguard' })).toBe(t('protect.state'));
  expect(said(NOTHING)).toBe(t('case-state.sent'));
});

test('the mark names the outcome for assistive technology where the word is not shown', () => {
  const mark = (marks: Pick<TravellerMarks, 'handling'>) =>
    renderToStaticMarkup(createElement(TravellerMark, { outcome: 'watch', ...marks }));
  expect(mark({ handling: 'safeguard' })).toContain(`<span class="visually-hidden">${t('protect.meet')}</span>`);
  expect(mark({ handling: 'stop' })).toContain(`<span class="visually-hidden">${t('outcome.watch')}</span>`);
  expect(renderToStaticMarkup(createElement(ImmunityTag, { immunity: null }))).toBe('');
});
