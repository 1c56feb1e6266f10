import { expect, test } from 'vitest';
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
  expect(codes.some((code) => code === 'xml-broken' || code === 'xml-too-large')).toBe(true);
  expect(cpuNow() - before).toBeLessThan(10_000);
});

test('a message that breaks off within its leg names no flight', () => {
  const { manifests, codes } = read('<IATA_PNRGOV_NotifRQ Version="1"><FlightLeg><Broken');
  expect(manifests).toMatchObject([{ flights: [], travellers: [] }]);
  expect(codes).toContain('missing-flight');
});
