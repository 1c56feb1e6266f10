/**
 * Reads the text of one rule file into a small tree whose nodes have places. YAML has known ways to slow or surprise a reader (aliases that
 * multiply, deep nesting, floods of errors). So the lexer alone runs first, and refuses forbidden parts before anything is built. JSON takes the
 * same path.
 */
import { isMap, isScalar, isSeq, Lexer, parseDocument } from 'yaml';

export type SourceNode =
  | { readonly kind: 'map'; readonly offset: number; readonly entries: readonly SourceEntry[] }
  | { readonly kind: 'list'; readonly offset: number; readonly items: readonly SourceNode[] }
  | {
      readonly kind: 'scalar';
      readonly offset: number;
      /** Quoted or block text; then `text` is never a number, a boolean or null. */
      readonly quoted: boolean;
      /** The text of a quoted scalar, the source of a plain one (`1E5` and `0123` stay as written). */
      readonly text: string;
    };

export type SourceMap = Extract<SourceNode, { kind: 'map' }>;
export type SourceList = Extract<SourceNode, { kind: 'list' }>;

export interface SourceEntry {
  readonly key: string;
  readonly offset: number;
  readonly value: SourceNode;
}

/** A problem at an offset of the text; becomes a `RuleError` once the file is known. */
export interface SourceProblem {
  readonly offset: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const MAX_TEXT = 1_048_576;
const MAX_TOKENS = 200_000;
/** Conditions may nest 32 deep, and each level is a map and a list; the rest is for the file around them. */
export const MAX_DEPTH = 80;
/** Each column of indentation can be a level, and the library uses stack for every level. */
const MAX_INDENT = 400;
const MAX_PROBLEMS = 100;

const NOT_ALLOWED: Readonly<Record<string, string>> = {
  '&': 'anchor-not-allowed',
  '*': 'alias-not-allowed',
  '!': 'tag-not-allowed',
  '%': 'directive-not-allowed',
};
/** Marks of the lexer without text: a document begins, a flow collection ended early, a scalar follows. */
const DOCUMENT_BEGINS = '\u0002';
const FLOW_BROKE = '\u0018';
const SCALAR_FOLLOWS = '\u001f';

/** Allowed characters after a backslash in double quotes; a line that ends there continues on the next. */
const ESCAPE = /[0abtnvfre "/\\N_LP\t\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}/y;

/** The replacement character of a decoder for invalid UTF-8. */
const UNREADABLE = '\ufffd';

function problem(offset: number, code: string, params: SourceProblem['params'] = {}): SourceProblem {
  return { offset, code, params };
}

/** Offset of an unknown YAML escape in a double-quoted text; -1 when there is none. */
function badEscape(token: string): number {
  for (let at = token.indexOf('\\'); at >= 0; at = token.indexOf('\\', at + 2)) {
    ESCAPE.lastIndex = at + 1;
    if (!ESCAPE.test(token)) return at;
  }
  return -1;
}

/** The first forbidden part of the text, found without building anything. */
function refuse(text: string): SourceProblem | null {
  if (text.length > MAX_TEXT) return problem(0, 'file-too-large', { limit: MAX_TEXT });
  const unreadable = text.indexOf(UNREADABLE);
  if (unreadable >= 0) return problem(unreadable, 'not-utf-8');
  let offset = 0;
  let tokens = 0;
  let depth = 0;
  let lineDepth = 0;
  let scalar = false;
  let separated = false;
  let complete = false;
  let lineBegins = true;
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR_FOLLOWS) {
      scalar = true;
      continue;
    }
    if (token === DOCUMENT_BEGINS || token === FLOW_BROKE) continue;
    const first = token[0] ?? '';
    if (!scalar) {
      // The library would make an error object for each of these, and a file can have a million.
      if (token === ',' && separated) return problem(offset, 'syntax', { detail: 'Unexpected ,' });
      if (lineBegins && token.length > MAX_INDENT && first === ' ') {
        return problem(offset, 'nested-too-deep', { limit: MAX_DEPTH });
      }
      lineBegins = first === '\n' || first === '\r';
      if (!/^[\s#]/.test(token)) {
        if (complete && depth > 0 && !/^[,:\]}]/.test(token)) {
          return problem(offset, 'syntax', { detail: `Unexpected ${first}: a comma is missing` });
        }
        separated = token === ',' || token === '[' || token === '{';
        complete = token === ']' || token === '}' || first === '"' || first === "'";
      }
      const broken = first === '"' ? badEscape(token) : -1;
      if (broken >= 0) return problem(offset + broken, 'syntax', { detail: 'Invalid escape sequence' });
      const refused = NOT_ALLOWED[first];
      if (refused !== undefined) return problem(offset, refused);
      if (token === '[' || token === '{') depth++;
      else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
      else if (token === '-' || token === '?') lineDepth++;
      else if (first === '\n' || first === '\r') lineDepth = 0;
      if (depth + lineDepth > MAX_DEPTH) return problem(offset, 'nested-too-deep', { limit: MAX_DEPTH });
    }
    if (scalar) {
      if (complete && depth > 0)
        return problem(offset, 'syntax', { detail: `Unexpected ${first}: a comma is missing` });
      separated = false;
      complete = true;
    }
    scalar = false;
    offset += token.length;
    if (++tokens > MAX_TOKENS) return problem(offset, 'file-too-large', { limit: MAX_TEXT });
  }
  return null;
}

/** Converts the library's nodes to ours, collecting problems; `MAX_DEPTH` limits the recursion. */
function convert(node: unknown, fallback: number, depth: number, problems: SourceProblem[]): SourceNode {
  const offset = hasRange(node) ? node.range[0] : fallback;
  if (depth > MAX_DEPTH) {
    problems.push(problem(offset, 'nested-too-deep', { limit: MAX_DEPTH }));
    return { kind: 'scalar', offset, quoted: false, text: '' };
  }
  if (isScalar(node)) {
    const quoted = node.type !== 'PLAIN' && node.type !== undefined;
    const text = quoted ? String(node.value) : (node.source ?? '');
    // As an escape it passed the lexer, but the rule could not be written back.
    if (text.includes(UNREADABLE)) problems.push(problem(offset, 'not-utf-8'));
    return { kind: 'scalar', offset, quoted, text };
  }
  if (isSeq(node)) {
    return { kind: 'list', offset, items: node.items.map((item) => convert(item, offset, depth + 1, problems)) };
  }
  if (isMap(node)) {
    const seen = new Set<string>();
    const entries: SourceEntry[] = [];
    for (const pair of node.items) {
      const key = pair.key;
      const at = hasRange(key) ? key.range[0] : offset;
      if (!isScalar(key)) {
        problems.push(problem(at, 'key-not-text'));
        continue;
      }
      const name = key.type === 'PLAIN' ? (key.source ?? '') : String(key.value);
      if (seen.has(name)) problems.push(problem(at, 'duplicate-key', { key: name.slice(0, 80) }));
      seen.add(name);
      entries.push({ key: name, offset: at, value: convert(pair.value, at, depth + 1, problems) });
    }
    return { kind: 'map', offset, entries };
  }
  return { kind: 'scalar', offset, quoted: false, text: '' };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/**
 * Reads one rule file (YAML 1.2 core schema without aliases, anchors, tags and directives, one document; or JSON).
 *
 * Returns the tree, or null with the problems found. Time is linear in the length of the text, whatever its content; texts over 1 MiB are
 * refused.
 */
export function readSource(text: string): {
  readonly root: SourceNode | null;
  readonly problems: readonly SourceProblem[];
} {
  const refused = refuse(text);
  if (refused !== null) return { root: null, problems: [refused] };
  // `prettyErrors` and `uniqueKeys` take quadratic time; this reader does both instead.
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems: SourceProblem[] = document.errors.slice(0, MAX_PROBLEMS).map((error) =>
    error.code === 'MULTIPLE_DOCS'
      ? problem(error.pos[0], 'several-documents')
      : problem(error.pos[0], 'syntax', {
          detail: (error.message.split('\n')[0] ?? '').replace(/; please use .*/, '').slice(0, 200),
        }),
  );
  if (problems.length > 0) return { root: null, problems };
  if (document.contents === null) return { root: null, problems: [problem(0, 'file-empty')] };
  const root = convert(document.contents, 0, 0, problems);
  return { root: problems.some(({ code }) => code === 'nested-too-deep') ? null : root, problems };
}
