import { expect, test } from 'vitest';
import { USUAL_BOUNDS } from '../../../shared/intake/budget.ts';
import { walkXml } from '../../../shared/pnrgov-xml/xml-walk.ts';
import { cpuNow } from '../../cpu-clock.ts';
import { message, read } from './xml-fixture.ts';

test.each([
  ['beginnings of bookings', '<PNR '],
  ['bare ampersands between beginnings', '<PNR a="&&&&&&&&">'],
  ['elements that never end', '<PNRs>'],
  ['ends without a beginning', '</PNR>'],
])('a file full of %s is given up in time and gets a diagnostic', (_name, piece) => {
  const before = cpuNow();
  const { codes } = read(message(piece.repeat(20_000)));
  expect(codes.some((code) => code === 'xml-broken' || code.startsWith('bound-'))).toBe(true);
  expect(cpuNow() - before).toBeLessThan(10_000);
});

test('a walk that breaks at once has decoded little, however far off the next bracket is', () => {
  const bytes = new TextEncoder().encode('<PNR '.repeat(100_000));
  let decoded = 0;
  const decode = (part: Uint8Array): string => {
    decoded += part.length;
    return new TextDecoder().decode(part);
  };
  const nothing = { open: () => true, close: () => {}, other: () => {}, odd: () => {} };
  expect(walkXml(bytes, 0, bytes.length, decode, nothing, USUAL_BOUNDS)?.code).toBe('xml-broken');
  expect(decoded).toBeLessThan(10_000);
});

test.each([
  ['a letter of three bytes', 'é€', 'é€'],
  ['a reference', 'x&amp;', 'x&'],
])('a text without brackets that is longer than a chunk loses nothing at its seams: %s', (_name, piece, shown) => {
  const remark = piece.repeat(40_000);
  const { manifests, codes } = read(message().replace('MENSAH', remark));
  expect(codes.filter((code) => code.startsWith('xml'))).toEqual([]);
  expect(manifests[0]?.travellers.some(({ surname }) => surname === shown.repeat(40_000).toUpperCase())).toBe(true);
});

test('a message that breaks off within its leg names no flight', () => {
  const { manifests, codes } = read('<IATA_PNRGOV_NotifRQ Version="1"><FlightLeg><Broken');
  expect(manifests).toMatchObject([{ flights: [], travellers: [] }]);
  expect(codes).toContain('missing-flight');
});
