/**
 * A fact block without what `maskFlight` blanks: facts that state it are `masked`, which rules treat as unknown. Its texts are collected again,
 * so that no text of a masked fact remains.
 */
import type { FactDeclaration } from '../fact/fact.ts';
import { type FactBlock, type FactColumn, STATE } from '../fact/fact-block.ts';
import { factById } from '../fact/fact-catalogue.ts';
import { factWords } from '../fact/fact-values.ts';

/** Places in the manifest that are blanked, with everything below them. */
const BLANKED: readonly string[] = [
  'traveller.surname',
  'traveller.givenNames',
  'traveller.title',
  'traveller.sex',
  'traveller.dateOfBirth',
  'traveller.nationality',
  'traveller.residence',
  'traveller.documents',
  'traveller.verified',
  'traveller.phones',
  'traveller.emails',
  'traveller.address',
  'traveller.frequentFlyer',
  'traveller.governmentReference',
  'booking.phones',
  'booking.emails',
  'booking.addresses',
  'booking.remarks',
  'booking.payments.payer',
  'booking.payments.card',
  // The size of the party.
  'booking.travellers',
];

/** It states the size of the party, though its sources are not blanked. */
const BLANKED_FACTS: ReadonlySet<string> = new Set(['booking.splitCount']);

/**
 * Does a fact state a blanked value? Facts that count other bookings, earlier flights or list entries depend on such values without stating them;
 * they stay, unless declared personal.
 */
export function statesBlanked(fact: FactDeclaration): boolean {
  if (BLANKED_FACTS.has(fact.id)) return true;
  if (!fact.sources.some((source) => BLANKED.some((place) => source === place || source.startsWith(`${place}.`))))
    return false;
  const isCount = fact.scope === 'links' || fact.needs.some((need) => need === 'history' || need === 'list');
  return !isCount || fact.sensitivity !== 'none' || fact.type === 'text' || fact.type === 'set';
}

/** The masked block; masking it again gives an equal one. A fact that the catalogue no longer lists is masked too. */
export function maskFacts(block: FactBlock): FactBlock {
  const words = factWords();
  const columns = block.columns.map((column): FactColumn => {
    const fact = factById(column.fact);
    if (fact === undefined || statesBlanked(fact)) return masked(column);
    if (fact.type === 'text') return moved(column, (value) => words.text(block.texts[value] ?? ''));
    if (fact.type !== 'set') return column;
    // Their order stays, which `readFact` judges by the catalogue of the block.
    return moved(column, (value) =>
      words.sequence((block.sets[value] ?? []).map((member) => block.texts[member] ?? '')),
    );
  });
  return { ...block, columns, texts: words.texts, sets: words.sets };
}

/** "Not sent" stays, because it reveals nothing about anybody. */
function masked({ fact, states }: FactColumn): FactColumn {
  return {
    fact,
    values: new Int32Array(states.length),
    states: states.map((state) => (state === STATE.value || state === STATE.empty ? STATE.masked : state)),
  };
}

function moved({ fact, states, values }: FactColumn, place: (value: number) => number): FactColumn {
  return { fact, states, values: values.map((value, at) => (states[at] === STATE.value ? place(value) : 0)) };
}
