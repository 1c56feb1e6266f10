import { describe, expect, test } from 'vitest';
import { nothingKept, trailAnchor } from '../../../../renderer/core/audit/trail-anchor.ts';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';

const AT = '2026-11-24T08:00:00.000Z';
const HEAD = { seq: 7, hash: 'a'.repeat(64), at: AT };
const FINDING = { code: 'audit-cut', seq: 8, last: 9, at: AT };

/** What the anchor reads from a text that lies outside the store. */
function read(text: string) {
  return trailAnchor(hostInMemory(new Map([['audit.live', text]])), 'live').get();
}

describe('the anchor of the trail', () => {
  test.each([
    ['without a finding', { ...HEAD, finding: null }, null],
    ['of an earlier release, without a word on findings', HEAD, null],
    ['with a finding', { ...HEAD, finding: FINDING }, FINDING],
    ['with a finding of another entry', { ...HEAD, finding: { ...FINDING, code: 'audit-differs' } }, 'audit-differs'],
    [
      'with a missing anchor',
      { ...HEAD, finding: { ...FINDING, code: 'audit-anchor-missing' } },
      'audit-anchor-missing',
    ],
  ])('the anchor of the trail is read %s', async (_, kept, finding) => {
    const found = await read(JSON.stringify(kept));
    if (!found.ok) throw new Error(found.failure.code);
    expect(found.value).toMatchObject(HEAD);
    expect(typeof finding === 'string' ? found.value?.finding?.code : found.value?.finding).toEqual(finding);
  });

  test.each([
    ['that is no JSON', 'x'],
    ['that is nothing', 'null'],
    ['without a number', JSON.stringify({ ...HEAD, seq: '7' })],
    ['without a hash', JSON.stringify({ ...HEAD, hash: 7 })],
    ['without a time', JSON.stringify({ ...HEAD, at: undefined })],
    // Read as none, the finding would be gone.
    ['with a finding that is not known', JSON.stringify({ ...HEAD, finding: { ...FINDING, code: 'other' } })],
    ['with a finding that is a word', JSON.stringify({ ...HEAD, finding: 'audit-cut' })],
  ])('the anchor of the trail is damaged where there is a text %s', async (_, text) => {
    expect(await read(text)).toEqual({ ok: false, failure: { code: 'damaged' } });
  });

  test('the anchor of a trail without entries has the number before the first', () => {
    expect(nothingKept(AT)).toEqual({ seq: 0, hash: '0'.repeat(64), at: AT, finding: null });
  });
});
