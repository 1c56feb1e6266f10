/** A template filled from a record: what stands on the paper. */
import { type DraftPlace, placeRow } from './draft-place.ts';
import type { DraftSource } from './draft-source.ts';
import type { TemplateParagraph } from './draft-template.ts';

/** A place without content is a blank, to be filled by hand. */
export type SheetPart = string | { readonly blank: DraftPlace };

/** A paragraph, or what stands one below the other. */
export type SheetParagraph =
  | { readonly kind: 'text'; readonly parts: readonly SheetPart[] }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'blank'; readonly place: DraftPlace };

export interface DraftSheet {
  readonly heading: readonly SheetPart[];
  readonly paragraphs: readonly SheetParagraph[];
  /** Places that the record does not fill, each once. */
  readonly missing: readonly DraftPlace[];
}

/** Fills a template. `spaces` sets those that the punctuation of the language requires; what was said or entered by somebody stays to the letter. */
export function draftSheet(
  template: readonly TemplateParagraph[],
  source: DraftSource,
  spaces: (text: string) => string,
): DraftSheet {
  const missing = new Set<DraftPlace>();
  const fill = (place: DraftPlace): readonly string[] => {
    const row = placeRow(place);
    const content = row.fill(source);
    if (content.length === 0 && row.byHand !== true) missing.add(place);
    return content;
  };
  const inLine = (parts: TemplateParagraph): readonly SheetPart[] =>
    withOneStop(
      parts.map((part) => {
        if (typeof part === 'string') return spaces(part);
        const content = fill(part.place);
        const between = placeRow(part.place).form === 'words' ? ', ' : source.say('dossier.between');
        return content.length === 0 ? { blank: part.place } : content.join(between);
      }),
    );
  const [heading = [], ...rest] = template;
  const title = inLine(heading);
  const paragraphs = rest
    .filter((parts) => parts.some(says))
    .map((parts): SheetParagraph => {
      const alone = placeAlone(parts);
      if (alone === null || placeRow(alone).form === 'words') return { kind: 'text', parts: inLine(parts) };
      const items = fill(alone);
      return items.length === 0 ? { kind: 'blank', place: alone } : { kind: 'items', items };
    });
  return { heading: title, paragraphs, missing: [...missing] };
}

/** A content that ends with a full stop, as initials do, takes that of its sentence. */
function withOneStop(parts: readonly SheetPart[]): readonly SheetPart[] {
  return parts.map((part, at) => {
    const before = parts[at - 1];
    const isSecond = typeof before === 'string' && before.endsWith('.');
    return isSecond && typeof part === 'string' && part.startsWith('.') ? part.slice(1) : part;
  });
}

/** The place of a paragraph that has nothing else; null: it has more. */
function placeAlone(parts: TemplateParagraph): DraftPlace | null {
  const [only, ...more] = parts.filter(says);
  return only === undefined || typeof only === 'string' || more.length > 0 ? null : only.place;
}

function says(part: TemplateParagraph[number]): boolean {
  return typeof part !== 'string' || part.trim() !== '';
}

/** The sheet with each of its texts changed. */
export function changedSheet(
  { heading, paragraphs, missing }: DraftSheet,
  change: (text: string) => string,
): DraftSheet {
  const changed = (parts: readonly SheetPart[]) =>
    withOneStop(parts.map((part) => (typeof part === 'string' ? change(part) : part)));
  return {
    heading: changed(heading),
    paragraphs: paragraphs.map((each) => {
      if (each.kind === 'text') return { ...each, parts: changed(each.parts) };
      return each.kind === 'items' ? { ...each, items: each.items.map(change) } : each;
    }),
    missing,
  };
}

/** Stands for a blank in the text whose hash is kept. */
const BLANK = '____';

/** The sheet as plain text. */
export function sheetText({ heading, paragraphs }: Pick<DraftSheet, 'heading' | 'paragraphs'>): string {
  const plain = (parts: readonly SheetPart[]) =>
    parts.map((part) => (typeof part === 'string' ? part : BLANK)).join('');
  const lines = paragraphs.flatMap((each) => {
    if (each.kind === 'text') return [plain(each.parts)];
    return each.kind === 'blank' ? [BLANK] : each.items;
  });
  return [plain(heading), ...lines].join('\n');
}
