import { CasePartLinks } from '../cases/case-parts.tsx';
import { FailureNote, type FailureNoteProps } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { FallNotes } from './fall-notes.tsx';

export interface GoneTravellerProps extends FailureNoteProps {
  readonly flight: string;
  readonly traveller: string;
  /** The case in the address; null: none. */
  readonly work: string | null;
}

/** The address of a traveller who is not on the flight any more: who it was, what took them away, and the parts of their case. */
export function GoneTraveller({ flight, traveller, work, failure, again }: GoneTravellerProps) {
  const { value } = useCall('falls.list', { flight, traveller }, ['queue', 'flights', 'cases']);
  const rows = value?.rows ?? [];
  const isTold = failure.code === 'not-found' && rows.length > 0;
  const caseId = rows.find((each) => each.caseId !== null)?.caseId ?? work;
  return (
    <>
      <FallNotes flight={flight} traveller={traveller} />
      {isTold ? null : <FailureNote failure={failure} again={again} />}
      {failure.code !== 'not-found' || caseId === null ? null : <CasePartLinks id={caseId} />}
    </>
  );
}
