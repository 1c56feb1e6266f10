/** Reads what an officer types in place of one term of a call: the same words as in a call, without the word for it. */
import type { CallContext, CallField } from './call/call-reader.ts';
import type { LookoutTerms } from './lookout.ts';
import { readCall } from './read-call.ts';

/** A term that can be typed anew; the description is the words that are left. */
export type TypedField = Exclude<CallField, 'description'>;

/** What stands around the value in a call. */
const AROUND: { readonly [Field in TypedField]: (text: string) => string } = {
  name: (text) => `name ${text}`,
  document: (text) => `passport ${text}`,
  phone: (text) => `tel ${text}`,
  locator: (text) => `PNR ${text}`,
  seat: (text) => `seat ${text}`,
  bagTag: (text) => `tag ${text}`,
  bags: (text) => `${text} bags`,
  sex: (text) => `${text}, `,
  birth: (text) => `born ${text}`,
  age: (text) => `age ${text}`,
  nationality: (text) => `nationality ${text}`,
  company: (text) => `with ${text}`,
  flight: (text) => `flight ${text}`,
  from: (text) => `from ${codeIn(text)}`,
  to: (text) => `to ${codeIn(text)}`,
  days: (text) => `on ${text}`,
};

/** All of them, in the order in which they are shown: what bounds the search first, then who it is, then how the person looks. */
export const TYPED_FIELDS: readonly TypedField[] = [
  ...(['flight', 'days', 'from', 'to', 'name', 'document', 'phone', 'locator', 'seat', 'bagTag'] as const),
  ...(['sex', 'birth', 'age', 'nationality', 'company', 'bags'] as const),
];

/** The value of a term; null: the text says none. */
export function readTerm<Field extends TypedField>(
  field: Field,
  text: string,
  context: CallContext,
): LookoutTerms[Field] | null {
  return readCall(AROUND[field](text.trim()), context).terms[field] ?? readCall(text, context).terms[field];
}

/** A code of three letters counts in capitals only. */
function codeIn(text: string): string {
  return /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : text;
}
