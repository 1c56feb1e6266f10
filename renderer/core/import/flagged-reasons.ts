/**
 * Why travellers of one flight are flagged. Travellers whom a rule hit for the same values share one explanation object, so that it is made,
 * written and opened once.
 */
import { leavesOf } from '../../../rules/engine/compile.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { shownFactsOf } from '../../../rules/language/second-fact.ts';
import type { FactBlock, FactColumn } from '../../../shared/fact/fact-block.ts';
import { factColumn } from '../../../shared/fact/fact-values.ts';
import type { Listed } from '../../../shared/screening/listed.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import type { Flagged } from '../flight-head.ts';
import type { World } from '../world.ts';

type Reason = Flagged['reasons'][number];

/** Explains hits of one flight's travellers (row of the block); equal explanations are identical. */
export class FlaggedReasons {
  readonly #world: World;
  readonly #block: FactBlock;
  /** The facts that explanations of each rule show. */
  readonly #columns = new Map<string, readonly FactColumn[]>();
  readonly #reasons = new Map<string, Reason>();

  constructor(world: World, block: FactBlock) {
    this.#world = world;
    this.#block = block;
  }

  of(hit: Hit, at: number): Reason {
    if (hit.listed !== undefined) return listedReason(hit.rule, hit.listed);
    const key = this.#key(hit, at);
    let reason = this.#reasons.get(key);
    if (reason === undefined) {
      reason = this.#make(hit, at);
      this.#reasons.set(key, reason);
    }
    return reason;
  }

  #key({ rule, truths }: Hit, at: number): string {
    let key = rule;
    for (const truth of truths) key += truth;
    for (const { states, values } of this.#columnsOf(rule)) key += ` ${states[at]}:${values[at]}`;
    return key;
  }

  #columnsOf(rule: string): readonly FactColumn[] {
    const known = this.#columns.get(rule);
    if (known !== undefined) return known;
    const compiled = this.#world.compiled.byId.get(rule);
    const facts = compiled === undefined ? [] : new Set(leavesOf(compiled.when).flatMap(shownFactsOf));
    const columns = [...facts].flatMap((fact) => factColumn(this.#block, fact) ?? []);
    this.#columns.set(rule, columns);
    return columns;
  }

  #make({ rule, truths }: Hit, at: number): Reason {
    const { byId, ruleSet } = this.#world.compiled;
    const known = byId.get(rule);
    if (known === undefined) return { rule, title: {}, leaves: [] };
    return { rule, title: known.title, leaves: explain(known, truths, this.#block, at, ruleSet.lists) };
  }
}

/** What a queue says of an entry; its evidence is shown with the traveller. */
function listedReason(rule: string, { title, class: of, name, warning, lookout, interpol }: Listed): Reason {
  return {
    rule,
    title: { en: title },
    leaves: [],
    listed: {
      ...{ title, class: of, name, warning },
      ...(interpol === undefined ? {} : { interpol }),
      ...(lookout === undefined ? {} : { lookout }),
    },
  };
}
