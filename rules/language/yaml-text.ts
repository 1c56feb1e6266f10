/**
 * Converts one rule to the text of a rule file and back, for officers who prefer text. The layout is that of the shipped rules: a condition, an
 * example and a list of values are on one line each.
 */
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { failed, type Result, success } from '../../shared/result.ts';
import { placeOf } from './rule-error.ts';
import { readSource, type SourceNode, type SourceProblem } from './source-tree.ts';

const LINE_WIDTH = 120;

/** A JSON value as YAML 1.2 without aliases. */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Map(_, map, ancestors) {
      const example = ancestors.some((each) => isSeq(each)) && map.items.every(({ value: held }) => !isMap(held));
      const empty = map.items.length === 0;
      if (empty || map.has('fact') || (example && !map.has('all') && !map.has('any') && !map.has('not')))
        map.flow = true;
    },
    Seq(_, seq) {
      if (seq.items.every(isScalar)) seq.flow = true;
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true });
}

/** A problem in a text, with its place. */
export interface YamlProblem extends Pick<SourceProblem, 'code' | 'params'> {
  /** Counted from 1. */
  readonly line: number;
}

/** The value of a YAML or JSON text that rule files allow; or the first problem. */
export function readYaml(text: string): Result<unknown, YamlProblem> {
  const { root, problems } = readSource(text);
  const [problem] = problems;
  if (root !== null && problem === undefined) return success(plainValue(root));
  const { offset, code, params } = problem ?? { offset: 0, code: 'file-empty', params: {} };
  return failed({ code, params, line: placeOf(text, offset).line });
}

/** Texts stay as written (`1E5` and `0123`); only JSON numbers are numbers. */
function plainValue(node: SourceNode): unknown {
  if (node.kind === 'list') return node.items.map(plainValue);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
  if (node.quoted) return node.text;
  if (/^(?:|~|null|Null|NULL)$/.test(node.text)) return null;
  if (node.text === 'true' || node.text === 'false') return node.text === 'true';
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(node.text) ? Number(node.text) : node.text;
}
