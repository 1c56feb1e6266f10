/**
 * How many travellers raise a false alert on a list of persons, by what the list says of the birth, and how many of the list's own persons are found
 * under the names they travel with. Persons come from the crowds of the name tests; an alert is a match of a class that reaches the queue.
 */
import type { ListedBirth } from '../../shared/list/list-entry.ts';
import { CLASS_ROWS, type MatchClass } from '../../shared/list/match/match-class.ts';
import { nameClass } from '../../shared/list/match/name-class.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { birthDay, birthEvidence } from '../../shared/name/birth-evidence.ts';
import type { NameMatch } from '../../shared/name/compare-name-words.ts';
import { NameIndex } from '../../shared/name/name-index.ts';
import { nameWords } from '../../shared/name/name-words.ts';
import { seededRandom } from '../../shared/training/random.ts';
import { type CrowdMember, crowd } from '../shared/name/quality/crowd.ts';
import { plant, plantBirth } from '../shared/name/quality/planted.ts';
import { fields, type Spelt, spell } from '../shared/name/quality/spelt.ts';

const LIST_SEED = 1;
const TRAVELLER_SEED = 2;
const CHOICE_SEED = 5;

interface Listed extends CrowdMember {
  readonly spelt: readonly Spelt[];
}

/** What an entry says of the birth; `some`: one in five says nothing, and only those are asked. */
const BIRTHS = {
  'full dates': (born) => [birthDay(born)],
  'years only': (born) => [{ from: `${born.slice(0, 4)}-01-01`, to: `${born.slice(0, 4)}-12-31`, circa: false }],
  'no dates in one of five': (_, at) => (at % 5 === 0 ? [] : null),
  'no dates': () => [],
} as const satisfies Readonly<Record<string, (born: IsoDate, at: number) => readonly ListedBirth[] | null>>;

export type BirthKnown = keyof typeof BIRTHS;
export const BIRTH_KNOWN = Object.keys(BIRTHS) as readonly BirthKnown[];

export interface NameAlerts {
  /** Travellers with an alert, of 1,000 of whom none is listed: by what the list says of births, then by class. */
  readonly falseAlerts: Readonly<Record<BirthKnown, ReadonlyMap<MatchClass | 'any', number>>>;
  /** Of the listed persons who travel, births known to the day: the part whose name is found, and the part that raises an alert. */
  readonly found: number;
  readonly recall: number;
}

/** Measures a list of `size` persons with so many invented travellers, and so many listed persons who travel. */
export function measureAlerts(size: number, travellers: number, planted: number): NameAlerts {
  const list = makeList(size);
  const index = NameIndex.build(list.map(({ spelt }) => nameWords(fields(spelt))));
  return { falseAlerts: countAlerts(list, index, travellers), ...findPlanted(list, index, planted) };
}

function findPlanted(list: readonly Listed[], index: NameIndex, planted: number): Pick<NameAlerts, 'found' | 'recall'> {
  const random = seededRandom(CHOICE_SEED + 1);
  let [found, alerts] = [0, 0];
  for (let done = 0; done < planted; done++) {
    const at = random.between(0, list.length - 1);
    const { person, spelt, born } = list[at] as Listed;
    const { name } = plant(random, person, spelt);
    const own = index.find(nameWords(name)).find((each) => each.name === at);
    if (own === undefined) continue;
    found++;
    if (alertOf('full dates', list[at] as Listed, at, own.match, plantBirth(random, born)).length > 0) alerts++;
  }
  return { found: found / planted, recall: alerts / planted };
}

/** The list of `size` persons; a longer one begins with the shorter. */
function makeList(size: number): readonly Listed[] {
  const [random, draw] = [seededRandom(CHOICE_SEED), crowd(LIST_SEED, 'listed')];
  return Array.from({ length: size }, () => {
    const member = draw();
    return { ...member, spelt: spell(random, member.person) };
  });
}

function countAlerts(list: readonly Listed[], index: NameIndex, travellers: number): NameAlerts['falseAlerts'] {
  const [random, draw] = [seededRandom(CHOICE_SEED + 2), crowd(TRAVELLER_SEED, 'travellers')];
  const counts = Object.fromEntries(BIRTH_KNOWN.map((known) => [known, new Map()])) as Record<
    BirthKnown,
    Map<MatchClass | 'any', number>
  >;
  for (let made = 0; made < travellers; made++) {
    const { person, born } = draw();
    const found = index.find(nameWords(fields(spell(random, person))));
    for (const known of BIRTH_KNOWN) {
      const classes = new Set(
        found.flatMap(({ name, match }) => alertOf(known, list[name] as Listed, name, match, born)),
      );
      for (const of of classes.size === 0 ? [] : [...classes, 'any' as const]) {
        counts[known].set(of, (counts[known].get(of) ?? 0) + 1000 / travellers);
      }
    }
  }
  return counts;
}

/** The class of an alert; none where the match stays off the queue. */
function alertOf(
  known: BirthKnown,
  listed: Listed,
  at: number,
  match: NameMatch,
  born: IsoDate,
): readonly MatchClass[] {
  const births = BIRTHS[known](listed.born, at);
  if (births === null || match.strength === 'none') return [];
  const of = nameClass(match, false, birthEvidence(births, [birthDay(born)]));
  return CLASS_ROWS[of].ceiling === 'clear' ? [] : [of];
}
