import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanNumber, kindOfNumber, statusInWords } from '../../../shared/list/document-words.ts';

test.each<[string, string | null]>([
  ['Passport', 'document P'],
  ['Numéro de passeport ', 'document P'],
  ['Número de pasaporte', 'document P'],
  ['Passaporte', 'document P'],
  ['Diplomatic passport', 'document P'],
  ['Reisepass', 'document P'],
  ['Заграничный паспорт', 'document P'],
  ['جواز سفر', 'document P'],
  ['Stateless Person Passport', 'document P'],
  ['Travel Document Number', 'document P'],
  ['Laissez-passer', 'document P'],
  ['National Identification Number', 'document I'],
  ['National ID No.', 'document I'],
  ['Identification card', 'document I'],
  ["Carte d'identité nationale", 'document I'],
  ['Cedula No.', 'document I'],
  ['Cédula de Ciudadanía', 'document I'],
  ['D.N.I.', 'document I'],
  ['DNI', 'document I'],
  ['C.U.R.P.', 'document I'],
  ['SSN', 'document I'],
  ['Tazkira', 'document I'],
  ['id', 'document I'],
  ['Personal ID Card', 'document I'],
  ['Visa Number', 'document V'],
  ['Visado', 'document V'],
  ["Driver's License No.", 'document null'],
  ['Birth Certificate Number', 'document null'],
  ['Residency Permit', 'document null'],
  ['Tax ID No.', 'identifier tax'],
  ['NIT #', 'identifier tax'],
  ['R.F.C.', 'identifier tax'],
  ['V.A.T. Number', 'identifier tax'],
  ['Registration Number', 'identifier company'],
  ['Commercial Registry Number', 'identifier company'],
  ['Unified Social Credit Code (USCC)', 'identifier company'],
  ['Matricula Mercantil No', 'identifier company'],
  ['D-U-N-S Number', 'identifier company'],
  ['Vessel Registration Identification', 'identifier imo'],
  ['IMO number', 'identifier imo'],
  ['Vessel Call Sign', 'identifier call-sign'],
  ['Aircraft Tail Number', 'identifier registration'],
  ['Previous Aircraft Tail Number', 'identifier registration'],
  ["Aircraft Manufacturer's Serial Number (MSN)", 'identifier serial'],
  ['Aircraft Construction Number (also called L/N or S/N or F/N)', 'identifier serial'],
  ['Phone Number', 'phone'],
  ['Email Address', 'email'],
  ['Gender', 'sex'],
  ['Nationality Country', 'nationality'],
  ['Secondary sanctions risk:', 'remark'],
  ['Additional Sanctions Information -', 'remark'],
  ['Executive Order 14024 Directive Information', 'remark'],
  ['Vessel Flag', 'remark'],
  ['Digital Currency Address - XBT', 'identifier other'],
  ['MMSI', 'identifier other'],
  ['SWIFT/BIC', 'identifier other'],
])('the words %j name %j', (words, named) => {
  const kind = kindOfNumber(words);
  const told = kind === null ? null : 'type' in kind ? `${kind.as} ${kind.type}` : kind.as;
  expect(told).toBe(named);
});

test.each<[string, string | null]>([
  ['reported lost', 'lost'],
  ['volé', 'stolen'],
  ['stolen blank', 'stolen-blank'],
  ['Fraudulent passport', 'fraudulent'],
  ['expired on 3 May 2010', 'invalid'],
  ['cancelled', 'invalid'],
  ['issued in Lomé', null],
])('the words %j say of a document that it is %j', (words, status) => {
  expect(statusInWords(words)).toBe(status);
});

test.each<[string, string, string | null]>([
  ['A525', 'A525', null],
  ['  A525\n', 'A525', null],
  ['Booklet A5253432', 'A5253432', 'Booklet'],
  ['No. 12345', '12345', null],
  ['№ 12345', '12345', null],
  ['number: 12345', '12345', null],
  ['AB 12345', 'AB 12345', null],
  ['12-345/67', '12-345/67', null],
  ['12 345 678', '12 345 678', null],
  ['A525 (expired 2010)', 'A525', 'expired 2010'],
  ['A525, issued on 3 May 2004 in Lomé', 'A525', 'issued on 3 May 2004 in Lomé'],
  ['R 00001 issued on 20 Jul. 2000', 'R 00001', 'issued on 20 Jul. 2000'],
  ['A525 valid until 2030', 'A525', 'valid until 2030'],
  ['A525 or A526', 'A525 or A526', null],
  ['unknown', 'unknown', null],
  ['', '', null],
])('the number %j is %j, with the note %j', (written, number, note) => {
  expect(cleanNumber(written)).toEqual({ number, note });
});

test('no text makes cleaning throw, and nothing but blanks is lost of it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { number, note } = cleanNumber(text);
      expect(typeof number).toBe('string');
      expect(note === null || note.length > 0).toBe(true);
      kindOfNumber(text);
      statusInWords(text);
    }),
  );
});
