/** What is asked at the terminal about a traveller: each document, and the person. */
import type { Traveller } from '../flight/flight.ts';
import type { IsoDate, Sex } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { plainCode } from '../search/search-kinds.ts';

export type QuerySubject =
  | {
      readonly kind: 'document';
      readonly type: string | null;
      readonly number: string;
      /** ISO 3166 alpha-3 or ICAO 9303 code; null: not sent. */
      readonly issuer: string | null;
    }
  | {
      readonly kind: 'person';
      readonly surname: string | null;
      readonly givenNames: string | null;
      readonly dateOfBirth: IsoDate | null;
      readonly sex: Sex | null;
      readonly nationality: string | null;
    };

type Named = Pick<Traveller, 'documents' | 'surname' | 'givenNames' | 'dateOfBirth' | 'sex' | 'nationality'>;

/** What is to be asked about a traveller, documents first; each thing once. Nothing where neither number nor name was sent. */
export function querySubjects(traveller: Named): readonly QuerySubject[] {
  const { documents, surname, givenNames, dateOfBirth, sex, nationality } = traveller;
  const asked: QuerySubject[] = documents.flatMap(({ type, number, issuer }) =>
    number === null || plainCode(number) === '' ? [] : [{ kind: 'document' as const, type, number, issuer }],
  );
  if ((surname ?? '') !== '' || (givenNames ?? '') !== '')
    asked.push({ kind: 'person', surname, givenNames, dateOfBirth, sex, nationality });
  return [...new Map(asked.map((subject) => [subjectKey(subject), subject])).values()];
}

/** The same for the same thing, however it is written. */
export function subjectKey(subject: QuerySubject): string {
  if (subject.kind === 'document') return `D ${subject.issuer ?? ''} ${plainCode(subject.number)}`;
  const { surname, givenNames, dateOfBirth } = subject;
  return `P ${[surname, givenNames].map((part) => normaliseName(part ?? '')).join('/')} ${dateOfBirth ?? ''}`;
}

/** One line to be copied into the terminal: `P AB1234567 TGO`, `MENSAH, KOFI 1980-06-15 M TGO`. */
export function subjectText(subject: QuerySubject): string {
  const parts =
    subject.kind === 'document'
      ? [subject.type, plainCode(subject.number), subject.issuer]
      : [
          [subject.surname, subject.givenNames].filter((part) => (part ?? '') !== '').join(', '),
          ...[subject.dateOfBirth, subject.sex, subject.nationality],
        ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
