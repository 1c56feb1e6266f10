import { expect, test } from 'vitest';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf, PAXLST_SEGMENTS, paxlstFile } from './fixtures.ts';

const context = { reference: shippedReference() };
const [COMPONENT, ELEMENT, TERMINATOR] = ['\u001f', '\u001d', '\u001c'];

/** The list with the separators of syntax level B (ISO 9735): IS1, IS3, IS4, and no release character. */
function levelB(between = ''): string {
  const written = [...PAXLST_SEGMENTS, `UNT+${PAXLST_SEGMENTS.length + 1}+M1`, 'UNZ+1+REF1'];
  return ['UNB+UNOB:4+LFWAIR+JAITF+261120:0815+REF1++APIS', ...written]
    .map((segment) => segment.replaceAll('?+', '\u0000').replaceAll("?'", "'"))
    .map((segment) =>
      segment
        .replaceAll('+', ELEMENT as string)
        .replaceAll(':', COMPONENT as string)
        .replaceAll('\u0000', '+'),
    )
    .map((segment) => segment + TERMINATOR + between)
    .join('');
}

const plain = [...readFile(bytesOf(paxlstFile()), context)].map(({ manifest }) => manifest);

test.each([
  ['not declared', levelB()],
  ['not declared, in lines', levelB('\r\n')],
  ['declared', `UNA${COMPONENT}${ELEMENT}.  ${TERMINATOR}${levelB()}`],
  [
    'declared, after lines of transmission',
    `QK LFWPPXS\r\nUNA${COMPONENT}${ELEMENT}.  ${TERMINATOR}\r\n${levelB('\r\n')}`,
  ],
])('separators that are control characters, %s, give the same list', (_name, text) => {
  const [read, ...more] = [...readFile(bytesOf(text), context)];
  expect(more).toEqual([]);
  expect(read?.manifest.travellers).toEqual(plain[0]?.travellers);
  expect(read?.manifest.flights).toEqual(plain[0]?.flights);
  expect(read?.manifest.diagnostics).toEqual([]);
  expect(rereadKept(read?.kept ?? new Uint8Array(), context)?.travellers).toEqual(plain[0]?.travellers);
});

test.each([
  ['with the right count and no reference', `UNT+${PAXLST_SEGMENTS.length + 1}`, []],
  ['with a wrong count and no reference', 'UNT+7', ['count-mismatch', 'reference-mismatch']],
  ['with the right count and another reference', `UNT+${PAXLST_SEGMENTS.length + 1}+M9`, ['reference-mismatch']],
])('a trailer %s', (_name, trailer, codes) => {
  const text = paxlstFile().replace(/UNT\+[^']*/, trailer);
  const [read] = [...readFile(bytesOf(text), context)];
  expect(read?.manifest.diagnostics.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['PAXLST', paxlstFile((all) => all.map((segment) => (segment === 'LOC+87+CDG' ? 'LOC+87+LFW' : segment)))],
  [
    'PAXLST with both times behind both ports',
    paxlstFile((all) => {
      const rest = all.filter((segment) => !/^(LOC\+(125|87)|DTM\+(189|232))/.test(segment));
      const at = rest.findIndex((segment) => segment.startsWith('TDT')) + 1;
      return [
        ...rest.slice(0, at),
        'LOC+125+LFW',
        'LOC+87+LFW',
        'DTM+189:2611242145:201',
        'DTM+232:2611250555:201',
        ...rest.slice(at),
      ];
    }),
  ],
])('a flight that ends at the airport where it began keeps its arrival: %s', (_name, text) => {
  const [read] = [...readFile(bytesOf(text), context)];
  expect(read?.manifest.flights).toMatchObject([
    { origin: 'LFW', destination: 'LFW', departure: '2026-11-24T21:45', arrival: '2026-11-25T05:55' },
  ]);
});
