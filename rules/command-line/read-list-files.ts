/** Finds and reads the lists with which a command compares travellers. */
import type { ListEntry } from '../../shared/list/list-entry.ts';
import type { ListInForce } from '../../shared/list/list-in-force.ts';
import type { ListEnd, ListFormat } from '../../shared/list/list-reader.ts';
import { ListIndex } from '../../shared/list/match/list-index.ts';
import { type OneList, OneListBuilder } from '../../shared/list/match/one-list.ts';
import { ownNumbered } from '../../shared/list/own-numbers.ts';
import { type FoundList, type GivenFile, openLists } from '../../shared/list/read-list.ts';
import { allSteps } from '../../shared/steps.ts';
import type { Machine } from './machine.ts';
import { say } from './say.ts';

/** What is known of a list that comes without the unit that answers for it. */
interface Publisher {
  readonly law: ListInForce['law'];
  /** A list of another state forces nothing here. */
  readonly foreign: boolean;
  readonly mandate: ListInForce['mandate'];
  /** What an entry may force at most, and what one asks for that does not say. */
  readonly most: ListInForce['outcome'];
  readonly usual: ListInForce['outcome'];
}

const FOREIGN: Publisher = { law: 'sanctions', foreign: true, mandate: 'joint', most: 'watch', usual: 'watch' };

/** A table is the unit's own list: its entries may say what they ask for. */
const PUBLISHERS = {
  'UN-XML': { law: 'sanctions', foreign: false, mandate: 'joint', most: 'inspect', usual: 'inspect' },
  'OFAC-CSV': FOREIGN,
  'SDN-XML': FOREIGN,
  'SDN-ADVANCED-XML': FOREIGN,
  'EU-XML': FOREIGN,
  'OPENSANCTIONS-CSV': FOREIGN,
  'FTM-JSON': FOREIGN,
  TABLE: { law: 'other', foreign: false, mandate: 'joint', most: 'intercept', usual: 'inspect' },
} as const satisfies Readonly<Record<ListFormat, Publisher>>;

/** So many matches of a flight by a name alone stand by themselves. */
const NAME_ONLY_BUDGET = 5;

/** The lists at the given paths; a folder means its files. Null, with a message, where one cannot be read: without it, people on it would be cleared. */
export async function readListFiles(paths: readonly string[], machine: Machine): Promise<ListIndex | null> {
  const lists: OneList[] = [];
  let number = 0;
  let complete = true;
  async function* files(): AsyncGenerator<GivenFile> {
    for (const path of paths) {
      for (const name of (await machine.filesOf(path)) ?? [path]) {
        const read = await machine.read(name);
        if (read.ok) yield { name, bytes: read.bytes };
        else {
          say(machine, 'path-missing', { path: name });
          complete = false;
        }
      }
    }
  }
  for await (const found of openLists(files())) {
    number++;
    const list = takenList(found, number, machine);
    if (list === null) complete = false;
    else lists.push(list);
  }
  if (complete && number > 0) return new ListIndex(lists);
  if (number === 0) say(machine, 'no-lists', { path: paths.join(' ') });
  return null;
}

/** The list; null, with a message, where it has no entry. What was refused of it is counted. */
function takenList({ format, sources, read }: FoundList, number: number, machine: Machine): OneList | null {
  const file = sources.map(({ name, member }) => member ?? name).join(' ');
  const publisher = format === null ? null : PUBLISHERS[format];
  const { entries, refused, end } = readWhole(read());
  if (publisher === null || entries.length === 0) {
    say(machine, 'nothing-usable', { file });
    return null;
  }
  const { law, foreign, mandate, most, usual } = publisher;
  const list: ListInForce = {
    ...{ id: `list-${number}`, title: file, owner: 'customs', law, mandate, foreign, source: file, reference: null },
    ...{ legalBasis: '', reason: '', handling: null, instruction: '', outcome: most, seenBy: null, seenByRoles: null },
    ...{ validFrom: null, validTo: null, version: 1, publishedOn: end.publishedOn, ageLimitDays: null },
    nameOnlyBudget: NAME_ONLY_BUDGET,
  };
  const builder = new OneListBuilder();
  for (const entry of entries) builder.add({ ...entry, outcome: entry.outcome ?? usual });
  if (refused > 0) say(machine, 'list-refused', { file, count: refused });
  return allSteps(builder.steps(list));
}

interface WholeList {
  readonly entries: readonly ListEntry[];
  readonly refused: number;
  readonly end: ListEnd;
}

function readWhole(found: ReturnType<FoundList['read']>): WholeList {
  const reading = ownNumbered(found);
  const entries: ListEntry[] = [];
  let refused = 0;
  for (;;) {
    const step = reading.next();
    if (step.done === true) return { entries, refused, end: step.value };
    if ('entry' in step.value) entries.push(step.value.entry);
    else if ('refused' in step.value && step.value.refused.severity === 'error') refused++;
  }
}
