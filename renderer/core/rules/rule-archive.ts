/**
 * Rule sets by their hash: the set in force, the set shipped with this release, and every version of the store. Versions never change, so an opened
 * one stays in memory. A version is compiled when its rules are first needed.
 */
import { type CompiledRules, compileRules } from '../../../rules/engine/compile.ts';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import { ruleSources } from '../../../rules/language/rule-texts.ts';
import { writtenRules } from '../../../rules/language/write-rules.ts';
import type { IdOwner, IdOwners } from '../../../rules/lifecycle/check-draft.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import { readPieces } from './read-pieces.ts';
import { type StoredVersion, shippedId, versionId } from './stored-rules.ts';

/** Versions kept compiled: those that screened the flights of today, and one to compare with. */
const MOST_COMPILED = 4;

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

  /** An archive of the versions that the store has now; keeps what this one has read. */
  async readAgain(store: SeenStore): Promise<RuleArchive> {
    const stored = await readAll(store, 'ruleVersions');
    // A version never changes, so a known one is not read again.
    const versions = stored.map(({ value }) => {
      const known = this.#versions.get(value.hash);
      return known?.origin === value.origin ? known : value;
    });
    const archive = new RuleArchive(this.#shipped, versions);
    for (const [hash, compiled] of this.#compiled) archive.#compiled.set(hash, compiled);
    return archive;
  }

  /** The rule set shipped with this release. */
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

  /** Whether the store keeps the set shipped with this release, so that it stays known under later releases. */
  get keepsShipped(): boolean {
    return this.#versions.has(this.#shipped.ruleSet.hash);
  }

  /** The unit's versions, in the order of their numbers. */
  get versions(): readonly StoredVersion[] {
    return [...this.#versions.values()].filter(({ origin }) => origin === 'unit').sort((a, b) => a.version - b.version);
  }

  /** The version with a hash; undefined where neither this release nor this unit made it. */
  byHash(hash: string): StoredVersion | undefined {
    return this.#versions.get(hash) ?? (hash === this.#shipped.ruleSet.hash ? this.shipped : undefined);
  }

  /** The unit's version with a number. */
  byNumber(version: number): StoredVersion | undefined {
    return this.versions.find((each) => each.version === version);
  }

  /** The compiled rules with a hash; undefined where the version is unknown, or where this release cannot read it. */
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

  /** Reads the rules with a hash with pauses, so that `compiled` then has them at once. Ignores rules that cannot be read. */
  async prepare(hash: string): Promise<void> {
    const version = this.#versions.get(hash);
    if (version === undefined || this.#compiled.has(hash) || hash === this.#shipped.ruleSet.hash) return;
    const { content } = await readPieces(version.content);
    if (content === null || hashRules(content) !== hash) return;
    this.#keep(hash, compileRules({ version: version.version, hash, ...content }));
  }

  /** Number for the next version; version 1 is the shipped set. */
  get nextNumber(): number {
    return Math.max(1, ...this.versions.map(({ version }) => version)) + 1;
  }

  /** The rule that first used each id, over all rule sets. */
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

/** Reads a version's rules; null when this release cannot read them, or when they do not match their hash. */
function ruleSetOf({ version, hash, content }: StoredVersion): RuleSet | null {
  const read = readRules(ruleSources(content), { version });
  return read.ok && read.value.hash === hash ? read.value : null;
}

/** Record id of a version. */
export function recordId({ origin, version, hash }: StoredVersion): string {
  return origin === 'shipped' ? shippedId(hash) : versionId(version);
}
