/** Writes the page that documents every fact, from the catalogue: `docs/facts.md`. */
import { factTexts } from '../catalogue/en/facts.ts';
import type { FactDeclaration } from './fact.ts';
import { FACT_CATALOGUE_VERSION, FACTS } from './fact-catalogue.ts';

const TEXTS: Readonly<Record<string, string>> = factTexts;

/** First words of the ids, and the heading of their facts. */
const SUBJECTS: Readonly<Record<string, string>> = {
  traveller: 'Travellers',
  crew: 'Crew',
  document: 'Documents',
  identity: 'Identity',
  booking: 'Bookings',
  itinerary: 'Itineraries',
  bags: 'Bags',
  flight: 'Flights',
  links: 'Links between bookings',
  history: 'History',
  list: 'Lists',
  baseline: 'Baselines',
};

const HEAD = `# The facts

Every fact that a rule may test. Made by \`rules facts\` from the catalogue, version ${FACT_CATALOGUE_VERSION}; do not edit by hand.

A fact has a value, or a state that says why there is none: *sent empty* (the carrier sends it for others on the flight), *not sent* (no message of
the flight has it: unknown, never "no"), *not applicable*, *withheld*, *masked*. \`rule-language.md\` says what a comparison gives for each.

- **needs**: the data from which it is computed; without it the fact is *not sent*.
- **awaited**: declared so that rules may name it, but nothing supplies it yet: it is *not sent* for every traveller, and a rule that needs it stays open.
- **none of X**: it may say that the field X is missing. Where fewer than 60 % of a carrier's travellers of the last 30 days had that field, a rule that asks for
  this is held on the carrier's flights: its hits are kept and change no score.
- **protected**: nationality, age, sex, facts computed from them and facts that imply them; no rule may rest on these alone. *personal*: personal data.
- Facts of history and lists look only at what was known before the scheduled departure: at flights that were to depart before, and at results recorded
  by then.
- *history*: what the store remembers of earlier flights. The fact says "not seen before" only where at least half of the
  days of the span have a departure in the store (for the first trip, of 180 days); otherwise it is *not sent*. For a traveller without a document and
  without a full name and birth date, all of them are *not sent*.
- *baseline*: the route's own flights (where too few, those between the two countries) of thirteen whole weeks, which end a whole week before the week
  of the flight; not sent where fewer than a hundred values are known.
- *list*: the lists in force that every agency may see; a list that only some may see acts through hits of its own. Without a list of such entries the fact is
  *not sent*. \`list.person\` and \`list.sanctioned\` are true for a name with its date of birth, or a document, on a list that may force an inspection.
  Lookouts feed no fact; they act through hits of their own.
- \`crew.member\` distinguishes crew, who have facts and baselines of their own. Being crew does not lower a score.
`;

/** The whole page, in Markdown. */
export function factPage(): string {
  const parts = Object.entries(SUBJECTS).map(([subject, title]) => {
    const rows = FACTS.filter(({ id }) => id.startsWith(`${subject}.`)).map(rowOf);
    const table = ['| fact | says | type | family | needs | since | |', '|---|---|---|---|---|---|---|', ...rows];
    return `## ${title}\n\n${table.join('\n')}\n`;
  });
  return [HEAD, ...parts].join('\n');
}

function rowOf(fact: FactDeclaration): string {
  const notes = [
    ...(fact.awaited ? ['awaited'] : []),
    ...(fact.absenceOf === undefined ? [] : [`none of ${fact.absenceOf}`]),
    ...(isProtected(fact) ? ['protected'] : fact.sensitivity === 'none' ? [] : [fact.sensitivity]),
    ...(typeof fact.protectedValues === 'object' ? [`protected: ${fact.protectedValues.join(', ')}`] : []),
  ];
  const cells = [
    `\`${fact.id}\``,
    TEXTS[`fact.${fact.id}`] ?? '',
    typeOf(fact),
    fact.family,
    fact.needs.join(', '),
    `${fact.since}`,
    notes.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function isProtected({ sensitivity, protectedValues }: FactDeclaration): boolean {
  return sensitivity === 'alone' || protectedValues === 'all';
}

function typeOf({ type, unit, words }: FactDeclaration): string {
  if (words !== undefined) return `${type}: ${words.map((word) => `\`${word}\``).join(', ')}`;
  return unit === undefined ? type : `${type} (${unit})`;
}
