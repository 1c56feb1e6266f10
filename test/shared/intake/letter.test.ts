/** A letter beside a list names nobody. What might name a traveller is kept for an officer. */
import { expect, test } from 'vitest';
import { isLetter, letterLeft } from '../../../shared/intake/letter.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test.each([
  [
    'a greeting',
    'Dear colleagues,\r\n\r\nPlease find attached the list of ET508 of 24 November.\r\n\r\nKind regards,\r\nKwame Addo\r\nDuty desk, tel. +228 22 23 44 55',
  ],
  [
    'a greeting in French',
    'Bonjour,\nVeuillez trouver ci-joint la liste des passagers du vol KP020 du 24/11/2026.\nCordialement,\nTél. 00228 22234455',
  ],
  [
    'a note in an archive',
    'This archive holds the API of one flight and its bookings.\nMade by the departure system 3.2.\n',
  ],
])('%s is a letter', (_name, text) => {
  expect(isLetter(encode(text))).toBe(true);
});

test.each([
  ['a name in capitals', 'Dear all,\nplease note MENSAH KOFI.\n'],
  ['a name of a signal', 'See below.\n1MENSAH/KOFIMR\n'],
  ['a document', 'With passport-like number tg4817305 today.\n'],
  ['a ticket', 'Ticket 0712345678901\n'],
  ['a passenger by name', 'Our passenger Kofi Mensah travels, too.\n'],
  ['somebody who is not on the list', 'Please add Kofi Mensah to the list.\n'],
  ['a seat', 'The man in 12A was moved.\n'],
  ['somebody on board', 'On board: Kofi Mensah.\n'],
  ['somebody who travels', 'Kofi Mensah travels with the others.\n'],
  ['somebody more', 'Kofi Mensah aussi.\n'],
  ['a document that is spoken of', 'He shows another passport.\n'],
  ['a machine-readable zone', 'p<togmensah<<kofi\n'],
  ['columns', 'Mensah;Kofi;m\nLawson;Afi;f\n'],
  ['more than a letter says', 'word '.repeat(2000)],
  ['no text', '\u0000\u0001\u0002\u0003'],
])('%s is kept for an officer', (_name, text) => {
  expect(isLetter(encode(text))).toBe(false);
});

test('the remark about a letter quotes its beginning, unless something in it is sensitive', () => {
  expect(letterLeft(encode('Dear all,\n'), 'text-1')).toMatchObject({
    ...{ severity: 'info', code: 'letter-left', params: { member: 'text-1' }, raw: 'Dear all,' },
  });
  expect(letterLeft(encode('Dear all, one needs a wheelchair and is diabetic'), 'text-1').raw).toBe(null);
});
