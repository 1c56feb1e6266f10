/** Says which entry of which list hit, and how strong the evidence is. */
import { formatText } from '../catalogue/format-text.ts';
import { classText } from '../list/match/match-texts.ts';
import type { Listed } from './listed.ts';
import { type ReasonPart, reasonParts, type Texts } from './reason-sentence.ts';
import type { ExplanationLeaf } from './screening.ts';

/** Why a hit is shown: the leaves of its rule, or the entry of a list. */
export interface SaidHit {
  readonly leaves: readonly ExplanationLeaf[];
  readonly listed?: Pick<Listed, 'title' | 'class' | 'name' | 'lookout'>;
}

/** The sentence of a hit, with what matters marked strong. */
export function hitParts({ leaves, listed }: SaidHit, texts: Texts): readonly ReasonPart[] {
  if (listed === undefined) return reasonParts(leaves, texts);
  const { title, class: of, name, lookout } = listed;
  const evidence = texts[classText(of)] ?? of;
  const isLookout = lookout !== undefined;
  const alone = isLookout ? formatText(texts, 'lookout.hit', { title }) : title;
  const said =
    name === null ? alone : formatText(texts, isLookout ? 'lookout.hit-named' : 'match.named', { title, name });
  return [
    { text: evidence, strong: true },
    { text: ` · ${said}`, strong: false },
  ];
}

/** The same as plain text. */
export function hitText(said: SaidHit, texts: Texts): string {
  return hitParts(said, texts)
    .map(({ text }) => text)
    .join('');
}
