/** Fields of entries of the trail in words, for screens and papers. */
import type { Catalogue } from '../catalogue/languages.ts';
import { sayIn } from '../catalogue/say.ts';
import { flightNames } from '../flight/flight-text.ts';
import { postIn } from '../roster/post.ts';
import { postText } from '../roster/post-text.ts';
import type { AuditFields, AuditScalar } from './audit-entry.ts';

/** The label of a field; its own name where it has no text. */
export function auditFieldText(texts: Catalogue, name: string): string {
  return texts[`audit.field.${name}`] ?? name;
}

const TRAVELLER = /^[0-9a-f]{32}:\d+$/;

/** Is it the id of a traveller: that of the record that first reported them, and their index there? */
export function isTravellerId(value: string): boolean {
  return TRAVELLER.test(value);
}

/** Fields whose values are codes of a catalogue, or several with a space between, with the place of their texts. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  agency: ['agency'],
  role: ['role'],
  state: ['case-state', 'accounts.state'],
  // Entries of earlier releases have an arrest as the result.
  result: ['result', 'found.kind'],
  finds: ['found.kind'],
  disposition: ['disposition'],
  outcome: ['outcome'],
  mandate: ['mandate'],
  language: ['language'],
  store: ['store'],
  basis: ['basis'],
  about: ['question.about'],
  kind: ['search.kind', 'legal-holds.kind'],
  way: ['import.way'],
  problem: ['audit.problem', 'verify.problem'],
  form: ['audit.form'],
  table: ['table'],
  place: ['board.place'],
};

/** Fields whose values name a post. */
const POSTS: ReadonlySet<string> = new Set(['post', 'place']);

/** The words of a value that is made of codes, or names a post; null: it is neither. */
function auditCodeText(texts: Catalogue, name: string, value: string): string | null {
  const told = (code: string) =>
    (CODES[name] ?? []).map((where) => texts[`${where}.${code}`]).find((text) => text !== undefined);
  const codes = value.split(' ').map(told);
  if (codes.every((text) => text !== undefined)) return codes.join(', ');
  const post = POSTS.has(name) ? postIn(value) : null;
  return post === null ? null : postText(sayIn(texts), post);
}

/** A flight as papers name it, by what its id says; anything else as it is stored. */
export const auditFlightText = flightNames(new Map());

/** Fields in words: labels, codes, posts and flights as they are read, the rest as it is stored. Null: there are none. */
export function auditFieldsText(texts: Catalogue, fields: AuditFields | null): string | null {
  const told = Object.entries(fields ?? {}).map(([field, value]) =>
    auditPairText(texts, field, value, (words) => asOneField(auditFlightText(words))),
  );
  return told.length === 0 ? null : told.join('; ');
}

/** Typed words that could be read as a further field stand in quotes, which they cannot close themselves. */
function asOneField(value: string): string {
  return /[;\n]/.test(value) ? `“${value.replaceAll(/[“”]/g, '"')}”` : value;
}

/** A field with its value. */
export function auditPairText(
  texts: Catalogue,
  name: string,
  value: AuditScalar,
  otherwise: (value: string) => string,
): string {
  return sayIn(texts)('ui.pair', {
    name: auditFieldText(texts, name),
    value: auditValueText(texts, name, value, otherwise),
  });
}

/** A value of a field. `otherwise`: in what words stands a text that is no code and no post. */
export function auditValueText(
  texts: Catalogue,
  name: string,
  value: AuditScalar | undefined,
  otherwise: (value: string) => string,
): string {
  const say = sayIn(texts);
  if (value === null || value === undefined || value === '') return say('audit.nothing');
  if (typeof value === 'boolean') return say(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return String(value);
  return auditCodeText(texts, name, value) ?? otherwise(value);
}
