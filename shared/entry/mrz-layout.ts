/**
 * Places of the fields of machine-readable zones. Lines and columns count from 1, ends included.
 * Source: ICAO 9303 parts 4 (TD3), 5 (TD1), 6 (TD2), 7 (MRV-A, MRV-B); the French identity card issued until 2021 has a layout of its own.
 */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FRA-ID';

export type MrzField =
  | 'code'
  | 'issuer'
  | 'name'
  | 'given'
  | 'number'
  | 'numberCheck'
  | 'nationality'
  | 'birth'
  | 'birthCheck'
  | 'sex'
  | 'expiry'
  | 'expiryCheck'
  | 'optional'
  | 'optional2'
  | 'optionalCheck'
  | 'compositeCheck';

export type Place = readonly [line: number, from: number, to: number];

export interface MrzLayout {
  readonly lines: number;
  readonly width: number;
  readonly fields: Readonly<Partial<Record<MrzField, Place>>>;
  /** Fields covered by the composite check digit, in order. */
  readonly composite: readonly Place[];
  /** A document number too long for its field continues in the optional field. */
  readonly longNumbers: boolean;
}

const SECOND_LINE = {
  number: [2, 1, 9],
  numberCheck: [2, 10, 10],
  nationality: [2, 11, 13],
  birth: [2, 14, 19],
  birthCheck: [2, 20, 20],
  sex: [2, 21, 21],
  expiry: [2, 22, 27],
  expiryCheck: [2, 28, 28],
} as const satisfies MrzLayout['fields'];

const HEAD = { code: [1, 1, 2], issuer: [1, 3, 5] } as const satisfies MrzLayout['fields'];

export const MRZ_LAYOUTS: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD3: {
    lines: 2,
    width: 44,
    fields: {
      ...HEAD,
      ...SECOND_LINE,
      name: [1, 6, 44],
      optional: [2, 29, 42],
      optionalCheck: [2, 43, 43],
      compositeCheck: [2, 44, 44],
    },
    composite: [
      [2, 1, 10],
      [2, 14, 20],
      [2, 22, 43],
    ],
    longNumbers: false,
  },
  TD2: {
    lines: 2,
    width: 36,
    fields: { ...HEAD, ...SECOND_LINE, name: [1, 6, 36], optional: [2, 29, 35], compositeCheck: [2, 36, 36] },
    composite: [
      [2, 1, 10],
      [2, 14, 20],
      [2, 22, 35],
    ],
    longNumbers: true,
  },
  TD1: {
    lines: 3,
    width: 30,
    fields: {
      ...HEAD,
      number: [1, 6, 14],
      numberCheck: [1, 15, 15],
      optional: [1, 16, 30],
      birth: [2, 1, 6],
      birthCheck: [2, 7, 7],
      sex: [2, 8, 8],
      expiry: [2, 9, 14],
      expiryCheck: [2, 15, 15],
      nationality: [2, 16, 18],
      optional2: [2, 19, 29],
      compositeCheck: [2, 30, 30],
      name: [3, 1, 30],
    },
    composite: [
      [1, 6, 30],
      [2, 1, 7],
      [2, 9, 15],
      [2, 19, 29],
    ],
    longNumbers: true,
  },
  'MRV-A': {
    lines: 2,
    width: 44,
    fields: { ...HEAD, ...SECOND_LINE, name: [1, 6, 44], optional: [2, 29, 44] },
    composite: [],
    longNumbers: false,
  },
  'MRV-B': {
    lines: 2,
    width: 36,
    fields: { ...HEAD, ...SECOND_LINE, name: [1, 6, 36], optional: [2, 29, 36] },
    composite: [],
    longNumbers: false,
  },
  'FRA-ID': {
    lines: 2,
    width: 36,
    fields: {
      ...HEAD,
      name: [1, 6, 30],
      optional: [1, 31, 36],
      number: [2, 1, 12],
      numberCheck: [2, 13, 13],
      given: [2, 14, 27],
      birth: [2, 28, 33],
      birthCheck: [2, 34, 34],
      sex: [2, 35, 35],
      compositeCheck: [2, 36, 36],
    },
    composite: [
      [1, 1, 36],
      [2, 1, 35],
    ],
    longNumbers: false,
  },
};

/** Check digit over the characters of a field: weights 7, 3, 1; digits count as themselves, A to Z as 10 to 35, filler as 0. */
export function mrzCheckDigit(field: string): number {
  let sum = 0;
  for (let at = 0; at < field.length; at++) sum += unitValue(field.charCodeAt(at)) * (WEIGHTS[at % 3] as number);
  return sum % 10;
}

const WEIGHTS = [7, 3, 1] as const;

function unitValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  return unit >= 65 && unit <= 90 ? unit - 55 : 0;
}
