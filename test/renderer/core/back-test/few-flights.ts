/** A few sample flights with people of all kinds, for tests that do not need a whole day. */
import { generateSamples } from '../../../../shared/training/generate-samples.ts';
import type { TestCore } from '../open-core.ts';

const FILES = 9;

/** Imports them. */
export async function importFewFlights({ ask }: TestCore): Promise<void> {
  const { files } = generateSamples({ seed: 4, now: '2026-11-24T08:00Z' });
  const chosen = files.slice(0, FILES).map(({ name, bytes }) => ({ name, bytes }));
  await ask('import.start', { files: chosen, way: 'files' });
}
