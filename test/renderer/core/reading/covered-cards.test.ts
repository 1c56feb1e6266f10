import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slices } from '../../../../renderer/core/pause.ts';
import { withUnitsCards } from '../../../../renderer/core/reading/covered-cards.ts';
import { readItems } from '../../../../renderer/core/reading/read-items.ts';
import type { ToldMessage } from '../../../../renderer/core/reading/reading-protocol.ts';
import { wholeItems } from '../../../../renderer/core/reading/whole-items.ts';
import { EMPTY_LEG, EMPTY_TRAVELLER } from '../../../../shared/entry/empty-entry.ts';
import { writeEntry } from '../../../../shared/entry/entry.ts';
import { readFile } from '../../../../shared/intake/read-file.ts';
import { reportMessage } from '../../../../shared/quality/message-report.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { bytesOf } from '../../../shared/edifact/fixtures.ts';
import { BOOKING, LEG, push } from '../../../shared/pnrgov/reading.ts';
import { FLIGHT, LOCATOR, message, PASSENGERS, pnr } from '../../../shared/pnrgov-xml/xml-fixture.ts';

const SEED = 20261129;
const UNIT = new Uint8Array(32).fill(7);
const READING = new Uint8Array(32).fill(9);
const reference = shippedReference();
const receivedOn = '2026-11-24';
const CARDS = ['4111111111111111', '5500005555555559', '371449635398431'] as const;
const slice = slices();

const grouped = (digits: string, gap: string) => (digits.match(/.{1,4}/g) ?? []).join(gap);

/** A booking paid with these cards, each named again in a remark and in free text. */
function booking(cards: readonly string[], gap: string): Uint8Array {
  const written = cards.map((digits) => grouped(digits, gap));
  const payments = written.map((card) => `FOP+CC::300:VI:${card}:1228`);
  const remarks = written.map((card) => `LTS+0/O/RM CARD ${card} SEEN`);
  const paid = ['TIF+DOE+JOHN:A:1', 'TKT+2201234567890:T:1', ...payments, LEG, ...remarks];
  return bytesOf(push([...BOOKING, ...paid, `IFT+4:28::XX+PAID BY ${written[0]}`]));
}

/** A screen pasted by an officer, with a card that goes on in the next line. */
function screen(cards: readonly string[], gap: string): Uint8Array {
  const lines = cards.map((digits, at) => {
    const half = Math.floor(digits.length / 2);
    return gap === ''
      ? `${at + 5} FP CCVI${digits.slice(0, half)}\n        ${digits.slice(half)}/1228`
      : `${at + 5} FP CCVI${digits}/1228`;
  });
  return writeEntry({
    ...{ version: 1, kind: 'screen', prepared: '2026-11-24T09:15Z', desk: 'LFW1', leg: EMPTY_LEG },
    ...{ travellers: [{ ...EMPTY_TRAVELLER, surname: 'AGBEKO' }], booking: null },
    text: ['1.AGBEKO/AMA MRS', ...lines].join('\n'),
  });
}

const remark = (cards: readonly string[], gap: string) =>
  cards.map((digits) => `CARD ${grouped(digits, gap === '?' ? ' ' : gap)}`).join(' AND ');

const FORMATS: Readonly<Record<string, (cards: readonly string[], gap: string) => Uint8Array>> = {
  'an EDIFACT booking': booking,
  'a pasted screen': screen,
  'an XML booking': (cards, gap) =>
    bytesOf(
      message(
        pnr(`${LOCATOR}${PASSENGERS}${FLIGHT}<OtherServiceInfo><Text>${remark(cards, gap)}</Text></OtherServiceInfo>`),
      ),
    ),
  'a table': (cards, gap) =>
    bytesOf(
      `Flight;Date;Surname;Given names;Document;Remarks\nET508;24.11.2026;DOE;JANE;P1234567;${remark(cards, gap === '\r\n' ? ' ' : gap)}\n`,
    ),
};

async function readApart(bytes: Uint8Array): Promise<ToldMessage> {
  const whole = wholeItems();
  for await (const item of readItems('a.edi', bytes, { reference, receivedOn, cardKey: READING })) {
    // As between workers: everything is copied, and no object is shared.
    const got = whole(structuredClone(item));
    if (got?.kind === 'message') return got;
  }
  throw new Error('no message');
}

describe.each(Object.entries(FORMATS))('cards in %s', (_, make) => {
  test('what a reading without the secret of the unit marked becomes what a reading with it gives, in bytes and in words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...CARDS), { minLength: 1 }),
        fc.constantFrom('', ' ', '-', '?', '\r\n'),
        async (cards, gap) => {
          const bytes = make(cards, gap);
          const [directly] = [...readFile(bytes, { reference, receivedOn, cardKey: UNIT })];
          const apart = await readApart(bytes);
          const { message: kept, report } = await withUnitsCards(apart, UNIT, slice);
          expect(new TextDecoder().decode(kept.kept)).toBe(new TextDecoder().decode(directly?.kept));
          expect(kept.manifest).toEqual(directly?.manifest);
          if (directly !== undefined) expect(report).toEqual(reportMessage(directly.id, directly.manifest));
          expect([kept.id, kept.start, kept.end]).toEqual([directly?.id, directly?.start, directly?.end]);
          expect(kept.cards).toEqual([]);
          // No half of a number is left.
          for (const digits of cards) expect(new TextDecoder().decode(kept.kept)).not.toContain(digits.slice(0, 7));
        },
      ),
      { seed: SEED, numRuns: 25 },
    );
  });
});

test('a message without a card is handed on as it was read', async () => {
  const apart = await readApart(bytesOf(push([...BOOKING, 'TIF+DOE+JOHN:A:1', LEG])));
  expect(await withUnitsCards(apart, UNIT, slice)).toBe(apart);
});
