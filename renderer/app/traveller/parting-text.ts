import type { TravellerSource } from '../../../shared/flight/flight.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import type { TFunction } from '../ui/texts.ts';
import { viewedName } from './person-text.ts';

/**
 * What a parting does, for the officers who confirm it. The name shown may be that of the entry which is separated: the sentence says whose entries it
 * leaves. Entries of two messages may have one number: it says the place in the list.
 */
export function partingText(
  t: TFunction,
  view: Pick<TravellerView, 'traveller' | 'masked'>,
  source: TravellerSource,
): string {
  const { sources } = view.traveller;
  return t('sources.part.about', {
    total: sources.length,
    name: viewedName(t, view),
    place: sources.indexOf(source) + 1,
    channel: t(`channel.${source.channel}`),
    number: source.index + 1,
  });
}
