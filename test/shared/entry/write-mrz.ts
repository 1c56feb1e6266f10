/** Writes machine-readable zones for tests, by the same standard but by other code than the reader's. */
import type { MrzFormat } from '../../../shared/entry/mrz-layout.ts';

export interface ZoneValues {
  readonly format: MrzFormat;
  readonly code: string;
  readonly issuer: string;
  readonly surname: string;
  readonly given: string;
  readonly number: string;
  readonly nationality: string;
  /** YYMMDD. */
  readonly birth: string;
  readonly sex: string;
  readonly expiry: string;
  readonly optional: string;
  readonly optional2: string;
}

export const KOFFI: ZoneValues = {
  format: 'TD3',
  code: 'P',
  issuer: 'TGO',
  surname: 'AGBEKO MENSAH',
  given: 'KOFFI YAO',
  number: 'EB1204587',
  nationality: 'TGO',
  birth: '850314',
  sex: 'M',
  expiry: '300611',
  optional: '',
  optional2: '',
};

const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ICAO 9303 part 3, 4.9: the remainder by ten of the sum of the products with 7, 3, 1. */
export function checkDigit(text: string): string {
  let sum = 0;
  [...text].forEach((character, at) => {
    const weight = at % 3 === 0 ? 7 : at % 3 === 1 ? 3 : 1;
    sum += Math.max(0, VALUES.indexOf(character)) * weight;
  });
  return String(sum % 10);
}

function fill(text: string, width: number): string {
  return text.slice(0, width).padEnd(width, '<');
}

/** The lines of a zone; a long document number runs on in the optional data of TD1 and TD2. */
export function writeMrz(values: ZoneValues): string[] {
  const { format, surname, given, number, birth, sex, expiry, optional } = values;
  const head = fill(values.code, 2) + fill(values.issuer, 3);
  const name = `${surname.replaceAll(' ', '<')}${given === '' ? '' : `<<${given.replaceAll(' ', '<')}`}`;
  const checked = (text: string): string => text + checkDigit(text);
  const dates = `${checked(birth)}${sex}${checked(expiry)}`;
  const long = number.length > 9;
  const numberField = long ? `${number.slice(0, 9)}<` : checked(fill(number, 9));
  const rest = long ? `${number.slice(9)}${checkDigit(number)}<${optional}` : optional;
  if (format === 'FRA-ID') {
    const first = head + fill(surname.replaceAll(' ', '<'), 25) + fill(optional, 6);
    const second = checked(number) + fill(given.replaceAll(' ', '<<'), 14) + checked(birth) + sex;
    return [first, second + checkDigit(first + second)];
  }
  if (format === 'TD1') {
    const first = head + numberField + fill(rest, 15);
    const second = dates + fill(values.nationality, 3) + fill(values.optional2, 11);
    const over = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
    return [first, second + checkDigit(over), fill(name, 30)];
  }
  const width = format === 'TD3' || format === 'MRV-A' ? 44 : 36;
  const first = head + fill(name, width - 5);
  const data = numberField + fill(values.nationality, 3) + dates;
  const over = (text: string): string => checkDigit(text.slice(0, 10) + text.slice(13, 20) + text.slice(21));
  if (format === 'TD3') {
    const second = data + checked(fill(optional, 14));
    return [first, second + over(second)];
  }
  if (format === 'TD2') {
    const second = data + fill(rest, 7);
    return [first, second + over(second)];
  }
  return [first, data + fill(optional, width - 28)];
}
