/** Drafts, versions, back-tests, the legal frame, mutes and figures of rules. */
import { PLAIN } from '../../exports/asked.ts';
import type { Ask } from '../play.ts';
import { HIDDEN_LIST, OWN_RULE, SEEN_LIST, SEEN_RULE } from '../rules.ts';
import { REASON, type Walk, written } from './walk.ts';

/** The stops about rules. */
export function ruleStops({ who, go, traveller, draft, version, setting }: Walk): void {
  go('rules.preview', 'blind', { rule: written('draft.one'), lists: null, days: 30 });
  go('rules.try', 'blind', async (ask) => ({
    rule: written('draft.one'),
    lists: null,
    ...(await traveller('SEENTWO')(ask)),
  }));
  const ownList = `${who.blind.agency}-more`;
  go('drafts.list');
  go('drafts.create', 'blind', { title: 'Mine', from: { active: true } });
  go('drafts.open', 'blind', async (ask) => ({ id: (await draft('Mine')(ask)).id }));
  go('drafts.put-rule', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), rule: written('draft.one') }));
  // A name that nobody took is refused as that of a hidden list is.
  for (const list of [HIDDEN_LIST, 'more'])
    go('drafts.put-list', 'blind', async (ask) => ({
      ...(await draft('Mine')(ask)),
      list,
      content: { owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] },
    }));
  go('drafts.put-list', 'blind', async (ask) => ({
    ...(await draft('Mine')(ask)),
    list: SEEN_LIST,
    content: { owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] },
  }));
  go('drafts.put-list', 'blind', async (ask) => ({
    ...(await draft('Mine')(ask)),
    list: ownList,
    content: { owner: 'X', reason: 'x', validTo: '2027-01-01', entries: ['BOG'] },
  }));
  go('drafts.remove-list', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), list: ownList }));
  for (const format of [2, 1, 2] as const) {
    go('drafts.put-format', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), format }));
  }
  go('drafts.put-thresholds', 'blind', async (ask) => ({
    ...(await draft('Mine')(ask)),
    mandate: 'joint',
    watch: 10,
    inspect: 60,
  }));
  const run = async (ask: Ask) => {
    const { id } = await draft('Mine')(ask);
    return (await ask('back-test.run', { candidate: { draft: id }, from: null, to: null, day: null })).run;
  };
  go('back-test.run', 'blind', async (ask) => ({
    candidate: { draft: (await draft('Mine')(ask)).id },
    from: null,
    to: null,
    day: null,
  }));
  go('back-test.travellers', 'blind', async (ask) => ({ run: await run(ask), group: 'gained', from: 0, count: 10 }));
  go('back-test.export', 'blind', async (ask) => ({ run: await run(ask), ...PLAIN }));
  go('drafts.remove-rule', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), rule: 'draft.one' }));
  go('drafts.rename', 'blind', async (ask) => ({ ...(await draft('Mine')(ask)), title: 'Ours' }));
  go('drafts.validate', 'blind', async (ask) => ({ ...(await draft('Ours')(ask)), note: 'ready' }));
  go('drafts.discard', 'blind', draft('Second'));
  go('versions.list');
  go('versions.open', 'blind', { version: 2 });
  go('versions.compare', 'blind', { from: { shipped: true }, to: { version: 2 } });
  go('versions.export', 'blind', { version: 2, format: 'yaml' });
  for (const [by, kind] of [
    ['blind', 'compared'],
    ['other', 'compared'],
    ['sighted', 'shared'],
  ] as const)
    go('versions.sign', by, async (ask) => ({ ...(await version(2)(ask)), note: '' }), { kind });
  go('versions.activate', 'blind', async (ask) => ({ ...(await version(2)(ask)), at: '2027-01-01T00:00:00.000Z' }));
  go('versions.cancel-activation', 'blind', { version: 2 }, { second: 'sighted' });
  go('versions.activate', 'blind', async (ask) => ({ ...(await version(2)(ask)), at: null }));
  go('versions.roll-back', 'blind', undefined, { second: 'sighted' });
  go('rules.switch-off', 'blind', { rule: SEEN_RULE, reason: REASON });
  go('rules.switch-off', 'other', { rule: OWN_RULE, reason: REASON });
  go('rules.countersign', 'blind', async (ask) => ({
    act: (await ask('versions.list', {})).alone.find(({ kind }) => kind === 'switched-off')?.id ?? '',
  }));
  go('frame.get');
  const amended = { ...setting.frame, uses: setting.frame.uses.map((line) => ({ ...line, note: 'amended' })) };
  go('frame.propose', 'blind', { frame: amended, note: 'amended' });
  const proposal = async (ask: Ask) => ({ hash: (await ask('frame.get', {})).proposal?.hash ?? '' });
  go('frame.withdraw', 'blind', proposal);
  go('frame.propose', 'blind', { frame: amended, note: 'amended' });
  go('frame.confirm', 'other', proposal);
  go('draft-templates.list');
  const key = 'seizure.en' as const;
  const template = { key, text: 'Seizure\nWe, {officers}, report.', note: 'shorter' } as const;
  const proposedText = async (ask: Ask) => ({
    key,
    hash: (await ask('draft-templates.list', {})).find((each) => each.key === key)?.proposal?.hash ?? '',
  });
  go('draft-template.propose', 'blind', template);
  go('draft-template.withdraw', 'blind', proposedText);
  go('draft-template.propose', 'blind', template);
  go('draft-template.confirm', 'other', proposedText);
  for (const name of ['capacity.get', 'capacity.set', 'mutes.list', 'gates.list', 'holds.list', 'rules.words'] as const)
    go(name);
  go('mute.add', 'blind', async (ask) => ({
    ...(await traveller('SEENONE')(ask)),
    rule: SEEN_RULE,
    until: '2026-12-20',
    reason: REASON,
  }));
  for (const name of ['mutes.days', 'mutes.set-days', 'queue.week', 'queue.week-unread'] as const) go(name);
  go('queue.week', 'blind', { day: '2026-11-24' });
  go('queue.week-looked-at', 'blind', async (ask) => ({
    day: '2026-11-16',
    shown: (await ask('queue.week', { day: '2026-11-16' })).shown,
  }));
  go('queue.week-export');
  go('mute.revoke', 'blind', async (ask) => ({ id: (await ask('mutes.list', {}))[0]?.id ?? '', reason: REASON }));
  go('hold.release', 'blind', async (ask) => ({
    id: (await ask('holds.list', {})).holds[0]?.id ?? '',
    reason: REASON,
  }));
  for (const name of [
    'breaker.set',
    'rules.set-doubt',
    'statistics.rules',
    'statistics.overlaps',
    'statistics.groups',
    'statistics.export',
  ] as const)
    go(name);
}
