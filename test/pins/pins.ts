/**
 * Pins of the answers that stored flights keep: per fact and per field of a derived flight, its version and a digest of its answers over the whole
 * corpus. A changed answer needs a higher version, because stored flights are derived again only then.
 */
import { DERIVATION } from '../../renderer/core/import/head-of.ts';
import { FACT_CATALOGUE_VERSION, FACTS, versionOf } from '../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../shared/fact/fact-values.ts';
import { type Corpus, digest } from './corpus.ts';

export interface Pins {
  /** Digest of the inputs of the answers. */
  readonly mark: string;
  /** `<version> <digest>` by name, in the order of the columns of a fact block. */
  readonly facts: Readonly<Record<string, string>>;
  /** The same for the fields of flights, travellers, bookings and heads. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The pins of the answers of today's code. */
export function pinsOf({ mark, flights, blocks }: Corpus): Pins {
  const facts = FACTS.map((fact): readonly [string, string] => {
    const said = blocks.flatMap((block) =>
      Array.from({ length: block.size }, (_none, row) => JSON.stringify(readFact(block, fact, row))),
    );
    return [fact.id, `${versionOf(fact)} ${digest(said)}`];
  });
  const fields = [
    ...fieldPins(
      'flight',
      flights.map(({ flight: { travellers: _, bookings: __, ...flight } }) => flight),
    ),
    ...fieldPins(
      'traveller',
      flights.flatMap(({ flight }) => flight.travellers),
    ),
    ...fieldPins(
      'booking',
      flights.flatMap(({ flight }) => flight.bookings),
    ),
    ...fieldPins(
      'head',
      flights.map(({ head }) => head),
    ),
  ];
  return { mark, facts: Object.fromEntries(facts), fields: Object.fromEntries(fields) };
}

/** Fields of a head about its versions and inputs, which are no answers. */
const INPUTS = new Set(['derivation', 'catalogue', 'ruleSet', 'reference', 'zone', 'at']);

function fieldPins(of: string, records: readonly object[]): readonly (readonly [string, string])[] {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
    .filter((name) => !INPUTS.has(name))
    .sort();
  return names.map((name) => [
    `${of}.${name}`,
    `${DERIVATION} ${digest(records.map((record) => `${JSON.stringify(Reflect.get(record, name))}\n`))}`,
  ]);
}

/** The faults of a comparison: those in `wrong` need a change of code, those in `unpinned` need `npm run pins`. */
export interface Comparison {
  readonly wrong: readonly string[];
  readonly unpinned: readonly string[];
}

const FACT_ADVICE = `set \`changed: ${FACT_CATALOGUE_VERSION + 1}\` in its row in shared/fact, then \`npm run pins\``;
const FIELD_ADVICE = 'raise `DERIVATION` in renderer/core/import/head-of.ts, then `npm run pins`';

/** Compares the stored pins with those of today's code. */
export function comparePins(pinned: Pins, now: Pins): Comparison {
  const order = Object.keys(pinned.facts).filter((id, at) => Object.keys(now.facts)[at] !== id);
  const moved = order
    .slice(0, 1)
    .map((id) => `fact ${id} lost its column: stored fact blocks name columns by their place`);
  const late = lateFacts(pinned.facts, now.facts);
  if (pinned.mark !== now.mark) {
    return { wrong: [...moved, ...late], unpinned: ['the messages or the reference data of the corpus changed'] };
  }
  const facts = compareAll('fact', pinned.facts, now.facts, FACT_ADVICE);
  const fields = compareAll('field', pinned.fields, now.fields, FIELD_ADVICE);
  return {
    wrong: [...moved, ...late, ...facts.wrong, ...fields.wrong],
    unpinned: [...facts.unpinned, ...fields.unpinned],
  };
}

/** New facts whose version is not above every pinned one: flights that are stored would count as up to date and never get them. */
function lateFacts(pinned: Pins['facts'], now: Pins['facts']): readonly string[] {
  const highest = Math.max(0, ...Object.values(pinned).map((pin) => Number.parseInt(pin, 10)));
  return Object.entries(now).flatMap(([id, pin]) =>
    pinned[id] === undefined && Number.parseInt(pin, 10) <= highest
      ? [`fact ${id} is new: set its version to ${highest + 1}, so that stored flights get it`]
      : [],
  );
}

function compareAll(what: string, pinned: Pins['facts'], now: Pins['facts'], advice: string): Comparison {
  const wrong: string[] = [];
  const unpinned: string[] = [];
  for (const [name, pin] of Object.entries(now)) {
    const before = pinned[name];
    if (before === pin) continue;
    const [version = 0, old = 0] = [pin, before ?? '0'].map((each) => Number.parseInt(each, 10));
    if (before === undefined || version > old) unpinned.push(`${what} ${name} is not pinned at version ${version}`);
    else if (version < old) wrong.push(`${what} ${name} is of version ${version}, and ${old} is pinned`);
    else wrong.push(`${what} ${name} answers otherwise than version ${version} did: ${advice}`);
  }
  for (const name of Object.keys(pinned)) {
    if (now[name] === undefined && what === 'field') unpinned.push(`${what} ${name} is pinned and gone`);
  }
  return { wrong, unpinned };
}
