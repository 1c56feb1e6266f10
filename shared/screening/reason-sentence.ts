/**
 * Says why a rule hit, as a sentence of values: "Paid in **cash** · **one way** · booked **19 hours** before departure". The same parts feed the
 * screens (strong parts in bold), exports and the command line (joined to plain text).
 */
import { formatText, type TextParams, textKey } from '../catalogue/format-text.ts';
import { factById } from '../fact/fact-catalogue.ts';
import { factPhrase, type Translate } from '../fact/fact-phrase.ts';
import type { FactValue } from '../fact/fact-values.ts';
import { comparedTexts, leafQualifier } from './leaf-qualifier.ts';
import type { ExplanationLeaf } from './screening.ts';

/** Catalogue texts by key: those of facts (`phrase.<fact>`, `fact.<fact>`, `word.<word>`) and of rules (`reason.…`). */
export type Texts = Readonly<Record<string, string>>;

export interface ReasonPart {
  readonly text: string;
  /** The value that matters, shown in bold. */
  readonly strong: boolean;
}

const SEPARATOR: ReasonPart = { text: ' · ', strong: false };
/** Marks interpolated values apart from the words around them; never in catalogue texts. */
const MARK = '\u0001';

/**
 * The fragments of all true leaves, joined by middle dots, with values marked strong. Undecided leaves follow, as unknown and not counted; false
 * leaves are left out. The first letter is a capital.
 */
export function reasonParts(leaves: readonly ExplanationLeaf[], texts: Texts): readonly ReasonPart[] {
  const unknown = distinct(leaves.filter((leaf) => leaf.result === 'unknown'));
  // "Unless it is known that" also tests whether the fact was sent; that it was not is said once.
  const saidOpen = ({ fact, operator }: ExplanationLeaf) =>
    operator === 'sent' && unknown.some((leaf) => leaf.fact === fact);
  const holding = leaves.filter((leaf) => leaf.result === true && !saidOpen(leaf));
  const held = distinct(holding);
  const fragments = [
    ...held.map((leaf) => [...heldParts(leaf, texts), ...qualifierParts(leaf.fact, holding, texts)]),
    ...unknown.map((leaf) => unknownParts(leaf, texts)),
  ];
  const parts = fragments.flatMap((fragment, index) => (index === 0 ? fragment : [SEPARATOR, ...fragment]));
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** The parts as plain text. */
export function reasonText(leaves: readonly ExplanationLeaf[], texts: Texts): string {
  return reasonParts(leaves, texts)
    .map((part) => part.text)
    .join('');
}

/** One leaf per fact: two bounds on one value are one fragment. */
function distinct(leaves: readonly ExplanationLeaf[]): readonly ExplanationLeaf[] {
  return leaves.filter((leaf, index) => leaves.findIndex((other) => other.fact === leaf.fact) === index);
}

function heldParts(leaf: ExplanationLeaf, texts: Texts): readonly ReasonPart[] {
  const point = texts['language.point'] ?? '.';
  const translate: Translate = (key, params) => {
    const found = textKey(texts, key, params.count);
    return texts[found] === undefined ? key : formatText(texts, found, markedParams(params, point));
  };
  const write = (value: number) => String(value).replace('.', point);
  const phrase = factPhrase(leaf.fact, leaf.state, leaf.actual as FactValue, translate, write);
  return markedParts(phrase, typeof leaf.actual === 'number' && factById(leaf.fact)?.unit !== undefined);
}

/** In brackets, what all leaves about a fact add to its phrase. */
function qualifierParts(fact: string, leaves: readonly ExplanationLeaf[], texts: Texts): readonly ReasonPart[] {
  const said = leaves
    .filter((leaf) => leaf.fact === fact)
    .flatMap((leaf) => [leafQualifier(leaf, texts) ?? [], comparedTexts(leaf, texts)].flat());
  return said.length === 0 ? [] : [{ text: ` (${[...new Set(said)].join(', ')})`, strong: false }];
}

/** Puts marks around values. Names of facts within a fragment get none: only values are strong. */
function markedParams(params: TextParams, point: string): TextParams {
  const entries = Object.entries(params).map(([name, value]) => {
    const text = typeof value === 'number' ? String(value).replace('.', point) : String(value ?? '');
    return [name, name === 'fact' ? text : `${MARK}${text}${MARK}`] as const;
  });
  return Object.fromEntries(entries);
}

/** Splits at the marks; a phrase without marks is strong as a whole. A number includes the word after it: "19 hours". */
function markedParts(phrase: string, withUnit: boolean): readonly ReasonPart[] {
  const pieces = phrase.split(MARK);
  if (pieces.length === 1) return [{ text: phrase, strong: true }];
  const parts: ReasonPart[] = [];
  pieces.forEach((text, index) => {
    const strong = index % 2 === 1;
    const last = parts.at(-1);
    const unit = !strong && withUnit && last?.strong === true ? (/^\s\S+/.exec(text)?.[0] ?? '') : '';
    if (unit !== '' && last !== undefined) parts[parts.length - 1] = { text: last.text + unit, strong: true };
    const rest = text.slice(unit.length);
    if (rest !== '') parts.push({ text: rest, strong });
  });
  return parts;
}

function unknownParts(leaf: ExplanationLeaf, texts: Texts): readonly ReasonPart[] {
  const state = `${MARK}${formatText(texts, 'reason.unknown-state')}${MARK}`;
  return markedParts(
    formatText(texts, 'reason.unknown', { fact: formatText(texts, `fact.${leaf.fact}`), state }),
    false,
  );
}
