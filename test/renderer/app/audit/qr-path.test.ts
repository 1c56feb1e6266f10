import { expect, test } from 'vitest';
import { qrPath } from '../../../../renderer/app/audit/qr-path.ts';

test('a code has its three corner squares inside a quiet zone of four modules', () => {
  const { size, path } = qrPath('AIRSIDE LFW live 2026-11-24T08:00Z 7f3a-91c0');
  const dark = new Set(path.match(/(?<=M)\d+ \d+/g));
  const far = size - 5;
  for (const corner of [
    [4, 4],
    [far, 4],
    [4, far],
  ])
    expect(dark).toContain(corner.join(' '));
  expect(dark).not.toContain(`${far} ${far}`);
  for (const module of dark) {
    for (const at of module.split(' ').map(Number)) {
      expect(at).toBeGreaterThanOrEqual(4);
      expect(at).toBeLessThan(size - 4);
    }
  }
});

test('the path has nothing but squares', () => {
  expect(qrPath('x').path).toMatch(/^(?:M\d+ \d+h1v1h-1z)+$/);
});
