import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankedCopy } from '../../../shared/intake/blanked-copy.ts';
import { cardFiller, cardToken } from '../../../shared/intake/card-token.ts';
import { readFile, rereadKept } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { bytesOf } from '../edifact/fixtures.ts';
import { BOOKING, LEG, push } from '../pnrgov/reading.ts';

const SEED = 20261125;
const KEY = new Uint8Array(32).fill(7);
const OTHER_KEY = new Uint8Array(32).fill(8);
const STAR = 0x2a;
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Numbers that begin like a card's and pass the check digit, with valid lengths. */
const cards = fc
  .tuple(
    fc.constantFrom('4', '51', '22', '34', '37', '60'),
    fc.stringMatching(/^\d{18}$/),
    fc.integer({ min: 14, max: 19 }),
  )
  .map(([begin, tail, length]) => {
    const body = (begin + tail).slice(0, (begin.startsWith('3') ? Math.min(length, 16) : length) - 1);
    return body + [...'0123456789'].find((digit) => luhn(body + digit));
  });

/** A card number as people write it: in a row, in groups of four, or with a line break or release characters inside. */
const written = fc.tuple(cards, fc.constantFrom('', ' ', '-', '\r\n', '?')).map(([digits, gap]) => ({
  digits,
  text: (digits.match(/.{1,4}/g) ?? []).join(gap),
}));

function read(text: string, cardKey?: Uint8Array): { readonly message: ReadMessage; readonly manifest: Manifest } {
  const reference = shippedReference();
  const [message] = [...readFile(bytesOf(text), cardKey === undefined ? { reference } : { reference, cardKey })];
  if (message === undefined) throw new Error('no message in this text');
  return { message, manifest: message.manifest };
}

function paidWith(account: string, more: readonly string[] = []): string {
  return push([
    ...BOOKING,
    'TIF+DOE+JOHN:A:1',
    'TKT+2201234567890:T:1',
    `FOP+CC::300:VI:${account}:1228`,
    LEG,
    ...more,
  ]);
}

/** Every run of 13 to 19 digits in kept text, ignoring blanks and hyphens, that could be a card. */
function cardsLeft(text: string): string[] {
  return (text.match(/\d(?:[ -]?\d){12,18}(?!\d)/g) ?? []).filter((run) => luhn(run.replace(/\D/g, '')));
}

describe('the replacement of a card number', () => {
  test('the replacement of a card number is filler, a hash in base 32 and the last four digits', () => {
    const text = textOf(cardFiller('4111111111111111', KEY, 16, STAR));
    expect(text).toMatch(/^\*[A-Z2-7]{10}[A-Z]1111$/);
    expect(cardToken(text)).toBe(text.slice(1, 12));
    expect(textOf(cardFiller('4111111111111111', KEY, 19, STAR))).toBe(`***${text}`);
  });

  test.each([
    ['XXXXXXXXXXXX1111'],
    ['************1111'],
    ['****1111'],
    ['*XXXXXXXXXXX1111'],
    ['**XXXXXXXXXX1111'],
    ['411111XXXXXX1111'],
    ['4111111111111111'],
    ['1111'],
    [''],
  ])('a card number is not recognised in %s', (account) => {
    expect(cardToken(account)).toBeNull();
  });

  test('the replacement of a card number has the same length, equals that of the same card and key, and differs for another card or key', () => {
    fc.assert(
      fc.property(
        cards,
        cards,
        fc.nat(12),
        fc.constantFrom(0x2a, 0x23, 0x5f, 0x7e, 0x40),
        (one, other, wider, filler) => {
          const bytes = cardFiller(one, KEY, one.length + wider, filler);
          expect(bytes).toHaveLength(one.length + wider);
          const token = cardToken(textOf(bytes));
          expect(token).not.toBeNull();
          expect(textOf(bytes).slice(-4)).toBe(one.slice(-4));
          expect(cardsLeft(textOf(bytes))).toEqual([]);
          expect(cardToken(textOf(cardFiller(one, KEY, one.length, STAR)))).toBe(token);
          expect(cardToken(textOf(cardFiller(one, OTHER_KEY, one.length, STAR)))).not.toBe(token);
          if (one !== other) expect(cardToken(textOf(cardFiller(other, KEY, other.length, STAR)))).not.toBe(token);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('a payment with a full card number', () => {
  test('a payment with a full card number is kept as the hash at the same length, however it is written, and is read again the same', () => {
    fc.assert(
      fc.property(written, ({ digits, text }) => {
        const source = paidWith(text, [`LTS+0/O/RM CARD ${text} SEEN`, `IFT+4:28::XX+PAID BY ${text}`]);
        const { message, manifest } = read(source, KEY);
        const [payment] = manifest.bookings[0]?.payments ?? [];
        const token = cardToken(textOf(cardFiller(digits, KEY, digits.length, STAR)));
        expect(payment).toMatchObject({ method: 'card', card: 'VI', last4: digits.slice(-4), token });
        const whole = read(paidWith(digits), KEY).manifest.bookings[0]?.payments[0];
        expect(whole?.token).toBe(token);
        expect(manifest.sensitive).toBe(3);
        const kept = textOf(message.kept);
        expect(message.kept).toHaveLength(message.keptFrom.reduce((sum, part) => sum + part.length, 0));
        expect(kept.split(token ?? '')).toHaveLength(4);
        expect(cardsLeft(kept)).toEqual([]);
        expect(JSON.stringify(manifest)).not.toContain(digits.slice(0, -4));
        const again = rereadKept(message.kept, { reference: shippedReference() });
        expect(again?.bookings).toEqual(manifest.bookings);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('a payment with a full card number, but no key, has its last four digits and no hash', () => {
    const { message, manifest } = read(paidWith('4111111111111111'));
    expect(manifest.bookings[0]?.payments).toMatchObject([{ last4: '1111', token: null }]);
    expect(textOf(message.kept)).toContain('VI:************1111:1228');
  });

  test.each([
    ['XXXXXXXXXXXX1111', '1111'],
    ['411111XXXXXX1111', '1111'],
    ['****1111', '1111'],
    ['1111', null],
  ])('a payment with a card masked by the sender as %s has no hash', (account, last4) => {
    expect(read(paidWith(account), KEY).manifest.bookings[0]?.payments).toMatchObject([{ last4, token: null }]);
  });

  test('a card number in words has the same hash', () => {
    const text = push([...BOOKING, 'TIF+DOE+JOHN:A:1', LEG, 'LTS+0/O/F/FP CCVI4111111111111111/1228']);
    const { message, manifest } = read(text, KEY);
    const token = cardToken(textOf(cardFiller('4111111111111111', KEY, 16, STAR)));
    expect(manifest.bookings[0]?.payments).toMatchObject([{ method: 'card', card: 'VI', last4: '1111', token }]);
    expect(rereadKept(message.kept, { reference: shippedReference() })?.bookings).toEqual(manifest.bookings);
  });

  test("an unreadable file keeps the card's hash too", () => {
    const text = 'CARD 4111-1111-1111-1111 OF SOMEBODY';
    const copying = blankedCopy(bytesOf(text), KEY);
    const end = copying.next();
    const kept = end.done === true ? textOf(end.value) : '';
    expect(kept).toBe(`CARD ${textOf(cardFiller('4111111111111111', KEY, 19, STAR))} OF SOMEBODY`);
  });

  test('a card number in a message with other separators gets a filler that is none of them', () => {
    const text = paidWith('4111111111111111').replaceAll("'", '*').replace('UNB', 'UNA:+.? *UNB');
    const { message, manifest } = read(text, KEY);
    const token = cardToken(textOf(cardFiller('4111111111111111', KEY, 16, STAR)));
    expect(manifest.bookings[0]?.payments).toMatchObject([{ card: 'VI', last4: '1111', token }]);
    expect(textOf(message.kept)).toContain(`VI:#${token}1111:1228`);
    expect(rereadKept(message.kept, { reference: shippedReference() })?.bookings).toEqual(manifest.bookings);
  });

  test("a table keeps the card's hash too", () => {
    const rows = 'Surname,Given names,Sex,Alerts\nDOE,JANE,F,PAID 4111 1111 1111 1111\n"Total: 4111111111111111"';
    const kept = textOf(read(rows, KEY).message.kept);
    const token = cardToken(textOf(cardFiller('4111111111111111', KEY, 16, STAR)));
    expect(kept.split(token ?? '')).toHaveLength(3);
    expect(kept).toHaveLength(rows.length);
  });
});
