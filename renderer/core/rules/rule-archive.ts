/**
 * Rule sets by their hash: what is in force, what ships with this release, and every version of the store. Versions never change, so one that was
 * opened stays open; it is compiled when somebody asks for its rules.
 */
import { type CompiledRules, compileRules } from '../../../rules/engine/compile.ts';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import type { Rule, RuleSet } from '../../../rules/language/rule-set.ts';
import { ruleSources } from '../../../rules/language/rule-texts.ts';
import { writtenRules } from '../../../rules/language/write-rules.ts';
import type { IdOwner, IdOwners } from '../../../rules/lifecycle/check-draft.ts';
import type { Store } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import { readPieces } from './read-pieces.ts';
import { type StoredVersion, shippedId, versionId } from './stored-rules.ts';

/** Versions kept compiled: what flights of today were screened with, and one to compare with. */
const MOST_COMPILED = 4;

const NO_RULES: ReadonlyMap<string, Rule> = new Map();

export class RuleArchive {
  readonly #shipped: CompiledRules;
  readonly #versions = new Map<string, StoredVersion>();
  readonly #compiled = new Map<string, CompiledRules>();
  #shippedVersion: StoredVersion | null = null;

  /** `shipped` is the pack of this release, `versions` are those of the store. */
  constructor(shipped: CompiledRules, versions: readonly StoredVersion[] = []) {
    this.#shipped = shipped;
    for (const version of versions) this.#versions.set(version.hash, version);
  }

  /** This archive with every version of the store as it is now. */
  async readAgain(store: Store): Promise<RuleArchive> {
    const stored = await readAll(store, 'ruleVersions');
    // A version never changes: what was made of the one that is known is known too.
    const versions = stored.map(({ value }) => {
      const known = this.#versions.get(value.hash);
      return known?.origin === value.origin ? known : value;
    });
    const archive = new RuleArchive(this.#shipped, versions);
    for (const [hash, compiled] of this.#compiled) archive.#compiled.set(hash, compiled);
    return archive;
  }

  /** What this release ships. */
  get shipped(): StoredVersion {
    const { version, hash } = this.#shipped.ruleSet;
    this.#shippedVersion ??= {
      version,
      hash,
      origin: 'shipped',
      title: '',
      note: '',
      basedOn: null,
      authors: [],
      validatedBy: null,
      validatedAt: null,
      content: writtenRules(this.#shipped.ruleSet),
    };
    return this.#shippedVersion;
  }

  /** The rules of this release, ready to be evaluated. */
  get shippedRules(): CompiledRules {
    return this.#shipped;
  }

  /** Is the pack of this release in the store, so that it is known also when another release ships another one? */
  get keepsShipped(): boolean {
    return this.#versions.has(this.#shipped.ruleSet.hash);
  }

  /** The unit's versions, in the order of their numbers. */
  get versions(): readonly StoredVersion[] {
    return [...this.#versions.values()].filter(({ origin }) => origin === 'unit').sort((a, b) => a.version - b.version);
  }

  /** The version of a hash, or undefined when no release and nobody here made it. */
  byHash(hash: string): StoredVersion | undefined {
    return this.#versions.get(hash) ?? (hash === this.#shipped.ruleSet.hash ? this.shipped : undefined);
  }

  /** The unit's version of a number. */
  byNumber(version: number): StoredVersion | undefined {
    return this.versions.find((each) => each.version === version);
  }

  /**
   * The rules of a hash, ready to be evaluated; undefined when no release and nobody here made it, or when it names something that this release does
   * not know any more.
   */
  compiled(hash: string): CompiledRules | undefined {
    if (hash === this.#shipped.ruleSet.hash) return this.#shipped;
    const known = this.#compiled.get(hash);
    if (known !== undefined) return known;
    const version = this.#versions.get(hash);
    const ruleSet = version === undefined ? null : ruleSetOf(version);
    if (ruleSet === null) return undefined;
    const compiled = compileRules(ruleSet);
    this.#keep(hash, compiled);
    return compiled;
  }

  #keep(hash: string, compiled: CompiledRules): void {
    const [oldest] = this.#compiled.keys();
    if (oldest !== undefined && this.#compiled.size >= MOST_COMPILED) this.#compiled.delete(oldest);
    this.#compiled.set(hash, compiled);
  }

  /** Reads the rules of a hash with pauses, so that `compiled` has them at once; what cannot be read so is left to it. */
  async prepare(hash: string): Promise<void> {
    const version = this.#versions.get(hash);
    if (version === undefined || this.#compiled.has(hash) || hash === this.#shipped.ruleSet.hash) return;
    const { content } = await readPieces(version.content);
    if (content === null || hashRules(content) !== hash) return;
    this.#keep(hash, compileRules({ version: version.version, hash, ...content }));
  }

  /** Number for the next version; version 1 is what shipped. */
  get nextNumber(): number {
    return Math.max(1, ...this.versions.map(({ version }) => version)) + 1;
  }

  /** The rules by id that a screening of a hash was made with; none when they are not known here. */
  rulesOf(hash: string): ReadonlyMap<string, Rule> {
    return this.compiled(hash)?.byId ?? NO_RULES;
  }

  /** Whose each id is that any rule set ever used: the first one counts. */
  get idOwners(): IdOwners {
    const owners = new Map<string, IdOwner>();
    const kept = [...this.#versions.values()].sort((a, b) => a.version - b.version);
    for (const { version, content } of [...kept, this.shipped]) {
      for (const { id, mandate, kind } of content.rules) {
        if (!owners.has(id)) owners.set(id, { version, mandate, kind });
      }
    }
    return owners;
  }
}

/** Reads a version's rules again; null when this release cannot, or when they are not what their hash says. */
function ruleSetOf({ version, hash, content }: StoredVersion): RuleSet | null {
  const read = readRules(ruleSources(content), { version });
  return read.ok && read.value.hash === hash ? read.value : null;
}

/** Record id of a version. */
export function recordId({ origin, version, hash }: StoredVersion): string {
  return origin === 'shipped' ? shippedId(hash) : versionId(version);
}
