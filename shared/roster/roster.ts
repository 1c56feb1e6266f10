/** Who of an agency is on duty in a shift, and where. The record keeps every entry, so that an earlier version of a roster is never lost. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { LocalShift } from '../capacity/latest-shifts.ts';
import type { LocalDateTime } from '../manifest.ts';
import { isSamePost, type Post } from './post.ts';

/** An officer on duty. `post` null: nobody has said where. */
export interface OnDuty {
  readonly officer: string;
  readonly post: Post | null;
}

/** Who entered it, and when (ISO 8601 UTC). */
interface StepBy {
  readonly at: string;
  readonly officer: string;
}

/**
 * - entered: a supervisor says who is on duty. It takes the place of the first `known` steps, which the supervisor saw; left out: of all before it. What officers said of themselves meanwhile
 *   stands. `reason`: why it was entered after the shift; '' where it was not.
 * - posted: an officer says where they are, also one whom nobody entered.
 * - left: an officer says that they are not on duty any more.
 */
export type RosterStep =
  | (StepBy & {
      readonly kind: 'entered';
      readonly on: readonly OnDuty[];
      readonly reason: string;
      readonly known?: number;
    })
  | OwnWord;

/** What an officer says of themselves. */
type OwnWord = (StepBy & { readonly kind: 'posted'; readonly post: Post }) | (StepBy & { readonly kind: 'left' });

/** The roster of one agency in one shift. */
export interface Roster extends LocalShift {
  readonly agency: LawAgency;
  /** In the order in which they were made. */
  readonly steps: readonly RosterStep[];
}

/** Somebody on duty. `since`: when their post was said last, and by whom. */
export interface OnDutyNow extends OnDuty {
  readonly since: string;
  readonly saidBy: string;
}

/** The id of the record. */
export function rosterId(from: LocalDateTime, agency: LawAgency): string {
  return `${from} ${agency}`;
}

/** Who is on duty after these steps, in the order in which they were entered. */
export function onDutyAfter(steps: readonly RosterStep[]): readonly OnDutyNow[] {
  const at = steps.findLastIndex(({ kind }) => kind === 'entered');
  const entered = steps[at];
  const listed =
    entered?.kind === 'entered'
      ? entered.on.map((each) => ({ ...each, since: entered.at, saidBy: entered.officer }))
      : [];
  return wordsSince(steps).reduce(afterWord, listed);
}

/** What officers said of themselves, and the last list does not replace. */
function wordsSince(steps: readonly RosterStep[]): readonly OwnWord[] {
  const at = steps.findLastIndex(({ kind }) => kind === 'entered');
  const entered = steps[at];
  const known = entered?.kind === 'entered' ? (entered.known ?? at) : 0;
  return steps.slice(known).filter((step) => step.kind !== 'entered');
}

function afterWord(before: readonly OnDutyNow[], word: OwnWord): readonly OnDutyNow[] {
  const { at: since, officer: saidBy } = word;
  if (word.kind === 'left') return before.filter(({ officer }) => officer !== saidBy);
  const posted = { officer: saidBy, post: word.post, since, saidBy };
  const isKnown = before.some(({ officer }) => officer === saidBy);
  return isKnown ? before.map((each) => (each.officer === saidBy ? posted : each)) : [...before, posted];
}

/** Did a supervisor enter a list after the first `known` steps? Whoever saw these only does not replace it. */
export function isListedSince(steps: readonly RosterStep[], known: number): boolean {
  return known > steps.length || steps.slice(known).some(({ kind }) => kind === 'entered');
}

/**
 * The officers of whom a list says otherwise than they last said themselves: where they are, or whether they are on duty. Lists between do not change what they said. Whom an earlier list
 * overruled in the same way is not told again. `seen`: the steps that it replaces.
 */
export function overruledBy(on: readonly OnDuty[], seen: readonly RosterStep[]): readonly string[] {
  const said = new Map(seen.flatMap((step) => (step.kind === 'entered' ? [] : [[step.officer, step] as const])));
  const standing = onDutyAfter(seen);
  return [...said].flatMap(([officer, word]) => {
    const listed = on.find((each) => each.officer === officer);
    const before = standing.find((each) => each.officer === officer);
    const worded = word.kind === 'left' ? undefined : word;
    return isSameDuty(listed, worded) || isSameDuty(listed, before) ? [] : [officer];
  });
}

/** Do both say the same of an officer? Undefined: not on duty. */
function isSameDuty(one: Pick<OnDuty, 'post'> | undefined, other: Pick<OnDuty, 'post'> | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isSamePost(one.post, other.post);
}

/** Is the time within the shift? */
export function isDuring({ from, to }: LocalShift, time: LocalDateTime): boolean {
  return from <= time && time < to;
}

/** Those on duty come first, each with their post; the others keep their order. */
export function onDutyFirst<Officer extends { readonly id: string }>(
  officers: readonly Officer[],
  onDuty: readonly OnDuty[],
): readonly (Officer & { readonly duty: OnDuty | null })[] {
  const duties = new Map(onDuty.map((each) => [each.officer, each]));
  const all = officers.map((officer) => ({ ...officer, duty: duties.get(officer.id) ?? null }));
  return [...all.filter(({ duty }) => duty !== null), ...all.filter(({ duty }) => duty === null)];
}
