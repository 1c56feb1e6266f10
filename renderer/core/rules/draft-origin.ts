/** The content of a new draft: the rules of a version, or of files. */
import type { RuleSource } from '../../../rules/language/read-rules.ts';
import { MAX_TEXT } from '../../../rules/language/source-tree.ts';
import { type WrittenRules, writtenRules } from '../../../rules/language/write-rules.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { DraftOrigin, RuleFile } from '../calls/draft-views.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Request } from '../request.ts';
import type { World } from '../world.ts';
import { readRuleFiles } from './read-rule-files.ts';
import type { StoredDraft, StoredVersion } from './stored-rules.ts';

type Begun = Pick<StoredDraft, 'content' | 'basedOn' | 'fileName' | 'authors'>;

/** A character has at most four bytes, so a file of more bytes has too many characters. */
const MAX_BYTES = 4 * MAX_TEXT;

/** Reads the content of a new draft. Files with mistakes are refused, each mistake with its place. */
export async function readDraftOrigin(request: Request, from: DraftOrigin): Promise<Result<Begun, CallFailure>> {
  if ('bytes' in from) return fromFiles(request, [from], false);
  if ('files' in from) return fromFiles(request, from.files, from.added);
  const { world } = request;
  const version = versionOf(world, from);
  if (version === undefined) return failed({ code: 'not-found', what: 'version' });
  const { content, hash, version: number } = version;
  return success({ content, basedOn: { version: number, hash }, fileName: null, authors: authorsOf(world, version) });
}

/** Authors of the draft's first content. Content that was in force has been signed, so only later changes have authors. */
function authorsOf({ rules }: World, { hash, authors }: StoredVersion): StoredVersion['authors'] {
  return rules.timeline.reigns.some(({ set }) => set.hash === hash) ? [] : authors;
}

function versionOf(
  { rules: { archive, timeline }, ruleSet }: World,
  from: Exclude<DraftOrigin, { bytes: unknown } | { files: unknown }>,
): StoredVersion | undefined {
  if ('shipped' in from) return archive.shipped;
  if ('active' in from) return archive.byHash(ruleSet.hash);
  return from.version === 1 ? archive.byHash(timeline.reigns[0]?.set.hash ?? '') : archive.byNumber(from.version);
}

async function fromFiles(
  { world, services: { helpers } }: Request,
  files: readonly RuleFile[],
  added: boolean,
): Promise<Result<Begun, CallFailure>> {
  const { ruleSet, rules } = world;
  const active = rules.archive.byHash(ruleSet.hash)?.content ?? writtenRules(ruleSet);
  let size = 0;
  const sources = files.map(({ fileName, bytes }): RuleSource => {
    size += bytes.length;
    // A file that is too large, alone or with those before it, is refused by its length and not decoded.
    const text = size > MAX_BYTES ? ' '.repeat(MAX_TEXT + 1) : new TextDecoder().decode(bytes);
    return { file: fileName, text };
  });
  const read = await readRuleFiles(
    helpers,
    sources,
    added ? { lists: Object.keys(active.lists), format: active.format } : {},
  );
  if (!read.ok) return failed({ code: 'rules-refused', errors: read.failure, problems: [] });
  const given = read.value;
  return success({
    content: added ? put(given, active) : given,
    basedOn: { version: ruleSet.version, hash: ruleSet.hash },
    fileName: files.map(({ fileName }) => fileName).join(', '),
    authors: [],
  });
}

/** Puts the rules and lists of a file into a set; the set keeps its format, which the file must have, and its thresholds. */
function put(given: WrittenRules, into: WrittenRules): WrittenRules {
  const ids = new Set(given.rules.map(({ id }) => id));
  const rules = [...into.rules.filter(({ id }) => !ids.has(id)), ...given.rules];
  return {
    ...into,
    lists: { ...into.lists, ...given.lists },
    rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
