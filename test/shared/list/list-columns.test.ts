import { expect, test } from 'vitest';
import { listColumnOf } from '../../../shared/list/table/list-columns.ts';

test.each([
  ['Alias 2', 'alias'],
  ['Case number', 'reference'],
  ['N° de dossier', 'reference'],
  ['Nº de expediente', 'reference'],
  ['Aktenzeichen', 'reference'],
  ['رقم الملف', 'reference'],
  ['Reason for listing', 'reason'],
  ['Motif de recherche', 'reason'],
  ['سبب الإدراج', 'reason'],
  ['Telephone number', 'phone'],
  ['Adresse électronique', 'email'],
  ['Vehicle registration number', 'plate'],
  ['N° de châssis', 'vin'],
  ['Matrícula', 'plate'],
  ['Identity number', 'documentNumber'],
  ['N° CNI', 'documentNumber'],
  ['Passeport n°', 'documentNumber'],
  ['Pasaporte nº', 'documentNumber'],
  ['Visa No.', 'visaNumber'],
  ['Nom n°', null],
  ['Valable jusqu’au', 'validUntil'],
  ['Gültig bis', 'validUntil'],
  ["Date d'expiration", 'expiry'],
  ['Conduite à tenir', 'outcome'],
  ['Dangerosité', 'warning'],
  ['Né(e) le', 'birth'],
  ['Year of birth', 'birth'],
  ['Height', null],
  ['', null],
])('the heading %j of a list names the column %j', (heading, column) => {
  expect(listColumnOf(heading)).toBe(column);
});
