/** The templates of a unit as they are stored: for each kind and language the text in force, the proposed one, and the former ones. */
import { LANGUAGES, type Language } from '../catalogue/languages.ts';
import type { Agreed, FrameAct } from '../frame/frame-setting.ts';
import { DRAFT_KINDS, type DraftKind } from './draft-kind.ts';

export type TemplateKey = `${DraftKind}.${Language}`;

/** Every kind in every language. */
export const TEMPLATE_KEYS: readonly TemplateKey[] = DRAFT_KINDS.flatMap((kind) =>
  LANGUAGES.map((language): TemplateKey => `${kind}.${language}`),
);

export interface TemplateProposal {
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly text: string;
  readonly note: string;
  readonly proposed: FrameAct;
}

export type TemplateState = Agreed<TemplateProposal>;
/** A template that nobody changed yet is left out. */
export type TemplateSetting = Readonly<Partial<Record<TemplateKey, TemplateState>>>;

export const NO_TEMPLATE_STATE: TemplateState = { inForce: null, proposal: null, former: [] };

/** Lines that one text has and the other has not, as the trail shows a change. */
export function changedLines(before: string, after: string): { readonly gone: string; readonly come: string } {
  const [one, other] = [before.split('\n'), after.split('\n')];
  const without = (lines: readonly string[], those: readonly string[]) =>
    lines.filter((line) => line !== '' && !those.includes(line)).join('\n');
  return { gone: without(one, other), come: without(other, one) };
}
