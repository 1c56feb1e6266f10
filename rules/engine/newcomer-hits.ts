/**
 * The rules that would hit travellers of a flight if they had been on no earlier one: a rule that asks for a first trip does not hit whoever was seen before. Only rules that ask for
 * earlier flights are evaluated, and only where somebody on board was seen before.
 */
import { type FactBlock, STATE } from '../../shared/fact/fact-block.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { Hit, Screening } from '../../shared/screening/screening.ts';
import { askedRules } from './asked-rules.ts';
import { type CompiledRules, compileRules } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { withListsOn } from './lists-on.ts';
import { ruleNeeds, ruleUses } from './rule-uses.ts';
import { hitOf } from './screen.ts';
import { eachVerdict } from './verdicts.ts';

export type NewcomerHits = ReadonlyMap<number, readonly Hit[]>;

const NOBODY: NewcomerHits = new Map();

/** The hits by row, of those whose facts would be others; rules that the frame refuses, or that do not count on the flight, are left out. `compiled` are the rules of the screening. */
export function newcomerHits(
  compiled: CompiledRules,
  block: FactBlock,
  { at, held = [], uncovered = [] }: Pick<Screening, 'at' | 'held' | 'uncovered'>,
  frame: LegalFrame | null,
): NewcomerHits {
  const asking = rulesAsking(compiled);
  if (asking.rules.length === 0) return NOBODY;
  const as = asNewcomers(block);
  if (as === null) return NOBODY;
  const day = at.slice(0, 10);
  const asked = new Set(
    askedRules(compiled, block, day, ruleUses(compiled, frame, day)).rules.map(
      (index) => compiled.rules[index]?.rule.id,
    ),
  );
  for (const rule of [...held, ...uncovered.map((each) => each.rule)]) asked.delete(rule);
  const rules = asking.rules.flatMap(({ rule: { id } }, index) => (asked.has(id) ? [index] : []));
  const byId = new Map(compiled.rules.map((each) => [each.rule.id, each]));
  const hits = new Map<number, Hit[]>();
  eachVerdict(
    evaluate(withListsOn(asking, day), as.block),
    rules,
    (index, certain, truths): Hit | null => {
      const rule = byId.get(asking.rules[index]?.rule.id ?? '');
      return certain && rule !== undefined ? hitOf(rule, truths, false) : null;
    },
    (row, _, hit) => {
      if (hit !== null && as.rows.has(row)) hits.set(row, [...(hits.get(row) ?? []), hit]);
    },
  );
  return hits;
}

const known = new WeakMap<CompiledRules, CompiledRules>();

/** The rules of a set that name a fact which would be another for whoever was on no earlier flight, and do not speak for anybody. */
function rulesAsking(compiled: CompiledRules): CompiledRules {
  const found = known.get(compiled);
  if (found !== undefined) return found;
  const { ruleSet } = compiled;
  const rules = ruleSet.rules.filter(
    (rule) => rule.kind !== 'exoneration' && ruleNeeds(rule).facts.some((fact) => factById(fact)?.unseen !== undefined),
  );
  const made = compileRules({ ...ruleSet, rules });
  known.set(compiled, made);
  return made;
}

/** The block as if nobody had been on an earlier flight, and the rows that this changes; null: none. */
function asNewcomers(block: FactBlock): { readonly block: FactBlock; readonly rows: ReadonlySet<number> } | null {
  const rows = new Set<number>();
  const columns = block.columns.map((column) => {
    const unseen = factById(column.fact)?.unseen;
    if (unseen === undefined) return column;
    const { values, states } = column;
    const isOther = (row: number) => states[row] === STATE.value && values[row] !== unseen;
    const others = Array.from(values.keys()).filter(isOther);
    for (const row of others) rows.add(row);
    return others.length === 0
      ? column
      : { ...column, values: values.map((value, row) => (isOther(row) ? unseen : value)) };
  });
  return rows.size === 0 ? null : { block: { ...block, columns }, rows };
}
