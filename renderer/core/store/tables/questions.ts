/** Questions to airlines. */
import type { Question } from '../../../../shared/casework/question.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const questions: SealedTable<Question, { readonly flight: FlightId }> = {
  since: 4,
  index: { flight: 'unindexed' },
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'flight', masking: maskQuestion },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};

/** Officers and airlines write free text about travellers. */
function maskQuestion(question: Question): Question {
  const { answer } = question;
  return { ...question, text: '', answer: answer === null ? null : { ...answer, text: '' } };
}
