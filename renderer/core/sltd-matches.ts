/** The documents of whom a case is about that are known to have a first-level match: from hits of copies that the officer sees, and from what was read at the terminal. */
import type { Case } from '../../shared/casework/case.ts';
import type { SltdCheck, SltdDocument } from '../../shared/interpol/sltd-check.ts';
import type { TravelDocument } from '../../shared/manifest.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import { plainCode } from '../../shared/search/search-kinds.ts';
import type { MatchedDocument } from './calls/sltd-views.ts';
import { travellerIn } from './protected.ts';
import { queryLines } from './query-lines.ts';
import type { Request } from './request.ts';
import { readSeenSection } from './seen/seen-section.ts';
import { travellerIndex } from './traveller-parts.ts';

/** Each document once: what a copy says comes before what was read at the terminal. */
export async function sltdMatches(request: Request, onCase: Case): Promise<readonly MatchedDocument[]> {
  const { flight, traveller } = onCase;
  if (flight === null || traveller === null) return [];
  const section = await readSeenSection(request, flight);
  const person = travellerIn(section, onCase);
  if (section === undefined || person === undefined) return [];
  const screened = section.screening.travellers[travellerIndex(section.flight, traveller)];
  const lines = await queryLines(request, { flights: [flight], people: [{ flight, ids: [traveller] }] });
  const read = lines.flatMap(({ subject, state }): readonly MatchedDocument[] => {
    if (subject.kind !== 'document' || state !== 'hit') return [];
    const { number, type, issuer } = subject;
    return [{ document: { number, type, issuer }, sent: null, match: 'terminal', lists: [] }];
  });
  const found = new Map<string, MatchedDocument>();
  for (const each of [...inCopies(screened?.hits ?? [], person.documents), ...read]) {
    const key = plainCode(each.document.number);
    const before = found.get(key);
    found.set(key, before === undefined ? each : { ...before, lists: [...before.lists, ...each.lists] });
  }
  return [...found.values()];
}

/** What the copies that the officer sees say of a document, and whether they have it or one that is nearly the same. Another state that is typed makes no digit certain. */
export function matchOf(
  document: SltdDocument,
  known: readonly MatchedDocument[],
): Pick<SltdCheck, 'match' | 'lists' | 'isListed'> {
  const listed = known.find((each) => isNamed(document, each.document));
  const found = listed ?? known.find((each) => isMatched(document, each));
  if (found === undefined) {
    const isSoft = known.some((each) => each.match === 'soft' && isMatched({ ...document, issuer: null }, each));
    return { match: isSoft ? 'soft' : 'terminal', lists: [] };
  }
  const { match, lists } = found;
  return { match, lists, ...(listed === undefined || lists.length === 0 ? {} : { isListed: true }) };
}

/** Is it the document of the match, as the copy has it or as messages gave it? So nobody gets round a misread digit by the number that was sent. */
export function isMatched(document: Parted, { document: known, sent }: MatchedDocument): boolean {
  return isNamed(document, known) || (sent !== null && isNamed(document, parted(sent)));
}

/** An issuing state that is not known may be any. */
function isNamed(document: Parted, { number, issuer }: Parted): boolean {
  const isSameState = issuer === null || document.issuer === null || issuer === document.issuer;
  return plainCode(document.number) === plainCode(number) && isSameState;
}

function inCopies(hits: readonly Hit[], documents: readonly TravelDocument[]): readonly MatchedDocument[] {
  return hits.flatMap(({ listed }): readonly MatchedDocument[] => {
    if (listed?.interpol !== 'sltd') return [];
    const { list, title, owner } = listed;
    return listed.lines.flatMap(({ field, listed: said, sent, verdict }): readonly MatchedDocument[] => {
      if (field !== 'document' || said === null || (verdict !== 'agrees' && verdict !== 'near')) return [];
      const { number, issuer } = parted(said);
      const own = documents.find((each) => each.number !== null && sent?.startsWith(each.number) === true);
      const match = verdict === 'agrees' ? 'exact' : 'soft';
      return [{ document: { number, type: own?.type ?? null, issuer }, sent, match, lists: [{ list, title, owner }] }];
    });
  });
}

type Parted = Pick<MatchedDocument['document'], 'number' | 'issuer'>;

/** `TG1234561 TGO`: the number, and the issuing state where it is said. */
function parted(said: string): Parted {
  const [, number = said, issuer = null] = /^(.*\d\S*) ([A-Z]{1,3})$/.exec(said) ?? [];
  return { number: plainCode(number), issuer };
}
