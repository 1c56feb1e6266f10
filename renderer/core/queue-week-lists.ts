/** Matches with lists that were said to be false, and entries and lookouts that were taken back: for the weekly list. */
import { readsEntries } from '../../shared/list/list-sight.ts';
import type { ListVersion, StoredList } from '../../shared/list/list-version.ts';
import { mayFindLess } from '../../shared/lookout/finds-less.ts';
import { type Lookout, lookoutTitle } from '../../shared/lookout/lookout.ts';
import { type ActInWeek, type NamedRule, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { listRule } from '../../shared/screening/listed.ts';
import type { Request } from './request.ts';
import { readShownFalseMatches } from './seen/seen-false-matches.ts';
import { readSeenLists, readVersions } from './seen/seen-lists.ts';
import { readSeenLookouts } from './seen/seen-lookouts.ts';

/** One line for each false match that was declared, and for each entry that was withdrawn, changed by two, or added so that it keeps officers away, of lists that the officer may see. False matches of lookouts are among them. */
export async function listActs(request: Request): Promise<readonly ActInWeek[]> {
  const declared = (await readShownFalseMatches(request)).map(({ record, source }): ActInWeek => {
    const { id, kind, name, outcome, made, second = null, until } = record;
    return {
      ...NOTHING_MORE,
      ...{ id, act: kind, flight: null, until },
      subjects: [{ traveller: null, name, wouldBe: outcome }],
      rules: namedBy(source),
      reason: made.reason,
      ...{ officer: made.officer, second, at: made.at },
    };
  });
  const back = await Promise.all((await readSeenLists(request)).map(({ value }) => entriesBack(request, value)));
  const lookouts = (await readSeenLookouts(request)).flatMap((lookout) => lookoutsBack(request, lookout));
  return [...declared, ...back.flat(), ...lookouts];
}

function lookoutsBack(request: Request, lookout: Lookout): readonly ActInWeek[] {
  const reads = readsEntries(lookout, request.context.officer);
  return lookout.acts.flatMap(({ by, at, confirmedBy, reason }, place): readonly ActInWeek[] =>
    isLookoutBack(lookout, place)
      ? [
          {
            ...NOTHING_MORE,
            ...{ id: `${lookout.id}.${place}`, act: 'lookout-back', flight: null, subjects: [] },
            rules: namedBy({ id: lookout.id, title: lookoutTitle(lookout) }),
            reason: reads ? reason : '',
            ...{ officer: by, second: confirmedBy, at },
          },
        ]
      : [],
  );
}

/** Whoever took it changes it alone: by other terms it finds no more than after its end. */
function isLookoutBack(lookout: Lookout, place: number): boolean {
  const act = lookout.acts[place];
  if (act?.kind === 'ended') return true;
  if (act?.kind !== 'changed' && act?.kind !== 'reviewed') return false;
  const after = lookout.acts.slice(place + 1).find(({ before }) => before !== null)?.before ?? lookout;
  return act.confirmedBy !== null || (act.before !== null && mayFindLess(act.before, after));
}

async function entriesBack(request: Request, list: StoredList): Promise<readonly ActInWeek[]> {
  const reads = readsEntries(list, request.context.officer);
  return (await readVersions(request, list)).flatMap(
    ({ id, value: { changed, taken, reason } }): readonly ActInWeek[] =>
      !isBack({ changed, taken }) || taken === null
        ? []
        : [
            {
              ...NOTHING_MORE,
              ...{ id, act: 'entry-back', flight: null, subjects: [], rules: namedBy(list) },
              // It may say whom the entry is about.
              reason: reads ? (reason ?? '') : '',
              ...{ officer: taken.by, second: taken.confirmedBy, at: taken.at },
            },
          ],
  );
}

function isBack({ changed, taken }: Pick<ListVersion, 'changed' | 'taken'>): boolean {
  if (changed?.keepsAway === true) return true;
  return changed?.how === 'withdrawn' || (changed?.how === 'changed' && taken?.confirmedBy != null);
}

function namedBy(list: Pick<StoredList, 'id' | 'title'>): readonly NamedRule[] {
  return [{ rule: listRule(list.id), title: { en: list.title } }];
}
