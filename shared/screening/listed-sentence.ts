/** Says which entry of which list hit, and how strong the evidence is. */
import { formatText } from '../catalogue/format-text.ts';
import { listedClassText } from '../list/match/match-texts.ts';
import type { Listed } from './listed.ts';
import { type ReasonPart, reasonParts, type Texts } from './reason-sentence.ts';
import type { ExplanationLeaf } from './screening.ts';

/** Why a hit is shown: the leaves of its rule, or the entry of a list. */
export interface SaidHit {
  readonly leaves: readonly ExplanationLeaf[];
  readonly listed?: Pick<Listed, 'title' | 'class' | 'name' | 'lookout' | 'interpol'>;
}

/** The sentence of a hit, with what matters marked strong: of a list the evidence, of a lookout whom it is about. */
export function hitParts({ leaves, listed }: SaidHit, texts: Texts): readonly ReasonPart[] {
  if (listed === undefined) return reasonParts(leaves, texts);
  const { title, class: of, name, lookout } = listed;
  const evidence = texts[listedClassText(listed)] ?? of;
  if (lookout === undefined) {
    const entry = name === null ? title : formatText(texts, 'match.named', { title, name });
    return [strong(evidence), plain(` · ${entry}`)];
  }
  const who = name ?? shortened(lookout.description);
  const said = formatText(texts, who === '' ? 'lookout.hit' : 'lookout.hit-named', { title, name: who });
  return [strong(said), plain(` · ${evidence}`)];
}

/** Characters of a description where somebody has no name, at most. */
const LONGEST = 60;

function shortened(description: string): string {
  return description.length > LONGEST ? `${description.slice(0, LONGEST - 1)}…` : description;
}

function strong(text: string): ReasonPart {
  return { text, strong: true };
}

function plain(text: string): ReasonPart {
  return { text, strong: false };
}

/** The same as plain text. */
export function hitText(said: SaidHit, texts: Texts): string {
  return hitParts(said, texts)
    .map(({ text }) => text)
    .join('');
}
