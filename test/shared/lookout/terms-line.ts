/** Terms and doubts of a reading as one line, for tables: `sex M · age 35-45 · flight ET508`. */

import type { Company, LookoutTerms, PartOfNumber } from '../../../shared/lookout/lookout.ts';
import type { CallReading } from '../../../shared/lookout/read-call.ts';

type Sayers = { readonly [Field in keyof LookoutTerms]: (value: NonNullable<LookoutTerms[Field]>) => string };

const part = ({ signs, part: of }: PartOfNumber) => `${of === 'end' ? '…' : ''}${signs}`;
const range = ({ from, to }: { readonly from: string | number; readonly to: string | number }) =>
  from === to ? `${from}` : `${from}..${to}`;
const company = ({ others, sex, child, name }: Company) =>
  [others ?? 'some', sex, child ? 'child' : null, name].filter((each) => each !== null).join(' ');

const SAY: Sayers = {
  ...{
    name: String,
    document: part,
    phone: part,
    locator: String,
    seat: String,
    bagTag: part,
    bags: String,
    sex: String,
  },
  birth: String,
  ...{ age: range, nationality: String, company, from: String, to: String, days: range, description: String },
  flight: ({ carrier, number, suffix }) => `${carrier}${number}${suffix ?? ''}`,
};

/** The line of a reading; doubts stand behind a question mark. */
export function termsLine({ terms, doubts }: CallReading, text: string): string {
  const said = Object.keys(SAY).flatMap((field) => sayOne(terms, field as keyof LookoutTerms));
  const open = doubts.map(({ doubt, from, to }) => `? ${doubt.code} ${text.slice(from, to)}`);
  return [...said, ...open].join(' · ');
}

function sayOne<Field extends keyof LookoutTerms>(terms: LookoutTerms, field: Field): readonly string[] {
  const value = terms[field];
  if (value === null || value === '' || value === undefined) return [];
  const say: (of: NonNullable<LookoutTerms[Field]>) => string = SAY[field];
  return [`${field} ${say(value)}`];
}
