/** Versions of rules as screens show them: state, acts, and missing signatures. */
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { compareRuleSets } from '../../../rules/lifecycle/compare-rule-sets.ts';
import { type Signature, signaturesOf } from '../../../rules/lifecycle/required-signatures.ts';
import type { ActBy, RuleDeed, VersionName } from '../../../rules/lifecycle/rule-act.ts';
import {
  countersignings,
  judgeDeed,
  type RuleBook,
  signaturesFor,
  stateOf,
  timelineOf,
} from '../../../rules/lifecycle/version-state.ts';
import type {
  ActMark,
  AloneActView,
  SignatureView,
  VersionRow,
  VersionsView,
  VersionView,
} from '../calls/rule-version-views.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { hidesRule } from '../seen/seen-rules.ts';
import { seenWritten } from '../seen/seen-written.ts';
import { actBy, readRuleBook } from './rule-book.ts';
import type { StoredVersion } from './stored-rules.ts';

/** All versions of the store, and the rules in force. */
export async function versionsView(
  request: Pick<Request, 'store' | 'world' | 'context' | 'services'>,
): Promise<VersionsView> {
  const {
    context,
    world,
    services: { rescreening },
  } = request;
  const book = await readRuleBook(request);
  const { archive, unreadable } = world.rules;
  const by = actBy(context);
  const { inForce, previous, scheduled, switchedOff, reigns } = timelineOf(book, by.at);
  const [next] = scheduled;
  const shippedHere = new Set([
    ...reigns.map(({ set }) => set.hash),
    ...archive.versions.map(({ basedOn }) => basedOn?.hash),
  ]);
  const first = archive.byHash(reigns[0]?.set.hash ?? '') ?? archive.shipped;
  const seen = seenWritten(request) ?? everything;
  const hides = hidesRule(request);
  const hidden = hides ?? (() => false);
  const slice = slices();
  const rows: VersionRow[] = [];
  // Each row compares the version with the rules in force several times, hence the pauses.
  for (const version of [...[...archive.versions].reverse(), first]) {
    rows.push(versionRow(book, version, by, seen));
    await slice.breathe();
  }
  const changed = reigns.length > 1 && !shippedHere.has(archive.shipped.hash);
  return {
    inForce: inForce.set,
    since: inForce.since,
    previous,
    versions: rows,
    scheduled: next === undefined ? null : { version: next.version, hash: next.hash, from: next.from, ...markOf(next) },
    shippedChanged: changed
      ? {
          hash: archive.shipped.hash,
          changes: compareRuleSets(seen(first.content), seen(archive.shipped.content)).length,
        }
      : null,
    switchedOff: switchedOff
      .filter(({ rule }) => !hidden(rule))
      .map((act) => ({ rule: act.rule, reason: act.reason, ...markOf(act) })),
    alone: aloneActs(book, by).filter(({ rule }) => rule === null || !hidden(rule)),
    // Where something may be hidden, the work may be for what another agency changed.
    rescreening: hides === null ? rescreening.progress : null,
    unreadable,
  };
}

/** One version with its content and its differences from the rules in force. */
export async function versionView(
  request: Pick<Request, 'store' | 'world' | 'context'>,
  version: StoredVersion,
): Promise<VersionView> {
  const book = await readRuleBook(request);
  const by = actBy(request.context);
  const { set } = timelineOf(book, by.at).inForce;
  const inForce = book.version(set.hash)?.content ?? version.content;
  const seen = seenWritten(request) ?? everything;
  const row = versionRow(book, version, by, seen);
  const content = seen(version.content);
  return { ...row, content, changes: compareRuleSets(seen(inForce), content) };
}

type Seen = (set: WrittenRules) => WrittenRules;

const everything: Seen = (set) => set;

function versionRow(book: RuleBook, stored: StoredVersion, by: ActBy, seen: Seen): VersionRow {
  const { version, hash, origin, title, note, basedOn, authors, validatedBy, validatedAt, content } = stored;
  const known = { version, hash, content, authors: authors.map(({ id, name }) => ({ officer: id, name })) };
  const state = stateOf(book, known, by.at);
  const timeline = timelineOf(book, by.at);
  const { required, independent } =
    state === 'active' ? { required: [], independent: true } : signaturesFor(book, known, by.at);
  const name: VersionName = { version, hash };
  const told = seen(content);
  const before = seen(book.version(timeline.inForce.set.hash)?.content ?? content);
  const named = new Set([...told.rules, ...before.rules].map(({ id }) => id));
  const lists = { ...before.lists, ...told.lists };
  const refusal = (deed: RuleDeed) => {
    const judged = judgeDeed(book, deed, by);
    return judged.ok ? null : judged.failure;
  };
  return {
    ...name,
    origin,
    title,
    note,
    basedOn,
    authors,
    validatedBy,
    validatedAt,
    rules: told.rules.length,
    format: content.format,
    state,
    signatures: signaturesOf(book.acts, name).map(signatureView),
    required: required.map((each) => ({
      ...each,
      rules: each.rules.filter((rule) => named.has(rule)),
      lists: each.lists.filter((list) => Object.hasOwn(lists, list)),
      signature: each.signature === null ? null : signatureView(each.signature),
    })),
    independent,
    reigns: timeline.reigns
      .filter(({ set }) => set.hash === hash)
      .map(({ since, until, act }) => ({
        since,
        until,
        by: act === null ? null : markOf(act),
        rolledBack: act?.kind === 'rolled-back',
      })),
    refused: {
      sign: refusal({ kind: 'signed', ...name, note: '' }),
      activate: refusal({ kind: 'activated', ...name, from: by.at, over: timeline.inForce.set }),
    },
  };
}

function aloneActs(book: RuleBook, by: ActBy): readonly AloneActView[] {
  return countersignings(book, by.at).flatMap(({ act, due, overdue, by: other }) => {
    if (other !== null) return [];
    const judged = judgeDeed(book, { kind: 'countersigned', act: act.id }, by);
    const { id, kind, version, hash, reason } = act;
    const rule = act.kind === 'switched-off' ? act.rule : null;
    return [
      {
        id,
        kind,
        version,
        hash,
        rule,
        reason,
        due,
        overdue,
        refused: judged.ok ? null : judged.failure,
        ...markOf(act),
      },
    ];
  });
}

function signatureView(signature: Signature): SignatureView {
  return { ...markOf(signature), note: signature.note };
}

function markOf({ officer, name, agency, role, at }: ActBy): ActMark {
  return { officer: { id: officer, name, agency }, role, at };
}
