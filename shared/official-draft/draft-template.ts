/** A template: paragraphs, a line each, with named places in braces. The first paragraph is the heading. It is kept as its text; `templateText` gives that back to the letter. */
import { failed, type Result, success } from '../result.ts';
import { type DraftPlace, isDraftPlace } from './draft-place.ts';

export const LONGEST_TEMPLATE = 8000;

export type TemplatePart = string | { readonly place: DraftPlace };
export type TemplateParagraph = readonly TemplatePart[];

/** What is wrong, and where: line and letter from 1. `name`: what stands between the braces. */
export interface TemplateProblem {
  readonly code: 'unknown-place' | 'not-closed' | 'not-opened' | 'no-heading';
  readonly name: string;
  readonly line: number;
  readonly letter: number;
}

export function parseTemplate(text: string): Result<readonly TemplateParagraph[], readonly TemplateProblem[]> {
  const problems: TemplateProblem[] = [];
  const paragraphs = text.split('\n').map((line, at) => {
    const parts: TemplatePart[] = [];
    for (const { 0: piece, index } of line.matchAll(/\{[^{}]*\}|[{}]|[^{}]+/g)) {
      const name = piece.slice(1, -1);
      if (piece.startsWith('{') && piece.endsWith('}') && isDraftPlace(name)) parts.push({ place: name });
      else if (/^[{}]/.test(piece)) problems.push({ ...problemOf(piece), line: at + 1, letter: index + 1 });
      else parts.push(piece);
    }
    return parts;
  });
  if (text.split('\n')[0]?.trim() === '') problems.unshift({ code: 'no-heading', name: '', line: 1, letter: 1 });
  return problems.length === 0 ? success(paragraphs) : failed(problems);
}

function problemOf(piece: string): Pick<TemplateProblem, 'code' | 'name'> {
  if (piece === '{') return { code: 'not-closed', name: '' };
  if (piece === '}') return { code: 'not-opened', name: '' };
  return { code: 'unknown-place', name: piece.slice(1, -1) };
}

/** Text key of what is wrong. */
export function problemText({ code }: TemplateProblem): `draft-template.problem.${TemplateProblem['code']}` {
  return `draft-template.problem.${code}`;
}

/** The text of a template. */
export function templateText(paragraphs: readonly TemplateParagraph[]): string {
  return paragraphs
    .map((parts) => parts.map((part) => (typeof part === 'string' ? part : `{${part.place}}`)).join(''))
    .join('\n');
}
