import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ORIGINS } from '../../../shared/casework/case.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import { DETECTION_OF, goodsWithout, SEIZURE_COLUMNS, type SeizureRow } from '../../../shared/export/seizure-table.ts';

const ROW: SeizureRow = {
  find: { kind: 'drugs', what: 'cocaine of Ama', concealment: 'in the shoe of Ama' },
  ...{ office: 'customs', goods: '', on: '2026-11-24', place: 'LFW', direction: null, flight: null, route: null },
  ...{ detection: 'dog', persons: 0, sex: null, ageBand: null, nationality: null },
};

describe('the record of a seizure', () => {
  test('has no column that may name somebody, and says no words of an officer', () => {
    expect(SEIZURE_COLUMNS.some(({ personal }) => personal)).toBe(false);
    const { rows } = exportTable('seizure', SEIZURE_COLUMNS, [ROW], { word: (key) => key }, false);
    expect(JSON.stringify(rows)).not.toMatch(/Ama|shoe/);
    expect(rows[0]).toContain('cen.other');
  });

  const TOLD = { hit: 'risk', choice: 'choice', dog: 'dog', tip: 'risk', agency: 'risk', random: 'random' } as const;
  test.each(ORIGINS)('of a case by %s tells of no information, so of no informant', (origin) => {
    const row = { ...ROW, detection: DETECTION_OF[origin] };
    const { rows } = exportTable('seizure', SEIZURE_COLUMNS, [row], { word: (key) => key }, false);
    expect(rows[0]).toContain(`cen.detection.${TOLD[origin]}`);
  });
});

describe('what an officer wrote of the goods', () => {
  test.each([
    ['cocaine', 'cocaine'],
    ['heroin, 12 capsules', 'heroin, 12 capsules'],
    ['cocaine of Lawson-Tete', ''],
    ['cocaine of LAWSON', ''],
    ['case LFW-2026-483920', ''],
    ['ask afi@mail.tg', ''],
    ['call 90112233', ''],
    ['call 90 11 22 33', ''],
    ['born 12/05/90', ''],
    ['500 g, 12 bags, 3.5 kg', '500 g, 12 bags, 3.5 kg'],
    ['cocaine of Láwson', ''],
    ['cocaine of Sy', ''],
    ['cocaine of De', 'cocaine of De'],
  ])('%j is told as %j', (what, told) => {
    expect(goodsWithout(what, ['LAWSON TETE', 'AFI', 'TG4817305', 'DE'], ['SY'])).toBe(told);
  });

  test('never has a word of a name, whatever stands around it', () => {
    const name = fc.stringMatching(/^[A-Z]{3,12}$/);
    fc.assert(
      fc.property(name, fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), (surname, before, after) => {
        expect(goodsWithout(`${before} ${surname.toLowerCase()} ${after}`, [surname])).toBe('');
      }),
    );
  });
});
