/** The lines of the weekly list, for screen and export: one per traveller of a mute, one per subject of another act, and one per act without any. */
import type { AuditKind } from '../audit/audit-kinds.ts';
import type { ThingCase, Why } from '../casework/case.ts';
import type { LeftAtEnd } from '../custody/left-at-end.ts';
import type { HowOver } from '../custody/measures.ts';
import type { CancelCause } from '../flight/decision.ts';
import type { FallTo } from '../flight/fall-to.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { IsoDate, Leg } from '../manifest.ts';
import type { Mute } from '../mute/mute.ts';
import type { Post } from '../roster/post.ts';
import { OUTCOMES, type Outcome } from '../screening/outcome.ts';
import { type ActOffQueue, WEEK_ACTS, type WeekActName } from './week-acts.ts';

/** A traveller from whom a mute withholds a hit. */
export interface SparedByMute {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** '' where it was not sent or is masked. */
  readonly name: string;
  readonly outcome: Outcome;
  /** The outcome if muted and held hits counted. */
  readonly otherwise: Outcome;
  /** As `SubjectOfAct`. */
  readonly isProtected?: true;
}

/** A mute, with the travellers from whom it withheld a hit in the week. */
export interface MuteOfWeek {
  readonly mute: Pick<Mute, 'id' | 'rule' | 'name' | 'made' | 'until'> & {
    readonly title: Readonly<Record<string, string>>;
    readonly second: string | null;
  };
  readonly travellers: readonly SparedByMute[];
  readonly isLate?: ActInWeek['isLate'];
}

/** A rule by its id, with its title by language (empty where it is no longer in force). */
export interface NamedRule {
  readonly rule: string;
  readonly title: Readonly<Record<string, string>>;
}

/** Whom or what an act took off the queue or out of the work, or might have. */
export interface SubjectOfAct {
  /** Null: something else than a traveller. */
  readonly traveller: TravellerId | null;
  /** Further ids under which lists had them; left out: none. */
  readonly aliases?: readonly TravellerId[];
  /** '' where it was not sent or is masked. */
  readonly name: string;
  /** The level at which the traveller was, or would be without the act; null: the act says nothing of it, or nothing flags it. */
  readonly wouldBe: Outcome | null;
  /** A child, or somebody else to meet and protect: no inspection awaits them; left out: nobody says so. */
  readonly isProtected?: true;
  /** The case on something else than a traveller; left out: a traveller. */
  readonly work?: Pick<ThingCase, 'id' | 'thing'>;
}

/** An act of the week, other than a mute. */
export interface ActInWeek {
  /** Differs from act to act. */
  readonly id: string;
  readonly act: ActOffQueue;
  /** What was changed, as the trail names it; left out: another act. */
  readonly what?: AuditKind;
  readonly flight: FlightId | null;
  readonly subjects: readonly SubjectOfAct[];
  readonly rules: readonly NamedRule[];
  readonly cause: CancelCause | null;
  /** Why nobody examined a traveller; null: it says nothing of it. */
  readonly why: Why | null;
  readonly reason: string;
  /** What made a target fall, and how they stand since; left out: another act, or they are met and protected. */
  readonly fell?: { readonly by: 'message' | 'rules'; readonly to: FallTo };
  /** Nobody but the officer's word shows that the document was there: what was read of it stands in the list; left out: another act, or something else shows it. */
  readonly onList?: true;
  /** The place to which the flight goes since then; left out: the act says nothing of it. */
  readonly to?: string;
  /** The post that a plan is about; left out: it is about none, or another act. */
  readonly post?: Post;
  /** How somebody stopped being held, and what that left open; left out: another act. */
  readonly how?: HowOver;
  readonly left?: LeftAtEnd;
  readonly officer: string;
  /** Null: nobody confirmed it. */
  readonly second: string | null;
  /** Further officers who did it; left out: none. */
  readonly also?: readonly string[];
  /** Who looked at it later and says that it stands, which confirms nothing; left out: nobody. */
  readonly looked?: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** It was typed since the reader looked at the list of the week; left out: not. */
  readonly isLate?: true;
  readonly until: IsoDate | null;
  /** Hits of the week that did not count because of it; null: it is not about hits. */
  readonly hits: number | null;
  /** Who assigned the case to whom, who did nothing on it since; null: nobody, or another act. */
  readonly passedOn: { readonly by: string; readonly to: string } | null;
  /** The act that it takes back; null: none. */
  readonly undoes: ActOffQueue | null;
  /** UTC minutes at which the flight was due before and after it, or of the clock of the workstation; null: it changes no time, or they are not known. */
  readonly due: { readonly before: number | null; readonly after: number | null } | null;
}

/** What most acts have nothing of. */
export const NOTHING_MORE = {
  cause: null,
  why: null,
  until: null,
  hits: null,
  passedOn: null,
  undoes: null,
  due: null,
} as const satisfies Partial<ActInWeek>;

/** A flight of the list. */
export type FlightOfWeek = Pick<
  Leg,
  'carrier' | 'number' | 'suffix' | 'registration' | 'origin' | 'destination' | 'departure' | 'arrival'
>;

export interface WeekLine
  extends Pick<
    ActInWeek,
    | 'what'
    | 'rules'
    | 'cause'
    | 'why'
    | 'reason'
    | 'fell'
    | 'to'
    | 'post'
    | 'onList'
    | 'how'
    | 'left'
    | 'officer'
    | 'second'
    | 'also'
    | 'looked'
    | 'passedOn'
    | 'at'
    | 'isLate'
    | 'until'
    | 'hits'
    | 'undoes'
    | 'due'
  > {
  /** Differs from line to line. */
  readonly id: string;
  readonly act: WeekActName;
  readonly name: string;
  readonly flight: FlightId | null;
  readonly traveller: TravellerId | null;
  /** As `SubjectOfAct`. */
  readonly aliases?: SubjectOfAct['aliases'];
  readonly work?: SubjectOfAct['work'];
  readonly isProtected?: SubjectOfAct['isProtected'];
  readonly wouldBe: Outcome | null;
  /** The level of a traveller of a mute now; null: no traveller, or another act. */
  readonly is: Outcome | null;
}

/** The lines in the order of the list: mutes, then the other acts. */
export function weekLines({
  mutes,
  acts,
}: {
  readonly mutes: readonly MuteOfWeek[];
  readonly acts: readonly ActInWeek[];
}): readonly WeekLine[] {
  const ofMutes = mutes.flatMap(({ mute, travellers, isLate }): readonly WeekLine[] => {
    const { id, rule, title, made, second, until } = mute;
    const about = {
      ...NOTHING_MORE,
      act: 'mute',
      rules: [{ rule, title }],
      reason: made.reason,
      officer: made.officer,
      second,
      at: made.at,
      until,
      ...(isLate === true ? { isLate } : {}),
    } as const;
    if (travellers.length === 0)
      return [{ ...about, id, name: mute.name, flight: null, traveller: null, wouldBe: null, is: null }];
    return travellers.map(({ flight, traveller, name, outcome, otherwise, isProtected }) => ({
      ...about,
      id: `${id} ${flight} ${traveller}`,
      name,
      flight,
      traveller,
      wouldBe: otherwise,
      is: outcome,
      ...(isProtected === undefined ? {} : { isProtected }),
    }));
  });
  const ofActs = acts.flatMap(({ subjects, ...act }): readonly WeekLine[] => {
    if (subjects.length === 0) return [{ ...act, name: '', traveller: null, wouldBe: null, is: null }];
    return subjects.map((of) => ({ ...act, ...of, id: `${act.id} ${of.traveller ?? ''}`, is: null }));
  });
  return [...ofMutes, ...ofActs];
}

/** What the lines say together: how many travellers would be at each level, most severe last, how many would be met and protected, and how many hits did not count of which no level is computed. */
export function weekEffect(lines: readonly WeekLine[]): {
  readonly wouldBe: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly met: number;
  readonly notComputed: number;
} {
  const gone = lines.filter(({ act, wouldBe, is }) => WEEK_ACTS[act].counts === 'by-level' && wouldBe !== is);
  const resting = lines.filter(({ act }) => WEEK_ACTS[act].counts === 'not-computed');
  return {
    wouldBe: OUTCOMES.flatMap((outcome) => {
      const count = gone.filter(({ wouldBe, isProtected }) => isProtected === undefined && wouldBe === outcome).length;
      return count === 0 ? [] : [{ outcome, count }];
    }),
    met: gone.filter(({ wouldBe, isProtected }) => isProtected === true && wouldBe !== 'clear').length,
    notComputed: resting.reduce((sum, { hits }) => sum + (hits ?? 0), 0),
  };
}
