/**
 * Every message read before is read to the same manifest. Pinned over the samples of two airports and, where it lies beside the checkout, a corpus of
 * foreign messages. A change of the samples changes `bytes`, too; one of a reader only `manifests`: then say in the change which messages are
 * read otherwise, and why.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import type { Original } from './fuzz-originals.ts';

const CORPUS = new URL('../../../../shared/corpus/gtas/', import.meta.url);

async function digests(files: readonly Original[]) {
  const bytes = createHash('sha256');
  const manifests = createHash('sha256');
  const context = { reference: shippedReference() };
  for (const file of files) {
    const { messages, members, diagnostics } = await readWholeFile(file.name, file.bytes, context);
    bytes.update(file.bytes);
    manifests.update(JSON.stringify([messages.map(({ id, manifest }) => ({ id, manifest })), members, diagnostics]));
  }
  return { bytes: bytes.digest('hex').slice(0, 12), manifests: manifests.digest('hex').slice(0, 12) };
}

// Samples change with what they teach, so their digest is asked for only where the corpus is: before a release.
describe.skipIf(!existsSync(CORPUS))('messages read before', () => {
  test('the corpus is read to the same manifests', async () => {
    const names = readdirSync(CORPUS).sort();
    const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, CORPUS))) }));
    expect(await digests(files)).toEqual({ bytes: '4fcc05f276ff', manifests: 'eabd40930c25' });
  });

  test.each([
    ['LFW', { bytes: '38ea6e159d61', manifests: '18fba0b85ec7' }],
    ['OXB', { bytes: '9720478d7bcb', manifests: 'c0fc29e5e236' }],
  ])('the samples of %s are read to the same manifests', async (airport, pinned) => {
    const { files } = generateSamples({ seed: 20_261_124, now: '2026-11-24T18:00Z', airport });
    expect(await digests(files)).toEqual(pinned);
  });
});
