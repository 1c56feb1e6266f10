/**
 * Drafts of rule sets: begun from a version or from files, and validated into a version, which never changes. A draft may hold mistakes, so that no
 * work is lost; they are listed with their place. Only a draft without mistakes becomes a version.
 */
import { z } from 'zod';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Request } from '../request.ts';
import type { ChangeEntry } from '../rules/change-entry.ts';
import { readDraftOrigin } from '../rules/draft-origin.ts';
import { checkedDraft, draftSummary, draftView, seenProblems } from '../rules/draft-view.ts';
import { recordId } from '../rules/rule-archive.ts';
import type { StoredDraft, StoredVersion } from '../rules/stored-rules.ts';
import type { Write } from '../store/commit.ts';
import { type Opened, readAll, readOne } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import type { DraftSummary, DraftView } from './draft-views.ts';

/** A draft, and its revision as the screen read it. */
export const which = { id: z.string().min(1).max(100), rev: z.number().int().min(1) };
const title = z.string().trim().min(1).max(120);
const note = z.string().trim().min(1).max(2000);
const file = { fileName: z.string().min(1).max(260), bytes: z.instanceof(Uint8Array) };
const MOST_FILES = 50;

const origin = z.union([
  z.strictObject({ active: z.literal(true) }),
  z.strictObject({ shipped: z.literal(true) }),
  z.strictObject({ version: z.number().int().min(1) }),
  z.strictObject({ files: z.array(z.strictObject(file)).min(1).max(MOST_FILES), added: z.boolean() }),
  z.strictObject(file),
]);

export const draftCalls = {
  'drafts.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<readonly DraftSummary[]> {
      const drafts = await readAll(request.store, 'ruleDrafts');
      const summaries = [];
      for (const draft of drafts) summaries.push(await draftSummary(request, draft));
      return success({ output: summaries.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)) });
    },
  }),

  'drafts.open': call({
    input: z.strictObject({ id: which.id }),
    permission: 'view',
    audit: null,
    async handler(request, { id: wanted }): Handled<DraftView> {
      const found = await readOne(request.store, 'ruleDrafts', wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'draft' });
      return success({ output: await draftView(request, found) });
    },
  }),

  /** Files that cannot be read are refused as `rules-refused`, each mistake with its place. */
  'drafts.create': call({
    input: z.strictObject({ title, from: origin }),
    permission: 'rules.draft',
    audit: 'draft.created',
    async handler(request, { title: given, from }, recorded): Handled<DraftView> {
      const read = await readDraftOrigin(request, from);
      if (!read.ok) return read;
      const { basedOn, fileName } = read.value;
      const { draft, writes } = begunDraft(request, given, read.value);
      return success({
        output: await draftView(request, draft),
        writes,
        subject: draft.id,
        details: recorded({ title: given, version: basedOn.version, hash: basedOn.hash, file: fileName }),
        topics: ['rules'],
      });
    },
  }),

  'drafts.rename': call({
    input: z.strictObject({ ...which, title }),
    permission: 'rules.draft',
    audit: 'draft.renamed',
    async handler(request, { title: given, ...draft }): Handled<DraftView> {
      const found = await draftAt(request, draft);
      if (!found.ok) return found;
      const { value } = found.value;
      const entry = { before: { title: value.title }, after: { title: given } };
      return changedDraft(request, found.value, { ...value, title: given }, entry);
    },
  }),

  'drafts.discard': call({
    input: z.strictObject(which),
    permission: 'rules.draft',
    audit: 'draft.discarded',
    async handler(request, { id, rev }, recorded): Handled<null> {
      const found = await draftAt(request, { id, rev });
      if (!found.ok) return found;
      const { title: was, content } = found.value.value;
      return success({
        output: null,
        writes: [{ table: 'ruleDrafts', id, remove: true }],
        subject: id,
        details: recorded({ title: was, rules: content.rules.length }),
        topics: ['rules'],
      });
    },
  }),

  /** Makes the draft a version, which never changes. A draft with problems is refused as `rules-refused`. */
  'drafts.validate': call({
    input: z.strictObject({ ...which, note }),
    permission: 'rules.draft',
    audit: 'draft.validated',
    async handler(request, { note: said, id, rev }, recorded): Handled<{ readonly version: number }> {
      const found = await draftAt(request, { id, rev });
      if (!found.ok) return found;
      const draft = found.value.value;
      const { content, problems } = await checkedDraft(request, draft);
      if (content === null)
        return failed({
          code: 'rules-refused',
          errors: [],
          problems: seenProblems(request, draft, problems).slice(0, MOST_TOLD),
        });
      const hash = hashRules(content);
      const { archive, timeline } = request.world.rules;
      const same = archive.byHash(hash);
      const isNumbered = same?.origin === 'unit' || timeline.reigns.some(({ set }) => set.hash === hash);
      // Two versions with the same rules would share one hash, and so their signatures. The shipped set of a later release has no number yet.
      if (same !== undefined && isNumbered) return failed({ code: 'wrong-state', state: `version-${same.version}` });
      const version: StoredVersion = {
        version: archive.nextNumber,
        hash,
        origin: 'unit',
        title: draft.title,
        note: said,
        basedOn: draft.basedOn,
        authors: draft.authors,
        validatedBy: authorOf(request),
        validatedAt: request.context.now,
        content: draft.content,
      };
      return success({
        output: { version: version.version },
        writes: [
          { table: 'ruleVersions', id: recordId(version), rev: 0, value: version },
          { table: 'ruleDrafts', id, remove: true },
        ],
        subject: String(version.version),
        details: recorded({ hash, title: draft.title, base: draft.basedOn.version, baseHash: draft.basedOn.hash }),
        reason: said === '' ? null : said,
        topics: ['rules'],
      });
    },
  }),
} as const;

/** Most problems given of a refused draft. */
const MOST_TOLD = 200;

export interface Which {
  readonly id: string;
  readonly rev: number;
}

/** The draft; a conflict where it was changed since the screen read it. */
export async function draftAt(
  { store }: Request,
  { id: wanted, rev: seen }: Which,
): Promise<Result<Opened<StoredDraft>, CallFailure>> {
  const found = await readOne(store, 'ruleDrafts', wanted);
  if (found === undefined) return failed({ code: 'not-found', what: 'draft' });
  return found.rev === seen ? success(found) : failed({ code: 'conflict', what: 'draft' });
}

/** A new draft with that content, and what is written. */
export function begunDraft(
  request: Request,
  given: string,
  { content, basedOn, fileName, authors }: Pick<StoredDraft, 'content' | 'basedOn' | 'fileName' | 'authors'>,
): { readonly draft: Opened<StoredDraft>; readonly writes: readonly Write[] } {
  const { context } = request;
  const value: StoredDraft = {
    title: given,
    basedOn,
    fileName,
    authors: withAuthor(authors, authorOf(request)),
    createdAt: context.now,
    changedAt: context.now,
    content,
  };
  const id = context.newId();
  return {
    draft: { id, rev: 1, value },
    writes: [{ table: 'ruleDrafts', id, rev: 0, value }, ...baseWrites(request, basedOn.hash)],
  };
}

/** Stores a changed draft, with the officer among its authors. */
export async function changedDraft(
  request: Request,
  draft: Opened<StoredDraft>,
  changed: StoredDraft,
  entry: ChangeEntry,
): Handled<DraftView> {
  const authors = withAuthor(changed.authors, authorOf(request));
  const value = { ...changed, authors, changedAt: request.context.now };
  const write: Write = { table: 'ruleDrafts', id: draft.id, rev: draft.rev, value };
  const output = await draftView(request, { id: draft.id, rev: draft.rev + 1, value });
  return success({ output, writes: [write], subject: draft.id, ...entry, topics: ['rules'] });
}

function withAuthor(authors: StoredDraft['authors'], author: StoredDraft['authors'][number]): StoredDraft['authors'] {
  return authors.some(({ id: known }) => known === author.id) ? authors : [...authors, author];
}

function authorOf({ context }: Request): StoredDraft['authors'][number] {
  const { id: officer, name, agency } = context.officer;
  return { id: officer, name, agency };
}

/** Stores the shipped set on which a draft is based, so that it stays known under later releases. */
function baseWrites({ world }: Request, hash: string): readonly Write[] {
  const { archive } = world.rules;
  const base = archive.byHash(hash);
  if (base?.origin !== 'shipped' || archive.keepsShipped) return [];
  return [{ table: 'ruleVersions', id: recordId(base), rev: null, value: base }];
}
