import { expect, test, vi } from 'vitest';
import { USUAL_BOUNDS } from '../../../shared/intake/budget.ts';
import { walkXml } from '../../../shared/xml/xml-walk.ts';
import { message, read } from './xml-fixture.ts';

test.each([
  ['beginnings of bookings', '<PNR '],
  ['bare ampersands between beginnings', '<PNR a="&&&&&&&&">'],
  ['elements that never end', '<PNRs>'],
  ['ends without a beginning', '</PNR>'],
])('a file full of %s gets a diagnostic, and one twice as long is decoded twice as much', (_name, piece) => {
  const decoding = vi.spyOn(TextDecoder.prototype, 'decode');
  const decoded = (times: number): number => {
    decoding.mockClear();
    const { codes } = read(message(piece.repeat(times)));
    expect(codes.some((code) => code === 'xml-broken' || code.startsWith('bound-'))).toBe(true);
    return decoding.mock.calls.reduce((sum, [bytes]) => sum + (bytes?.byteLength ?? 0), 0);
  };
  const [once, twice] = [decoded(10_000), decoded(20_000)];
  decoding.mockRestore();
  expect(twice / once).toBeLessThan(2.2);
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
