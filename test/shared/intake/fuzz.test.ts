import { describe, expect, test } from 'vitest';
import { diagnosticTexts } from '../../../shared/catalogue/en/diagnostics.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { openFile } from '../../../shared/intake/open-file.ts';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { cpuNow } from '../../cpu-clock.ts';
import { damaged } from './fuzz-damage.ts';
import { fuzzOriginals } from './fuzz-originals.ts';

/** `AIRSIDE_SEED=… npx vitest run test/shared/intake/fuzz` begins with another seed; a failure names the seed of its file. */
const FIRST_SEED = Number(process.env.AIRSIDE_SEED ?? 20_261_125);
/** 500 damaged files, 10,000 under `npm run soak`. */
const FILES = Math.max(500, Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 0));
const LONGEST_MS = 2000;
/** Checking more diagnostics of one damaged file adds nothing. */
const CHECKED = 200;

const context = { reference: shippedReference() };

interface Outcome {
  readonly travellers: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens and reads a file, and reads each kept message again. */
async function readAll(name: string, bytes: Uint8Array): Promise<Outcome> {
  const diagnostics: Diagnostic[] = [];
  let travellers = 0;
  const members = openFile(name, bytes);
  for (;;) {
    const member = await members.next();
    if (member.done === true) {
      diagnostics.push(...member.value.diagnostics);
      return { travellers, diagnostics };
    }
    const reading = readFile(member.value.bytes, context);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        diagnostics.push(...step.value.diagnostics);
        break;
      }
      travellers += step.value.manifest.travellers.length;
      diagnostics.push(...step.value.manifest.diagnostics);
      again(step.value);
    }
  }
}

async function timed(name: string, bytes: Uint8Array): Promise<number> {
  const before = cpuNow();
  await readAll(name, bytes).catch(() => null);
  return cpuNow() - before;
}

function again(message: ReadMessage): void {
  const { kept } = message;
  rereadKept(kept, context, (path, start, end) => {
    if (!(start >= 0 && start <= end && end <= kept.length)) throw new Error(`${path} at ${start} to ${end}`);
  });
}

describe('a damaged file', () => {
  const originals = fuzzOriginals();

  test.each(originals)('a damaged file is readable before the damage: $name', async ({ name, bytes }) => {
    const { travellers, diagnostics } = await readAll(name, bytes);
    expect(travellers > 0 || diagnostics.length > 0).toBe(true);
  });

  test(`a damaged file, one of ${FILES} from seed ${FIRST_SEED} on, never stops or delays the reader, and is never accepted silently`, async () => {
    const odd: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES && odd.length < 30; seed++) {
      const { name, bytes } = damaged(seed, originals);
      const before = cpuNow();
      try {
        const { travellers, diagnostics } = await readAll(name, bytes);
        if (travellers === 0 && diagnostics.length === 0) odd.push(`seed ${seed} (${name}): nothing said`);
        for (const { code, offset } of diagnostics.slice(0, CHECKED)) {
          if (
            !Object.hasOwn(diagnosticTexts, `diagnostic.${code}`) &&
            !Object.hasOwn(diagnosticTexts, `diagnostic.${code}_other`)
          )
            odd.push(`seed ${seed} (${name}): no text for ${code}`);
          if (offset !== null && !(offset >= 0)) odd.push(`seed ${seed} (${name}): ${code} at ${offset}`);
        }
      } catch (error) {
        odd.push(`seed ${seed} (${name}): ${error instanceof Error ? error.stack : String(error)}`);
      }
      // Garbage collection of earlier work may take long once, not three times.
      let took = cpuNow() - before;
      for (let again = 0; again < 2 && took > LONGEST_MS; again++) took = Math.min(took, await timed(name, bytes));
      if (took > LONGEST_MS) odd.push(`seed ${seed} (${name}): took ${Math.round(took)} ms`);
    }
    expect(odd).toEqual([]);
  });
});
