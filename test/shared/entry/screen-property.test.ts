import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LEG } from '../../../shared/entry/empty-entry.ts';
import { writeEntry } from '../../../shared/entry/entry.ts';
import { readEntry } from '../../../shared/entry/read-entry.ts';
import { readTerminalScreen } from '../../../shared/entry/terminal-screen.ts';
import { fillBlanks } from '../../../shared/intake/blank.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

const context = { reference: shippedReference() };
const ON = '2026-11-24';
const SEED = 20261124;
const RUNS = { seed: SEED, numRuns: 300 };

const LINES = [
  'RP/LFWET2105/LFWET2105  AK/SU  22NOV26/1118Z  R4TWQZ',
  '  1.AGBEKO/AMA MRS(INF/KOSSI)  2.DOE/JOHN MR',
  '  3  ET 509 Y 24NOV 2 LFWADD HK2  1105 2040',
  ' 10 SSR DOCS ET HK1 P/TGO/EB1204587/TGO/28FEB90/F/11JUN30/AGBEKO/',
  '       AMA SIKA/P1',
  ' 11 SSR WCHR ET HK1/P2',
  ' 13 RM NEEDS A WHEELCHAIR',
  '       AND “TIME”\tFOR IT',
  ' 23 FP CCVI4111111111111111/1228',
  'PHONES',
  '  1.LFW22890112233-A',
  'R4TWQZ/AK LFWOU R77123 AG 23204455 22NOV',
  'Q4K9.Q4K9*AAK 1118/22NOV26 R4TWQZ H',
  '',
  'é\\"{}[]:,',
  '\u0000\u0007 1./',
  '😀 \ud800',
];
const marks = fc.constantFrom(...' 0123456789ABCXYZ/.-*+,()\n\r\tÀ"\\');
const damaged = fc
  .tuple(fc.constantFrom(...LINES), fc.nat(60), fc.array(marks, { maxLength: 4 }))
  .map(([line, at, put]) => line.slice(0, at) + put.join('') + line.slice(at));
const screens = fc
  .array(fc.oneof(fc.constantFrom(...LINES), damaged), { maxLength: 14 })
  .map((lines) => lines.join('\n'));

describe(`terminal screens, seed ${SEED}`, () => {
  test('each line of a terminal screen with text is either understood or named, exactly once', () => {
    fc.assert(
      fc.property(screens, (text) => {
        const reading = readTerminalScreen(text, context, ON);
        const seen: number[] = reading.notUnderstood.map(({ line }) => line);
        for (const { from, to } of reading.understood) for (let line = from; line <= to; line++) seen.push(line);
        const lines = reading.text.split(/\r\n|\n|\r/);
        const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
        const counted = seen.filter((line) => (lines[line - 1] ?? '').trim() !== '').sort((a, b) => a - b);
        expect(counted).toEqual(written);
      }),
      RUNS,
    );
  });

  test('the kept bytes of an entry are read again the same and hold no sensitive data', () => {
    fc.assert(
      fc.property(screens, (text) => {
        const draft = readTerminalScreen(text, context, ON);
        const bytes = writeEntry({
          version: 1,
          kind: 'screen',
          prepared: `${ON}T10:00Z`,
          desk: 'LFW',
          leg: draft.legs[0] ?? EMPTY_LEG,
          travellers: draft.travellers,
          booking: draft.booking,
          text,
        });
        const first = readEntry(bytes, context);
        const kept = bytes.slice();
        fillBlanks(kept, first?.blanks ?? [], first?.filler ?? 0);
        const again = readEntry(kept, context);
        expect(again?.manifest).toEqual({ ...first?.manifest, sensitive: 0 });
        expect(again?.blanks).toEqual([]);
        expect(() => JSON.parse(new TextDecoder().decode(kept))).not.toThrow();
        if (text.includes('RM NEEDS A WHEELCHAIR\n')) {
          expect(new TextDecoder().decode(kept)).not.toContain('RM NEEDS A WHEELCHAIR"');
        }
      }),
      RUNS,
    );
  });

  test('damaged bytes of an entry never make the reader fail', () => {
    const bytes = writeEntry({
      version: 1,
      kind: 'screen',
      prepared: `${ON}T10:00Z`,
      desk: 'LFW',
      leg: EMPTY_LEG,
      travellers: [],
      booking: null,
      text: LINES.join('\n'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const copy = bytes.slice();
          for (const [at, byte] of changes) copy[Math.max(17, at)] = byte;
          const reading = readEntry(copy, context);
          expect(reading?.manifest.diagnostics.length).toBeGreaterThan(0);
        },
      ),
      RUNS,
    );
  });
});
