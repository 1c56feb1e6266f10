/**
 * A fact block without what `maskFlight` blanks: facts that state it are `masked`, which rules take for unknown. Its texts are put together anew, so that none is left
 * that only a masked fact had.
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
  // How many travel together.
  'booking.travellers',
];

/** Says how many travel together, though it rests on nothing else that is blanked. */
const BLANKED_FACTS: ReadonlySet<string> = new Set(['booking.splitCount']);

/**
 * Does a fact state what is blanked? What counts other bookings, the past or entries of lists rests on such values without stating them, and stays, unless it is
 * declared personal.
 */
export function statesBlanked(fact: FactDeclaration): boolean {
  if (BLANKED_FACTS.has(fact.id)) return true;
  if (!fact.sources.some((source) => BLANKED.some((place) => source === place || source.startsWith(`${place}.`))))
    return false;
  const isCount = fact.scope === 'links' || fact.needs.some((need) => need === 'history' || need === 'list');
  return !isCount || fact.sensitivity !== 'none' || fact.type === 'text' || fact.type === 'set';
}

/** The block masked; masking it once more gives an equal one. A fact that no catalogue knows any more is masked too. */
export function maskFacts(block: FactBlock): FactBlock {
  const words = factWords();
  const columns = block.columns.map((column): FactColumn => {
    const fact = factById(column.fact);
    if (fact === undefined || statesBlanked(fact)) return masked(column);
    if (fact.type === 'text') return moved(column, (value) => words.text(block.texts[value] ?? ''));
    if (fact.type !== 'set') return column;
    return moved(column, (value) => words.set((block.sets[value] ?? []).map((member) => block.texts[member] ?? '')));
  });
  return { ...block, columns, texts: words.texts, sets: words.sets };
}

/** What was never sent stays so: that says nothing of anybody. */
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
