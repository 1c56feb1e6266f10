/** What goes to the own bureau about a first-level match, as a text to be copied: the request, and later the report. Neither has anything of the bearer, and nothing is sent from here. */
import type { Say } from '../catalogue/say.ts';
import { isOrganisation } from '../reference/organisations.ts';
import {
  endingOf,
  isOfBearerAlone,
  isToTell,
  lastOf,
  openedAt,
  type SltdCheck,
  type SltdEntry,
  sltdTime,
  standingSltd,
} from './sltd-check.ts';

export interface SltdDraftTerms {
  /** Who writes: the code of the unit. */
  readonly unit: string;
  /** When an answer is recommended, ISO 8601 UTC; null: details were not opened. */
  readonly due: string | null;
  /** Nothing may go to the issuing state. Why is not said: it is about the bearer. */
  readonly isStateKept: boolean;
  /** Nothing of it is real, which stands above everything else. */
  readonly isPractice: boolean;
}

type Drafted = Pick<SltdCheck, 'case' | 'document' | 'entries'>;

/** The request that the source confirm the record. */
export function sltdRequest(say: Say, check: Drafted, { unit, due, isStateKept, isPractice }: SltdDraftTerms): string {
  const { issuer } = check.document;
  const proof = lastOf(check, 'confirmed')?.proof;
  const opened = openedAt(check);
  const whom = isStateKept ? 'kept' : isOrganisation(issuer) ? 'organisation' : 'state';
  return [
    ...(isPractice ? [say('export.store.practice')] : []),
    say(isStateKept ? 'sltd.draft.kept' : 'sltd.draft.request'),
    ...head(say, check, unit),
    ...(proof === undefined ? [] : [say(`sltd.draft.proof.${proof}`)]),
    ...(opened === null ? [] : [say('sltd.draft.opened', { at: hour(opened) })]),
    '',
    say(`sltd.draft.ask.${whom}`, { issuer }),
    // Who is asked to contact nobody is not asked for an answer of the source either.
    ...(due === null || isStateKept ? [] : [say('sltd.draft.due', { due: hour(due) })]),
    say('sltd.draft.nobody'),
  ].join('\n');
}

/** What was done, and what is to become of the record; null: it has not ended, or nobody is told. */
export function sltdReport(say: Say, check: Drafted, { unit, isStateKept, isPractice }: SltdDraftTerms): string | null {
  const ending = endingOf(check);
  if (ending === null || !isToTell(check)) return null;
  const { issuer } = check.document;
  return [
    ...(isPractice ? [say('export.store.practice')] : []),
    say(isStateKept ? 'sltd.draft.kept' : 'sltd.draft.report'),
    ...head(say, check, unit),
    // How it ended asks the bureau to tell the source.
    say(isStateKept ? 'sltd.draft.ask.kept' : `sltd.draft.ending.${ending}`, { issuer }),
    ...standingSltd(check).flatMap((entry) => doneText(say, entry)),
    say('sltd.draft.nobody'),
  ].join('\n');
}

function head(say: Say, { case: reference, document }: Drafted, unit: string): readonly string[] {
  const { number, type, issuer } = document;
  return [
    say('sltd.draft.to'),
    say('sltd.draft.from', { unit, reference }),
    '',
    say('sltd.draft.document', { number, type, issuer }),
  ];
}

/** What became of the document, and what rested on the match. What an officer wrote stays here, and so does an arrest or a refusal by other powers: it is about the bearer alone. */
function doneText(say: Say, entry: SltdEntry): readonly string[] {
  const at = hour(sltdTime(entry));
  if (entry.kind === 'kept' || entry.kind === 'returned') return [say(`sltd.draft.done.${entry.kind}`, { at })];
  if (entry.kind !== 'happened' || isOfBearerAlone(entry)) return [];
  return [say(`sltd.draft.done.${entry.measure}`, { at })];
}

function hour(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}
