/** The check at the desk: what an officer typed or scanned, against the lists and lookouts that the officer may see. */
import { z } from 'zod';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { InterpolKind } from '../../../shared/interpol/interpol-source.ts';
import type { Notice } from '../../../shared/interpol/notice.ts';
import { documentStanding, type QueryStanding } from '../../../shared/interpol/query-list.ts';
import type { FalseMatch } from '../../../shared/list/false-match.ts';
import type { ListedPicture } from '../../../shared/list/listed-picture.ts';
import type { EvidenceLine } from '../../../shared/list/match/evidence.ts';
import { classRank, type MatchClass } from '../../../shared/list/match/match-class.ts';
import type { UnreadSources } from '../../../shared/list/missing-lists.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { success } from '../../../shared/result.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { type CheckedSubject, type CheckedZone, checkedSubject } from '../../../shared/search/checked-subject.ts';
import { SEARCH_KINDS } from '../../../shared/search/search-kinds.ts';
import { SEARCH_PURPOSES } from '../../../shared/search/search-purposes.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { seenDeclared } from '../seen/seen-declared.ts';
import { checkSeenLists, type ListCheck, seenIndex } from '../seen/seen-list-check.ts';
import { checkSeenLookouts } from '../seen/seen-lookout-check.ts';
import { seenPicturesOf } from '../seen/seen-pictures.ts';
import { seenQueryLists } from '../seen/seen-query-lists.ts';
import { seenUnread } from '../seen/seen-unread.ts';
import { call, type Handled } from './call.ts';
import type { CopyAge } from './list-views.ts';
import { LONGEST_TEXT } from './search.ts';

/** A list that was asked. */
export interface AskedList {
  readonly list: string;
  readonly title: string;
  readonly owner: LawAgency;
  readonly age: CopyAge;
  /** Null: it is no copy of INTERPOL data. */
  readonly interpol: InterpolKind | null;
}

/** Who declared that the person who was typed is not whom an entry means, and until when. */
export interface DeclaredHere extends Pick<FalseMatch, 'kind' | 'made' | 'until'> {
  /** Null: one officer was enough. */
  readonly second: string | null;
  /** Only name and date of birth say that it is this person. */
  readonly isWeak: boolean;
}

/** An entry of a list, or a lookout, that may mean who or what was typed. */
export interface CheckHit extends AskedList {
  /** A lookout stands in place of a list of one entry. */
  readonly source: 'list' | 'lookout';
  /** Null: nothing that the officer may know of. */
  readonly declared: DeclaredHere | null;
  readonly class: MatchClass | 'vehicle';
  readonly handling: Handling | null;
  readonly instruction: string;
  readonly warning: string | null;
  /** Null: the duty of the officer reads no entries of the list, whose owner has to be asked. */
  readonly entry: {
    readonly id: string;
    readonly name: string | null;
    readonly reference: string | null;
    readonly notice: Notice | null;
    readonly lines: readonly EvidenceLine[];
    readonly pictures: readonly ListedPicture[];
  } | null;
}

/** What was looked up. */
export interface CheckedAs {
  readonly name: string | null;
  readonly born: string | null;
  /** Number and issuer. */
  readonly documents: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly vehicles: readonly string[];
}

/** A document that was asked at the INTERPOL terminal. */
export interface AskedDocument extends QueryStanding {
  readonly number: string;
}

export interface DeskCheck {
  readonly read: CheckedAs;
  readonly zone: CheckedZone | null;
  /** Without lookouts. */
  readonly asked: readonly AskedList[];
  /** Titles of lists of which a newer copy came into force a moment ago and is not asked yet. */
  readonly coming: readonly string[];
  /** Titles of lists of which a part is damaged and was not asked. */
  readonly damaged: readonly string[];
  /** How many lists and lookouts cannot be read at all, as far as the officer may know. */
  readonly unread: readonly UnreadSources[];
  /** The strongest first. */
  readonly hits: readonly CheckHit[];
  /** Number of all hits. */
  readonly total: number;
  /** What was asked at the INTERPOL terminal about the documents, on whatever flight. */
  readonly terminal: readonly AskedDocument[];
}

const MOST_HITS = 50;

export const deskCheckCalls = {
  /** Waits until lists can be asked: those in force, or before a long copy that has just come the ones before. An officer who sees none does not wait. */
  'check.ready': call({
    input: z.strictObject({}),
    permission: 'search',
    audit: null,
    async handler(request): Handled<Record<string, never>> {
      await seenIndex(request);
      return success({ output: {} });
    },
  }),

  /** Null: the text names nobody and nothing that lists name. */
  'check.lists': call({
    input: z.strictObject({
      text: z.string().max(LONGEST_TEXT),
      kind: z.enum([...SEARCH_KINDS, 'any']),
      purpose: z.enum(SEARCH_PURPOSES),
    }),
    permission: 'search',
    audit: 'lists.checked',
    recordsViews: true,
    async handler(request, { text, kind, purpose }, recorded): Handled<DeskCheck | null> {
      const on = localDay(request, request.context.now);
      const subject = checkedSubject(text, kind, { reference: request.world.reference, on });
      const { asked, hits, coming, damaged } = subject === null ? NOTHING : await checkSeen(request, subject, on);
      return success({
        output:
          subject === null
            ? null
            : {
                ...{ read: readAs(subject), zone: subject.zone, asked, coming, damaged },
                unread: await seenUnread(request),
                ...{ hits: await withPictures(request, hits.slice(0, MOST_HITS)), total: hits.length },
                terminal: await askedAtTerminal(request, subject),
              },
        details: recorded({ text, kind, purpose, lists: asked.length, found: hits.length }),
      });
    },
  }),
} as const;

const NOTHING: ListCheck = { asked: [], hits: [], coming: [], damaged: [] };

/** What officers recorded of the documents that were typed, as far as the officer may know. */
async function askedAtTerminal(request: Request, { traveller }: CheckedSubject): Promise<readonly AskedDocument[]> {
  const lists = (await seenQueryLists(request)).map(({ value }) => value);
  return traveller.documents.flatMap(({ number, issuer }) => {
    const standing = number === null ? null : documentStanding(lists, { number, issuer });
    return number === null || standing === null ? [] : [{ number, ...standing }];
  });
}

/** Lists and lookouts; those that agree alike stand together, lookouts first, since they are about today. */
async function checkSeen(request: Request, subject: CheckedSubject, on: IsoDate): Promise<ListCheck> {
  const declaredOf = await seenDeclared(request, subject.traveller);
  const lookouts = await checkSeenLookouts(request, subject, on, declaredOf);
  const { hits, ...rest } = await checkSeenLists(request, subject, on, declaredOf);
  return { ...rest, hits: [...lookouts, ...hits].sort((a, b) => rankOf(a) - rankOf(b)) };
}

/** The same hits, with the pictures of their entries. */
async function withPictures(request: Request, hits: readonly CheckHit[]): Promise<readonly CheckHit[]> {
  const lists = new Set(hits.flatMap(({ list, source }) => (source === 'list' ? [list] : [])));
  const known = new Map<string, Awaited<ReturnType<typeof seenPicturesOf>>>();
  for (const list of lists) known.set(list, await seenPicturesOf(request, list));
  return hits.map((hit) => {
    const pictures = hit.entry === null ? undefined : known.get(hit.list)?.get(hit.entry.id);
    return hit.entry === null || pictures === undefined ? hit : { ...hit, entry: { ...hit.entry, pictures } };
  });
}

/** Vehicles first: nobody else has the plate. */
function rankOf({ class: of }: CheckHit): number {
  return of === 'vehicle' ? -1 : classRank(of);
}

function readAs({ traveller, vehicles }: CheckedSubject): CheckedAs {
  const { wholeName, surname, givenNames, dateOfBirth, documents, phones, emails } = traveller;
  const parts = [surname, givenNames].filter((part) => part !== null);
  return {
    name: wholeName ?? (parts.length === 0 ? null : parts.join(', ')),
    born: dateOfBirth,
    documents: documents.flatMap(({ number, issuer }) =>
      number === null ? [] : [issuer === null ? number : `${number} ${issuer}`],
    ),
    phones,
    emails,
    vehicles,
  };
}
