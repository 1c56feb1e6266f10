/** What a masked flight keeps of its list hits: that there was one and how strong it was, without the entry and the values compared. */
import { type Listed, listRule } from '../screening/listed.ts';
import type { Hit, Screening } from '../screening/screening.ts';

/** The same screening without what list hits say of people; the same object where no list hit. */
export function maskScreening(screening: Screening): Screening {
  if (screening.travellers.every(({ hits }) => hits.every(({ listed }) => listed === undefined))) return screening;
  return {
    ...screening,
    travellers: screening.travellers.map((screened) => ({ ...screened, hits: screened.hits.map(maskHit) })),
  };
}

function maskHit(hit: Hit): Hit {
  if (hit.listed === undefined) return hit;
  return { ...hit, rule: listRule(hit.listed.list), listed: maskListed(hit.listed) };
}

/** The list, how strong the evidence was, and the outcome. */
export function maskListed({ notice: _, ...listed }: Listed): Listed {
  const { lookout } = listed;
  return {
    ...listed,
    ...{ entry: '', reference: null, name: null, lines: [], instruction: '', warning: null },
    ...(lookout === undefined ? {} : { lookout: { ...lookout, description: '' } }),
  };
}
