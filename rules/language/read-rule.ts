/** Reads one rule of a rule file. */
import { FAMILIES, MANDATES } from '../../shared/fact/fact.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { THREATS, type Threat } from '../../shared/screening/outcome.ts';
import { HANDLINGS } from '../../shared/screening/screening.ts';
import { restsOnProtected } from './protected.ts';
import { readCondition } from './read-condition.ts';
import { type ExampleOffsets, readExamples } from './read-examples.ts';
import { readTitle } from './read-title.ts';
import type { Rule } from './rule-set.ts';
import {
  asDay,
  asList,
  asMap,
  asText,
  asWord,
  entryOf,
  type Reader,
  refuseUnknownKeys,
  report,
  required,
  requiredWhole,
} from './source-reader.ts';
import type { SourceMap, SourceNode } from './source-tree.ts';

/** The keys of a written rule, in the order in which it is read. */
export const RULE_KEYS: readonly string[] = [
  'id',
  'kind',
  'mandate',
  'family',
  'sign',
  'contains',
  'threat',
  'weight',
  'outcome',
  'handling',
  'title',
  'rationale',
  'source',
  'owner',
  'validFrom',
  'validTo',
  'when',
  'examples',
];
export const KINDS = ['indicator', 'exoneration', 'trigger'] as const;
export const FORCED = ['inspect', 'intercept'] as const;
/** Signs that a rule contains, at most. */
export const MAX_SIGNS = 20;
export const ID = /^[a-z0-9][a-z0-9.-]{0,99}$/;

/** A rule, and where its id and its examples were written. */
export interface RuleDraft {
  readonly rule: Rule;
  readonly offset: number;
  readonly examples: ExampleOffsets;
}

/** Reads one rule; null when anything in it was wrong; the problems are then in `reader`. */
export function readRule(reader: Reader, node: SourceNode): RuleDraft | null {
  const map = asMap(reader, node, 'rule');
  if (map === null) return null;
  refuseUnknownKeys(reader, map, RULE_KEYS);
  const before = reader.problems.length;
  const idNode = required(reader, map, 'id');
  const id = idNode === null ? null : readId(reader, idNode);
  const kind = word(reader, map, 'kind', KINDS);
  const mandate = word(reader, map, 'mandate', MANDATES);
  const family = word(reader, map, 'family', FAMILIES);
  const threat = readThreat(reader, map);
  const sign = readSign(reader, map);
  const contains = readContains(reader, map, kind, sign);
  const trigger = kind === 'trigger';
  const handled = trigger || (kind === 'indicator' && reader.format > 1);
  const foreign = trigger ? ['weight'] : kind === null ? [] : handled ? ['outcome'] : ['outcome', 'handling'];
  for (const key of foreign) {
    const entry = entryOf(map, key);
    if (entry !== undefined && kind !== null) report(reader, entry, 'key-not-for-kind', { key, kind });
  }
  const weight = trigger || kind === null ? 0 : requiredWhole(reader, map, 'weight');
  const outcome = trigger ? word(reader, map, 'outcome', FORCED) : null;
  const handlingNode = handled ? entryOf(map, 'handling')?.value : undefined;
  const handling = handlingNode === undefined ? null : asWord(reader, handlingNode, 'handling', HANDLINGS);
  const titleNode = required(reader, map, 'title');
  const title = titleNode === null ? null : readTitle(reader, titleNode);
  const [rationale, origin, owner] = ['rationale', 'source', 'owner'].map((key) => optionalText(reader, map, key));
  const validFrom = readDay(reader, map, 'validFrom');
  const validTo = readDay(reader, map, 'validTo');
  if (validFrom !== null && validTo !== null && validFrom > validTo) report(reader, map, 'validity-reversed');
  const whenNode = required(reader, map, 'when');
  const when = whenNode === null ? null : readCondition(reader, whenNode, mandate);
  if (when !== null && whenNode !== null && restsOnProtected(when)) report(reader, whenNode, 'rests-on-protected');
  const examples = readExamples(reader, map);
  if (reader.problems.length > before) return null;
  if (id === null || kind === null || mandate === null || family === null) return null;
  if (weight === null || title === null || when === null) return null;
  return {
    rule: {
      id,
      kind,
      mandate,
      family,
      sign,
      ...(contains.length === 0 ? {} : { contains }),
      threat,
      weight,
      outcome,
      handling,
      title,
      rationale: rationale ?? '',
      source: origin ?? '',
      owner: owner ?? '',
      validFrom,
      validTo,
      when,
      examples: examples.facts,
    },
    offset: idNode?.offset ?? map.offset,
    examples: examples.offsets,
  };
}

function readId(reader: Reader, node: SourceNode): string | null {
  const id = node.kind === 'scalar' ? node.text : '';
  return ID.test(id) ? id : report(reader, node, 'id-malformed', { id: id.slice(0, 80) });
}

function word<Word extends string>(reader: Reader, map: SourceMap, key: string, words: readonly Word[]): Word | null {
  const node = required(reader, map, key);
  return node === null ? null : asWord(reader, node, key, words);
}

/** One word or several. */
function readThreat(reader: Reader, map: SourceMap): readonly Threat[] {
  const node = entryOf(map, 'threat')?.value;
  if (node === undefined) return [];
  const items = node.kind === 'scalar' ? [node] : (asList(reader, node, 'threat')?.items ?? []);
  if (node.kind !== 'scalar' && items.length === 0) report(reader, node, 'operand-list-empty', { operator: 'threat' });
  const named = items.map((item) => asWord(reader, item, 'threat', THREATS));
  return THREATS.filter((threat) => named.includes(threat));
}

/** A rule of format 1 has none. */
function readSign(reader: Reader, map: SourceMap): string | null {
  const entry = entryOf(map, 'sign');
  if (entry === undefined) return null;
  if (reader.format === 1) return report(reader, entry, 'key-not-in-format', { key: 'sign', format: 2 });
  return signAt(reader, entry.value);
}

function signAt(reader: Reader, node: SourceNode): string | null {
  const sign = node.kind === 'scalar' ? node.text : '';
  return ID.test(sign) ? sign : report(reader, node, 'sign-malformed', { sign: sign.slice(0, 80) });
}

/** Of an indicator with a sign of its own, other signs in order and each once. */
function readContains(
  reader: Reader,
  map: SourceMap,
  kind: Rule['kind'] | null,
  own: string | null,
): readonly string[] {
  const entry = entryOf(map, 'contains');
  if (entry === undefined) return [];
  if (reader.format === 1) report(reader, entry, 'key-not-in-format', { key: 'contains', format: 2 });
  else if (kind !== null && kind !== 'indicator') report(reader, entry, 'key-not-for-kind', { key: 'contains', kind });
  else if (own === null) report(reader, entry, 'contains-without-sign');
  const items = asList(reader, entry.value, 'contains')?.items ?? [];
  if (items.length > MAX_SIGNS) report(reader, entry.value, 'operand-list-too-long', { limit: MAX_SIGNS });
  const signs = items.flatMap((item) => signAt(reader, item) ?? []);
  return [...new Set(signs)].filter((sign) => sign !== own).sort();
}

function optionalText(reader: Reader, map: SourceMap, key: string): string | null {
  const entry = entryOf(map, key);
  return entry === undefined ? null : asText(reader, entry.value, key);
}

function readDay(reader: Reader, map: SourceMap, key: string): IsoDate | null {
  const entry = entryOf(map, key);
  return entry === undefined ? null : asDay(reader, entry.value, key);
}
