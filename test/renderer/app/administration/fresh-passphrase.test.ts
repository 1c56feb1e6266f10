import { describe, expect, test } from 'vitest';
import { freshPassphrase } from '../../../../renderer/app/administration/fresh-passphrase.ts';
import { PassphraseEstimator } from '../../../../renderer/core/vault/passphrase-estimator.ts';

describe('a passphrase that is handed over', () => {
  test('a passphrase that is handed over is five groups of signs that are not confused with each other, and hard enough to guess', () => {
    const made = Array.from({ length: 300 }, () => freshPassphrase());
    expect(new Set(made).size).toBe(300);
    for (const passphrase of made) expect(passphrase).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
    const estimator = new PassphraseEstimator();
    for (const passphrase of made.slice(0, 10))
      expect(estimator.judge(passphrase, ['Afi Mensah', 'LFW-03', 'LFW']).problem).toBeNull();
  }, 60_000);

  test('a passphrase that is handed over skips bytes that would make some signs more likely than others', () => {
    let given = 0;
    const passphrase = freshPassphrase((length) => new Uint8Array(length).fill(given++ === 0 ? 255 : 30));
    expect(passphrase).toBe('9999-9999-9999-9999-9999');
  });
});
