import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withUnitsCards } from '../../../../renderer/core/reading/covered-cards.ts';
import { readItems } from '../../../../renderer/core/reading/read-items.ts';
import { wholeMessages } from '../../../../renderer/core/reading/whole-messages.ts';
import { readFile } from '../../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../../shared/intake/read-message.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { bytesOf } from '../../../shared/edifact/fixtures.ts';
import { BOOKING, LEG, push } from '../../../shared/pnrgov/reading.ts';

const SEED = 20261129;
const UNIT = new Uint8Array(32).fill(7);
const READING = new Uint8Array(32).fill(9);
const reference = shippedReference();
const CARDS = ['4111111111111111', '5500005555555559', '371449635398431'] as const;

/** A booking paid with these cards, each named again in a remark and in free text. */
function paidWith(cards: readonly string[], gap: string): Uint8Array {
  const written = cards.map((digits) => (digits.match(/.{1,4}/g) ?? []).join(gap));
  const payments = written.flatMap((card) => [`FOP+CC::300:VI:${card}:1228`]);
  const remarks = written.map((card) => `LTS+0/O/RM CARD ${card} SEEN`);
  const paid = ['TIF+DOE+JOHN:A:1', 'TKT+2201234567890:T:1', ...payments, LEG, ...remarks];
  return bytesOf(push([...BOOKING, ...paid, `IFT+4:28::XX+PAID BY ${written[0]}`]));
}

async function readApart(bytes: Uint8Array): Promise<ReadMessage> {
  const whole = wholeMessages();
  for await (const item of readItems('a.edi', bytes, { reference, cardKey: READING })) {
    // As between workers: everything is copied, and no object is shared.
    const got = whole(structuredClone(item));
    if (got?.kind === 'message') return got.message;
  }
  throw new Error('no message');
}

test('what a reading without the secret of the unit marked becomes what a reading with it gives, in bytes and in words', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...CARDS), { minLength: 1 }),
      fc.constantFrom('', ' ', '-', '?', '\r\n'),
      async (cards, gap) => {
        const bytes = paidWith(cards, gap);
        const [directly] = [...readFile(bytes, { reference, cardKey: UNIT })];
        const apart = await readApart(bytes);
        const kept = withUnitsCards(apart, UNIT);
        expect(new TextDecoder().decode(kept.kept)).toBe(new TextDecoder().decode(directly?.kept));
        expect(kept.manifest).toEqual(directly?.manifest);
        expect([kept.id, kept.start, kept.end]).toEqual([directly?.id, directly?.start, directly?.end]);
        // The marks of the reading are gone, and no number is handed on.
        expect(new Set(apart.cards.map(({ digits }) => digits))).toEqual(new Set(cards));
        expect(kept.cards).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
});

test('a message without a card is handed on as it was read', async () => {
  const apart = await readApart(bytesOf(push([...BOOKING, 'TIF+DOE+JOHN:A:1', LEG])));
  const kept = withUnitsCards(apart, UNIT);
  expect(kept.manifest).toBe(apart.manifest);
  expect(kept.kept).toBe(apart.kept);
});
