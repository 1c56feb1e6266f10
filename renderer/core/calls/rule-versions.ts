/**
 * Versions of rules: sign, activate, withdraw, roll back, compare and export. `rules/lifecycle/` decides who may do what. This file stores each step as
 * an act; the acts alone decide which rules are in force.
 */
import { z } from 'zod';
import { ID } from '../../../rules/language/read-rule.ts';
import { rulesAsYaml } from '../../../rules/language/rule-texts.ts';
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { compareRuleSets, type RuleSetChange } from '../../../rules/lifecycle/compare-rule-sets.ts';
import type { RuleAct, RuleDeed, VersionName } from '../../../rules/lifecycle/rule-act.ts';
import { judgeDeed, type RuleBook, timelineOf } from '../../../rules/lifecycle/version-state.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import { failed, success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import type { Request } from '../request.ts';
import { agenciesToRollBack, agenciesToSwitchOff, agenciesToWithdraw } from '../rules/confirmed-by.ts';
import { recordId } from '../rules/rule-archive.ts';
import { actBy, readRuleBook } from '../rules/rule-book.ts';
import { actRecordId, rulesInForce } from '../rules/rules-in-force.ts';
import type { StoredVersion } from '../rules/stored-rules.ts';
import { versionsView, versionView } from '../rules/versions-view.ts';
import { hidesRule } from '../seen/seen-rules.ts';
import { seenWritten } from '../seen/seen-written.ts';
import type { Write } from '../store/commit.ts';
import { readOne } from '../store/read.ts';
import { call, type Handled, type MadeFile, type Recorded } from './call.ts';
import type { Comparable, VersionsView, VersionView } from './rule-version-views.ts';

const version = z.number().int().min(1).max(999_999);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().trim().min(1).max(2000);
const comparable = z.union([
  z.strictObject({ version }),
  z.strictObject({ shipped: z.literal(true) }),
  z.strictObject({ draft: z.string().min(1).max(100) }),
]);

export const ruleVersionCalls = {
  'versions.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    handler: async (request): Handled<VersionsView> => success({ output: await versionsView(request) }),
  }),

  'versions.open': call({
    input: z.strictObject({ version }),
    permission: 'view',
    audit: null,
    async handler(request, { version: number }): Handled<VersionView> {
      const found = await versionOf(request, number);
      if (found === undefined) return failed({ code: 'not-found', what: 'version' });
      return success({ output: await versionView(request, found) });
    },
  }),

  'versions.compare': call({
    input: z.strictObject({ from: comparable, to: comparable }),
    permission: 'view',
    audit: null,
    async handler(request, { from, to }): Handled<readonly RuleSetChange[]> {
      const [before, after] = await Promise.all([contentOf(request, from), contentOf(request, to)]);
      if (before === undefined || after === undefined) return failed({ code: 'not-found', what: 'version' });
      const seen = seenWritten(request) ?? ((set: WrittenRules) => set);
      return success({ output: compareRuleSets(seen(before), seen(after)) });
    },
  }),

  /** `hash` is that of the version shown: a signature for another one is refused. Refusals are `rule-act-refused`. */
  'versions.sign': call({
    input: z.strictObject({ version, hash, note: z.string().trim().max(2000) }),
    permission: 'rules.sign',
    audit: 'rules.signed',
    handler: (request, given, recorded): Handled<VersionsView> =>
      act(request, recorded, () => [{ kind: 'signed', ...given }]),
  }),

  /** Activates at once (`at` null) or from a time on, ISO 8601 UTC. All flights are then screened again in the background. */
  'versions.activate': call({
    input: z.strictObject({ version, hash, at: z.iso.datetime().nullable() }),
    permission: 'rules.sign',
    audit: 'rules.activated',
    async handler(request, { at, ...name }, recorded): Handled<VersionsView> {
      const from = at === null ? request.context.now : new Date(at).toISOString();
      return act(request, recorded, ({ inForce }) => [{ kind: 'activated', ...name, from, over: inForce.set }]);
    },
  }),

  /** The version does not come into force. Another agency that owns a rule that it changes confirms, or else one that signed it. */
  'versions.cancel-activation': call({
    input: z.strictObject({ version }),
    permission: 'rules.switch-off',
    fullSignIn: true,
    audit: 'rules.activation-withdrawn',
    async handler(request, { version: number }, recorded): Handled<VersionsView> {
      const second = await confirmedOrAlone(request, await agenciesToWithdraw(request, number));
      if (!second.ok) return second;
      return act(request, recorded, ({ scheduled }) => {
        const found = scheduled.find((each) => each.version === number);
        return [{ kind: 'activation-withdrawn', activation: found?.id ?? '' }];
      });
    },
  }),

  /**
   * Puts the previous rule set into force again; whom it takes off is kept as a fall. Where rules of another agency differ, or joint ones, a supervisor of that agency confirms at
   * once; otherwise another supervisor countersigns within hours.
   */
  'versions.roll-back': call({
    input: z.strictObject({ reason }),
    permission: 'rules.switch-off',
    fullSignIn: true,
    audit: 'rules.rolled-back',
    async handler(request, given, recorded): Handled<VersionsView> {
      const second = await confirmedOrAlone(request, await agenciesToRollBack(request));
      if (!second.ok) return second;
      return act(
        request,
        recorded,
        ({ inForce, previous, scheduled }) => [
          { kind: 'rolled-back', ...(previous ?? inForce.set), over: inForce.set, ...given },
          // Scheduled versions were signed against the rules that are rolled back.
          ...scheduled.map(({ id }) => ({ kind: 'activation-withdrawn' as const, activation: id })),
        ],
        second.value,
      );
    },
  }),

  /**
   * Switches a rule off: its hits are kept and do not count, and whom it takes off is kept as a fall. For a rule of another agency, or a joint one, a supervisor of that agency
   * confirms at once. For a rule of the own agency another supervisor countersigns within hours.
   */
  'rules.switch-off': call({
    input: z.strictObject({ rule: z.string().regex(ID), reason }),
    permission: 'rules.switch-off',
    fullSignIn: true,
    audit: 'rules.switched-off',
    async handler(request, given, recorded): Handled<VersionsView> {
      if (hidesRule(request)?.(given.rule)) return failed({ code: 'rule-act-refused', reason: 'no-rule' });
      const second = await confirmedOrAlone(request, await agenciesToSwitchOff(request, given.rule));
      if (!second.ok) return second;
      return act(
        request,
        recorded,
        ({ inForce }) => [{ kind: 'switched-off', ...inForce.set, ...given }],
        second.value,
      );
    },
  }),

  'rules.countersign': call({
    input: z.strictObject({ act: z.string().min(1).max(100) }),
    permission: 'rules.sign',
    audit: 'rules.countersigned',
    async handler(request, { act: wanted }, recorded): Handled<VersionsView> {
      const done = request.world.rules.acts.find(({ id }) => id === wanted);
      if (done?.kind === 'switched-off' && hidesRule(request)?.(done.rule))
        return failed({ code: 'rule-act-refused', reason: 'no-act' });
      return act(request, recorded, () => [{ kind: 'countersigned', act: wanted }]);
    },
  }),

  /** A version as a rule file. */
  'versions.export': call({
    input: z.strictObject({ version, format: z.enum(['json', 'yaml']) }),
    permission: 'export',
    audit: 'rules.exported',
    recordsViews: true,
    async handler(request, { version: number, format }, recorded): Handled<MadeFile> {
      const found = await versionOf(request, number);
      if (found === undefined) return failed({ code: 'not-found', what: 'version' });
      const { hash: exported } = found;
      const seen = seenWritten(request);
      const content = seen === null ? found.content : seen(found.content);
      // A file without rules hidden from the officer has another hash; one without any hidden rule must not tell that.
      const heading = [`Version ${number}`, found.title, seen === null ? exported : '']
        .filter((line) => line !== '')
        .join('\n');
      const text = format === 'json' ? `${JSON.stringify(content, null, 2)}\n` : rulesAsYaml(content, heading);
      return success({
        output: { fileName: `rules-${number}.${format}`, bytes: new TextEncoder().encode(text) },
        subject: String(number),
        details: recorded({ hash: exported, format }),
      });
    },
  }),
} as const;

/** The version with a number. Version 1 is the set that the unit began with, or the shipped set until the unit activates one. */
async function versionOf({ world }: Pick<Request, 'world'>, number: number): Promise<StoredVersion | undefined> {
  const { archive, timeline } = world.rules;
  return number === 1 ? archive.byHash(timeline.reigns[0]?.set.hash ?? '') : archive.byNumber(number);
}

async function contentOf(request: Request, of: Comparable): Promise<WrittenRules | undefined> {
  if ('draft' in of) return (await readOne(request.store, 'ruleDrafts', of.draft))?.value.content;
  if ('shipped' in of) return request.world.rules.archive.shipped.content;
  return (await versionOf(request, of.version))?.content;
}

/** Kinds of the entries of acts on rules. */
type RuleActKind =
  `rules.${'signed' | 'activated' | 'activation-withdrawn' | 'rolled-back' | 'switched-off' | 'countersigned'}`;

/**
 * Stores all deeds as acts, if all are allowed. The first is the officer's act, which the audit entry names; the others follow from it. Whoever confirmed it on the spot
 * (`second`) has countersigned it.
 */
async function act(
  request: Request,
  recorded: Recorded<RuleActKind>,
  deedsOf: (timeline: ReturnType<typeof timelineOf>) => readonly RuleDeed[],
  second: Officer | null = null,
): Handled<VersionsView> {
  const { context, world } = request;
  const book = await readRuleBook(request);
  const by = actBy(context);
  const before = timelineOf(book, by.at);
  const deeds = deedsOf(before);
  let acts = book.acts;
  for (const deed of deeds) {
    const judged = judgeDeed(book, deed, by);
    if (!judged.ok) return failed({ code: 'rule-act-refused', reason: judged.failure });
    acts = [...acts, { ...judged.value, ...by, id: context.newId() }];
  }
  const alone = acts[book.acts.length];
  if (second !== null && alone !== undefined) {
    const seconded = actBy({ ...context, officer: second });
    acts = [...acts, { kind: 'countersigned', act: alone.id, ...seconded, id: context.newId() }];
  }
  const done = acts.slice(book.acts.length);
  const rules = rulesInForce(world.rules.archive, acts, by.at);
  // The shipped rules would replace unreadable ones, although they were not signed.
  if (rules.unreadable && rules.timeline.inForce.set.hash !== before.inForce.set.hash)
    return failed({ code: 'rule-act-refused', reason: 'no-version' });
  const [first] = done;
  return success({
    output: await versionsView({ ...request, world: { ...world, rules } }),
    writes: [
      ...done.map((one, at) => actWrite(one, book.acts.length + at)),
      ...shippedWrites(request, book, before.inForce.set),
    ],
    subject: first === undefined ? '' : subjectOf(first),
    details: recorded(
      first === undefined
        ? {}
        : { ...detailsOf(first), inForceVersion: before.inForce.set.version, inForceHash: before.inForce.set.hash },
    ),
    ...changedSides({ version: before.inForce.set.version }, { version: rules.timeline.inForce.set.version }),
    reason: first === undefined ? null : reasonOf(first),
    topics: ['rules', 'session'],
  });
}

function actWrite(value: RuleAct, before: number): Write {
  return { table: 'ruleActs', id: actRecordId(before), rev: 0, value };
}

/** Stores the shipped set before another replaces it, so that a roll-back to it is possible under later releases. */
function shippedWrites({ world }: Request, book: RuleBook, inForce: VersionName): readonly Write[] {
  const { archive } = world.rules;
  if (inForce.hash !== book.shipped.hash || archive.keepsShipped) return [];
  return [{ table: 'ruleVersions', id: recordId(archive.shipped), rev: null, value: archive.shipped }];
}

function subjectOf(done: RuleAct): string {
  if ('rule' in done) return done.rule;
  return 'version' in done ? String(done.version) : done.id;
}

/** The officer's reason or note; null where it is empty. */
function reasonOf(done: RuleAct): string | null {
  const said = 'reason' in done ? done.reason : 'note' in done ? done.note : '';
  return said === '' ? null : said;
}

function detailsOf(done: RuleAct) {
  const { kind, id, agency, role } = done;
  return {
    kind,
    ...('version' in done ? { version: done.version, hash: done.hash } : {}),
    ...('from' in done ? { from: done.from } : {}),
    ...('over' in done ? { overVersion: done.over.version, overHash: done.over.hash } : {}),
    ...('rule' in done ? { rule: done.rule } : {}),
    ...('activation' in done ? { activation: done.activation } : {}),
    ...('act' in done ? { act: done.act } : {}),
    id,
    agency,
    role,
  };
}
