/** The steps before a find, or before what only the law lets: a document is read, and what is asked was answered. */
import type { Lawful } from '../../../shared/encounter/encounter-entry.ts';
import { mrzCheckDigit } from '../../../shared/entry/mrz-layout.ts';
import type { Person } from './messages.ts';

/** Desks of tests ask by name, each with types of its own. */
type Ask = (name: never, input: never) => Promise<unknown>;

type Bearer = Pick<Person, 'surname' | 'given' | 'document' | 'expiry'> & {
  readonly birth?: string;
  readonly personal?: string;
};

/** Both lines of the passport of somebody on a list of `messages.ts`. */
export function passportOf({
  surname,
  given,
  document,
  expiry = '301231',
  birth = '800615',
  personal = '',
}: Bearer): string {
  const checked = (field: string) => `${field}${mrzCheckDigit(field)}`;
  const name = `P<TGO${surname}<<${given}`.padEnd(44, '<');
  const [number, born, ends] = [checked(document.padEnd(9, '<')), checked(birth), checked(expiry)];
  const own = personal === '' ? '<'.repeat(15) : checked(personal.padEnd(14, '<'));
  return `${name}\n${number}TGO${born}M${ends}${own}${mrzCheckDigit(`${number}${born}${ends}${own}`)}`;
}

/** A document that differs from what the flight says, with why it is the same person: so it fits anybody. */
export const READ = {
  kind: 'identity-read',
  mrz: passportOf({ surname: 'LAWSON', given: 'AFI', document: 'TG1234567' }),
  reason: 'she married in May',
} as const;

/** Two officers say why no document can be read; `second`: the other one. */
export const unreadable = (second: string) =>
  ({ kind: 'identity-unreadable', reason: 'the document is torn', second }) as const;

/** Whoever is signed in confirms who the traveller of the case is. */
export async function identified(ask: Ask, id: string): Promise<void> {
  await ask('encounter.add' as never, { id, entry: READ } as never);
}

/** All that the law asks before an intrusive act. */
export const LAWFUL: Lawful = {
  authorisedBy: 'A. Kossi, prosecutor, 118/2026',
  consent: 'given',
  refusalTo: null,
  sameSexOfficer: 'LFW-02',
  doctor: 'Dr Amegan',
  interpreter: '',
  witness: 'LFW-03',
  pregnancy: 'no',
};
