import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBegunZone, readTyped, type Typed } from '../../../shared/search/read-typed.ts';

const NOTHING: Typed = { flight: null, seat: null, tag: null, ending: null, case: null, zone: false, left: '' };
const ET508 = { carrier: 'ET', number: 508, suffix: null, day: null };
const day = (of: number, month: number | null = null, year: number | null = null) => ({ day: of, month, year });
const ZONE = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const;
const CARD = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
] as const;

describe('what an officer typed into a search', () => {
  test.each<[string, Partial<Typed>]>([
    ['', {}],
    ['Kofi Mensah', { left: 'KOFI MENSAH' }],
    ['TG4817305', { left: 'TG4817305' }],
    ['kofi@example.org', { left: 'KOFI@EXAMPLE.ORG' }],
    ['ET508', { flight: ET508 }],
    ['et 508', { flight: ET508 }],
    ['ET0508', { flight: ET508 }],
    ['3U8888', { flight: { carrier: '3U', number: 8888, suffix: null, day: null } }],
    ['W6 12B', { flight: { carrier: 'W6', number: 12, suffix: 'B', day: null } }],
    ['ETH508', { flight: { ...ET508, carrier: 'ETH' } }],
    ['ET508 27', { flight: { ...ET508, day: day(27) } }],
    ['ET508 27/11', { flight: { ...ET508, day: day(27, 11) } }],
    ['ET 508 27/11/26', { flight: { ...ET508, day: day(27, 11, 2026) } }],
    ['ET508/27NOV', { flight: { ...ET508, day: day(27, 11) } }],
    ['ET508 27 août', { flight: { ...ET508, day: day(27, 8) } }],
    ['ET508 27 dec', { flight: { ...ET508, day: day(27, 12) } }],
    ['ET508 2026-11-27', { flight: { ...ET508, day: day(27, 11, 2026) } }],
    ['ET508 14C', { flight: ET508, seat: '14C' }],
    ['14c et508 27', { flight: { ...ET508, day: day(27) }, seat: '14C' }],
    ['1A ET508', { flight: ET508, seat: '1A' }],
    ['mensah ET508 27', { flight: { ...ET508, day: day(27) }, left: 'MENSAH' }],
    ['ET508 27 mensah', { flight: { ...ET508, day: day(27) }, left: 'MENSAH' }],
    ['14C', { left: '14C' }],
    ['7305', { ending: '7305' }],
    ['…7305', { ending: '7305' }],
    ['**** 7305', { ending: '7305', left: '****' }],
    ['mensah 7305', { ending: '7305', left: 'MENSAH' }],
    ['0071234567', { tag: '0071234567' }],
    ['ET123456', { tag: 'ET123456' }],
    ['LFW-2026-483920', { case: { unit: 'LFW', year: '2026', number: '483920' }, left: 'LFW-2026-483920' }],
    ['lfw 2026 483920', { case: { unit: 'LFW', year: '2026', number: '483920' }, left: 'LFW 2026 483920' }],
    ['LFW2026483920', { case: { unit: 'LFW', year: '2026', number: '483920' }, left: 'LFW2026483920' }],
    ['483920', { case: { unit: null, year: null, number: '483920' }, left: '483920' }],
    ['2026-483920', { case: { unit: null, year: '2026', number: '483920' }, left: '2026-483920' }],
    [ZONE.join('\n'), { zone: true }],
    [ZONE.join(''), { zone: true }],
    [ZONE[1], { zone: true }],
    [CARD.join(' '), { zone: true }],
  ])('what an officer typed is read: %j', (text, expected) => {
    expect(readTyped(text)).toEqual({ ...NOTHING, ...expected });
  });

  test('any text is read, and none throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const typed = readTyped(text);
        if (typed.seat !== null) expect(typed.flight).not.toBeNull();
      }),
    );
  });
});

describe('a reader of documents, which sends Enter after each line', () => {
  test.each([
    ['the first line of a passport', ZONE[0], true],
    ['both lines of a passport', ZONE.join(' '), false],
    ['the first line of a card', CARD[0], true],
    ['two lines of a card', `${CARD[0]} ${CARD[1]}`, true],
    ['three lines of a card', CARD.join(' '), false],
    ['a name', 'MENSAH KOFI', false],
    ['a name as long as a line', 'M'.repeat(44), false],
  ])('it has further lines to send, or none: %s', (_, text, expected) => {
    expect(isBegunZone(text)).toBe(expected);
  });
});
