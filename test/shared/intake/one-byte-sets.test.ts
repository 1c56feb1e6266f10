import { describe, expect, test } from 'vitest';
import { likelySet, oneByteDecoder } from '../../../shared/intake/one-byte-sets.ts';

const NONE = new Uint8Array(0);

describe('a one-byte set', () => {
  // As browsers decode them; Node's own decoders give other characters for these bytes.
  test.each([
    ['windows-1252', [0x80, 0x8a, 0x92, 0x9f, 0x81], '€Š’Ÿ\u0081'],
    ['ISO-8859-1', [0x80, 0xe9], '€é'],
    ['latin1', [0x9c], 'œ'],
    ['windows-1253', [0xaa, 0xc1], '\ufffdΑ'],
    ['windows-1255', [0xca, 0xe0], '\u05baא'],
    ['koi8-u', [0xae, 0xbe, 0xe1], 'ўЎА'],
    ['IBM866', [0x1a, 0x1c, 0x7f, 0x80], '\u001a\u001c\u007fА'],
  ])('the one-byte set %s gives the same characters on every platform', (label, bytes, expected) => {
    expect(oneByteDecoder(label, NONE)(Uint8Array.from(bytes))).toBe(expected);
  });

  test.each([
    ['cp1251', [0xc6], 'Ж'],
    ['windows1250', [0xa3], 'Ł'],
    ['UTF-16', [0xc9], 'É'],
    ['Shift_JIS', [0xc9], 'É'],
    ['no-such-set', [0xc9], 'É'],
  ])(
    'a one-byte set is read as declared (%s), or guessed when the declaration is invalid',
    (label, bytes, expected) => {
      expect(oneByteDecoder(label, NONE)(Uint8Array.from(bytes))).toBe(expected);
    },
  );
});

describe('the likeliest set', () => {
  const bytes = (label: string, text: string): Uint8Array => {
    const all = Array.from({ length: 256 }, (_, byte) => oneByteDecoder(label, NONE)(Uint8Array.of(byte)));
    return Uint8Array.from(text, (letter) => all.indexOf(letter));
  };
  test.each([
    ['windows-1252', 'FRANÇOIS LEFÈVRE, RENÉE MÜLLER, JOSÉ PEÑA'],
    ['windows-1252', 'SURNAME;GIVEN;FLIGHT'],
    ['windows-1252', 'ÉÈ'],
    ['windows-1251', 'ИВАНОВ ПЕТР СЕРГЕЕВИЧ'],
    ['windows-1251', 'Иванов Пётр'],
    ['windows-1251', 'SURNAME;ФАМИЛИЯ'],
    ['windows-1256', 'محمد الأمين ولد عبد الله'],
    ['windows-1256', 'SURNAME;الاسم'],
    ['windows-1256', 'فاطمة بنت أحمد'],
  ])('the likeliest character set is found by its words as %s: %s', (set, text) => {
    expect(likelySet(bytes(set, text)).set).toBe(set);
  });
});
