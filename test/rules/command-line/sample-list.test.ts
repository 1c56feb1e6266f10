/** The list of the samples: whom it means is found with the evidence and outcome of its key, and nobody else. */
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { readInputs } from '../../../rules/command-line/read-inputs.ts';
import { readListFiles } from '../../../rules/command-line/read-list-files.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screeningTime, screenWithPast } from '../../../rules/engine/screen-messages.ts';
import { shippedRules } from '../../../rules/pack/shipped-rules.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import { openLists } from '../../../shared/list/match/open-lists.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { type FlaggedTraveller, flaggedTravellers } from '../../../shared/screening/flagged.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import { LISTED_PLANTS } from '../../../shared/training/listed-plants.ts';
import type { ListedTraveller } from '../../../shared/training/sample-list.ts';
import { type MemoryMachine, memoryMachine } from './memory-machine.ts';

const SAMPLES = [
  '--seed 1',
  '--seed 11',
  '--seed 202 --airport OXB',
  '--seed 3 --airport OXB --days 2 --difficulty hard',
];

describe.each(SAMPLES)('the list of the samples %s', (words) => {
  let key: readonly ListedTraveller[];
  let listed: readonly FlaggedTraveller[];

  beforeAll(async () => {
    const machine = await written(words);
    key = textOf(machine, 'list-key.json');
    listed = await screened(machine, ['out/lists']);
  });

  test('has one entry of each kind of evidence that means one traveller', () => {
    const kinds = (rows: readonly Pick<ListedTraveller, 'evidence' | 'outcome'>[]) =>
      rows.map(({ evidence, outcome }) => `${evidence} ${outcome}`).sort();
    expect(kinds(key)).toEqual(kinds(LISTED_PLANTS));
    expect(key.filter(({ outcome }) => outcome === 'intercept')).toHaveLength(1);
    expect(new Set(key.map(({ flight, locator }) => `${flight} ${locator}`)).size).toBe(key.length);
  });

  test('hits whom its key names, with that evidence and outcome, and nobody else', () => {
    const found = listed.flatMap(({ flight, traveller, screened }) =>
      screened.hits.flatMap(({ listed: hit }) => {
        if (hit === undefined) return [];
        const { surname, givenNames, locator } = traveller;
        const { entry, class: evidence, outcome } = hit;
        return [{ flight: flight.id, surname, givenNames, locator, entry, evidence, outcome }];
      }),
    );
    expect(sorted(found)).toEqual(sorted(key));
  });

  test('puts whom its key names on the queue with at least that outcome', () => {
    for (const { flight, surname, givenNames, outcome } of key) {
      const own = listed.find((each) => keyOf(each) === `${flight}|${surname}|${givenNames}`);
      expect(OUTCOMES.indexOf(own?.screened.outcome ?? 'clear')).toBeGreaterThanOrEqual(OUTCOMES.indexOf(outcome));
    }
  });
});

test('the list of the samples changes the outcome of nobody whom its key does not name', async () => {
  const machine = await written('--seed 7 --airport OXB');
  const key = textOf<readonly ListedTraveller[]>(machine, 'list-key.json');
  const named = new Set(key.map(({ flight, surname, givenNames }) => `${flight}|${surname}|${givenNames}`));
  const others = async (lists: readonly string[]) =>
    (await screened(machine, lists))
      .filter((each) => !named.has(keyOf(each)))
      .map((each) => `${keyOf(each)}|${each.screened.outcome}`)
      .sort();
  expect(await others(['out/lists'])).toEqual(await others([]));
});

test('the list of the samples is read whole, and most of its entries mean nobody aboard', async () => {
  const machine = await written('--seed 1 --airport OXB');
  expect(await runCommand(['lists', 'read', 'out/lists/sample-list.csv'], machine)).toBe(0);
  const { format, entries, refused } = JSON.parse(machine.printed());
  expect({ format, refused }).toEqual({ format: 'TABLE', refused: [] });
  expect(entries).toMatchObject({ person: 26, document: 7, contact: 4, vehicle: 2 });
  expect(textOf<readonly object[]>(machine, 'list-key.json')).toHaveLength(9);
});

test('the list of the samples has namesakes of travellers who were born on another day', async () => {
  const machine = await written('--seed 1');
  const key = textOf<readonly ListedTraveller[]>(machine, 'list-key.json');
  await runCommand(['lists', 'read', 'out/lists', '--all'], machine);
  const entries: readonly { id: string; names: readonly { surname: string; givenNames: string }[] }[] = machine
    .printed()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const meant = new Set(key.map(({ entry }) => entry));
  const manifests = [...machine.files].filter(([path]) => path.endsWith('PAXLST.edi'));
  const messages = manifests.map(([, bytes]) => new TextDecoder().decode(bytes).replaceAll(/[\r\n]/g, '')).join('');
  const namesakes = entries.filter(
    ({ id, names: [name] }) =>
      !meant.has(id) && name !== undefined && messages.includes(`+${name.surname}:${name.givenNames}`),
  );
  expect(namesakes.length).toBeGreaterThanOrEqual(4);
});

test('the same seed gives the same list, and another seed another', async () => {
  const list = async (words: string) => (await written(words)).files.get('out/lists/sample-list.csv');
  const first = await list('--seed 5 --airport OXB');
  expect(await list('--seed 5 --airport OXB')).toEqual(first);
  expect(await list('--seed 6 --airport OXB')).not.toEqual(first);
});

async function written(words: string): Promise<MemoryMachine> {
  const machine = memoryMachine();
  expect(await runCommand(['samples', 'out', '--date', '2026-11-25', ...words.split(' ')], machine)).toBe(0);
  return machine;
}

function textOf<Value>(machine: MemoryMachine, name: string): Value {
  return JSON.parse(new TextDecoder().decode(machine.files.get(`out/${name}`)));
}

/** What `screen out` flags, with the lists at the given paths. */
async function screened(machine: MemoryMachine, lists: readonly string[]): Promise<readonly FlaggedTraveller[]> {
  const index = lists.length === 0 ? null : await readListFiles(lists, machine);
  const messages: FoldMessage[] = [];
  for await (const { messages: read } of readInputs(['out'], machine, { reference: shippedReference() })) {
    for await (const { message } of read) messages.push({ id: message.id, manifest: message.manifest });
  }
  const context = {
    reference: shippedReference(),
    zones: machine.zones,
    at: screeningTime(messages),
    ...(index === null ? {} : { listed: index, lists: openLists(index, null) }),
  };
  return flaggedTravellers([...screenWithPast(messages, compileRules(shippedRules()), context)]);
}

function keyOf({ flight, traveller }: FlaggedTraveller): string {
  return `${flight.id}|${traveller.surname}|${traveller.givenNames}`;
}

function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
