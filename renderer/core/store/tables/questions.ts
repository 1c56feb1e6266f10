/** Requests to airlines, agencies and offices outside. */
import type { Question } from '../../../../shared/casework/question.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { json } from '../encodings.ts';
import { questionOfForm1 } from './question-form-1.ts';
import { questionOfForm2 } from './question-form-2.ts';
import type { SealedTable } from './table.ts';

export const questions: SealedTable<Question, { readonly flight: FlightId }, 'filtered'> = {
  since: 4,
  index: { flight: 'unindexed' },
  encoding: json,
  form: 3,
  upgrades: { 1: questionOfForm1, 2: questionOfForm2 },
  lifetime: { dataClass: 'passenger', month: 'flight', masking: maskQuestion },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};

/** Officers, airlines and offices write free text about travellers; the bytes of a file are removed. */
function maskQuestion(question: Question): Question {
  const { end } = question;
  const masked = { ...question, text: '', law: '' };
  if (end === null || end.kind === 'withdrawn') return masked;
  const said = end.said === null ? null : { ...end.said, by: '' };
  return { ...masked, end: { ...end, text: '', said, file: null } };
}
