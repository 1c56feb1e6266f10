/** Whether a reader gives a person who is in the entry already: by the document, or by the name where nothing speaks against it. */
import type { EntryTraveller } from '../../../shared/entry/entry.ts';
import { nameLine } from '../../../shared/name/compare-names.ts';
import type { PersonDraft } from './entry-draft.ts';

/** The person of the entry whom a reader read again, of those not in `taken`. */
export function samePerson(
  people: readonly PersonDraft[],
  read: EntryTraveller,
  taken: ReadonlySet<PersonDraft> = new Set(),
): PersonDraft | undefined {
  const free = people.filter((person) => !taken.has(person));
  return free.find((person) => hasDocument(person, read)) ?? free.find((person) => hasName(person, read));
}

function hasDocument({ documentNumber, issuer }: PersonDraft, { documents: [read] }: EntryTraveller): boolean {
  if (read === undefined || read.number === null) return false;
  return written(documentNumber) === read.number && (issuer.trim() === '' || written(issuer) === (read.issuer ?? ''));
}

/** The same name, which a screen may cut after its first given names, and no other document or day of birth. */
function hasName(person: PersonDraft, read: EntryTraveller): boolean {
  const typed = nameLine(person);
  const line = nameLine(read);
  if (typed === '' || line === '' || person.givenNames.trim() === '' || (read.givenNames ?? '') === '') return false;
  if (!`${typed} `.startsWith(`${line} `) && !`${line} `.startsWith(`${typed} `)) return false;
  const [document] = read.documents;
  return (
    agrees(person.documentNumber, document?.number ?? null) &&
    agrees(person.dateOfBirth, read.dateOfBirth) &&
    agrees(person.sex, read.sex)
  );
}

function agrees(typed: string, read: string | null): boolean {
  return typed.trim() === '' || read === null || written(typed) === read;
}

function written(text: string): string {
  return text.trim().toUpperCase();
}
