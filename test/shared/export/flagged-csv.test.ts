import { describe, expect, test } from 'vitest';
import { exportTexts as enExports } from '../../../shared/catalogue/en/exports.ts';
import { exportTexts as frExports } from '../../../shared/catalogue/fr/exports.ts';
import { rulesTexts as frRules } from '../../../shared/catalogue/fr/rules.ts';
import { csvSigns } from '../../../shared/export/csv.ts';
import { type ExportTable, exportTable } from '../../../shared/export/export-table.ts';
import { flaggedCsv, flaggedRow } from '../../../shared/export/flagged-csv.ts';
import { FLAGGED_COLUMNS } from '../../../shared/export/flagged-table.ts';
import { csvPieces } from '../../../shared/export/sheets-csv.ts';
import { flightNames } from '../../../shared/flight/flight-text.ts';
import { flaggedTravellers } from '../../../shared/screening/flagged.ts';
import { HIT, screened, screenedFlight, traveller } from '../screening/sample-flights.ts';

/** As CSV in French. */
async function textOf(table: ExportTable): Promise<string> {
  let text = '';
  for await (const piece of csvPieces({ tables: [table], slip: [], nil: '' }, csvSigns(','))) text += piece;
  return text;
}

const FLIGHT = screenedFlight('ET-508-ADD-2026-11-24', 2000, [
  [
    traveller('a', { surname: '=HYPERLINK("x")' }),
    screened('inspect', [
      { ...HIT, rule: 'light', weight: 15 },
      { ...HIT, rule: 'gone', kind: 'exoneration', weight: -20 },
      { ...HIT, rule: 'heavy', weight: 40 },
      { ...HIT, rule: 'forced', kind: 'trigger', weight: 0 },
    ]),
  ],
  [traveller('b', { documents: [], seat: null, dateOfBirth: null, surname: 'GBÉNOU' }), screened('watch')],
]);
const ROWS = flaggedTravellers([FLIGHT]).map((flagged) => flaggedRow(flagged, (hit) => `because ${hit.rule}`));

describe('the flagged list as CSV', () => {
  test('the flagged list as CSV has fixed headings and plain words for programs', () => {
    expect(flaggedCsv(ROWS).split('\r\n')).toEqual([
      'flight,scheduledArrival,surname,givenNames,dateOfBirth,nationality,document,locator,seat,outcome,customs,police,immigration,joint,attendance,reasons',
      `ET-508-ADD-2026-11-24,2026-11-24T12:05,"'=HYPERLINK(""x"")",CHIDI EMMANUEL,1991-02-07,NGA,NGA A01234567,X9QPLM,24C,inspect,82,61,0,100,"customs, police",because forced | because heavy | because light`,
      'ET-508-ADD-2026-11-24,2026-11-24T12:05,GBÉNOU,CHIDI EMMANUEL,,NGA,,X9QPLM,,watch,82,61,0,100,,',
      '',
    ]);
  });

  test('the flagged list for people is in their language, with readable times, and without names unless they are asked for', async () => {
    const texts: Readonly<Record<string, string>> = { ...frExports, ...frRules };
    const word = (key: string) => texts[key] ?? key;
    const made = async (names: boolean) => {
      const table = exportTable('', FLAGGED_COLUMNS, ROWS, { word, flight: flightNames(new Map()) }, names);
      return (await textOf(table)).split('\r\n');
    };
    const [headings = '', first = ''] = await made(true);
    expect(
      headings.startsWith(
        '\uFEFFVol;Départ prévu (heure locale);Arrivée prévue (heure locale);Nom;Prénoms;Date de naissance',
      ),
    ).toBe(true);
    expect(first).toContain('"ET 508 ADD, 24/11/2026";2026-11-24 09:10;2026-11-24 12:05;');
    expect(first).toContain('À contrôler;82;61;0;100;"Douane, Police"');
    const [plain = '', row = ''] = await made(false);
    expect(plain).toContain('(heure locale);Nationalité;Siège;Niveau');
    expect(row).toContain('2026-11-24 12:05;NGA;24C;À contrôler');
  });

  test('what two rules say in the same words stands once in the flagged list', () => {
    const [flagged] = flaggedTravellers([FLIGHT]);
    if (flagged === undefined) throw new Error('nobody is flagged');
    expect(flaggedRow(flagged, ({ rule }) => (rule === 'forced' ? 'forced' : 'paid in cash')).reasons).toEqual([
      'forced',
      'paid in cash',
    ]);
  });

  test('a possible victim in the flagged list is to be met and protected, for programs and for people', async () => {
    const victim = { ...screened('inspect', [{ ...HIT, rule: 'light' }]), handling: 'safeguard' as const };
    const flight = screenedFlight('ET-508-ADD-2026-11-24', 2000, [[traveller('c'), victim]]);
    const rows = flaggedTravellers([flight]).map((flagged) => flaggedRow(flagged, () => 'because'));
    expect(flaggedCsv(rows)).toContain(',inspect,82,61,0,100,"customs, police",meet and protect | because');
    const texts: Readonly<Record<string, string>> = { ...frExports, ...frRules };
    const table = exportTable(
      '',
      FLAGGED_COLUMNS,
      rows,
      { word: (key) => texts[key] ?? key, flight: (id) => id },
      true,
    );
    const text = await textOf(table);
    expect(text).toContain(';Accueillir et protéger;82;61;0;100;"Douane, Police";because');
    expect(text).not.toContain('À contrôler');
  });

  test('the flagged list as CSV has headings in every language', () => {
    expect(Object.keys(frExports)).toEqual(Object.keys(enExports));
  });
});
