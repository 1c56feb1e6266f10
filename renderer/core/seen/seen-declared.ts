/** What officers declared of whom somebody at the desk may be: not whom an entry means. Records about lists and lookouts that the officer may see. */
import { isQuietedBy, type MatchedPair } from '../../../shared/list/false-match.ts';
import type { ComparedTraveller } from '../../../shared/list/match/contact-forms.ts';
import { muteState } from '../../../shared/mute/mute.ts';
import { askedAbout } from '../../../shared/search/asked-about.ts';
import type { DeclaredHere } from '../calls/desk-check.ts';
import type { Request } from '../request.ts';
import { readSeenFalseMatches } from './seen-false-matches.ts';

/** The record of a match; null: none holds. */
export type DeclaredOf = (match: MatchedPair) => DeclaredHere | null;

/** All that hold now. A correction is named before what one officer saw. */
export async function seenDeclared(
  request: Pick<Request, 'store' | 'context' | 'world'>,
  asked: ComparedTraveller,
): Promise<DeclaredOf> {
  const records = (await readSeenFalseMatches(request)).flatMap((record) => {
    const by = muteState(record, request.context.now) === 'in-force' ? askedAbout(record, asked) : null;
    return by === null ? [] : [{ record, by }];
  });
  const ordered = [...records].sort((a, b) => rankOf(a.record.kind) - rankOf(b.record.kind));
  return (match) => {
    const found = ordered.find(({ record }) => isQuietedBy(match, record));
    if (found === undefined) return null;
    const { kind, made, second = null, until } = found.record;
    return { kind, made, second, until, isWeak: found.by === 'person' };
  };
}

function rankOf(kind: DeclaredHere['kind']): number {
  return kind === 'redress' ? 0 : 1;
}
