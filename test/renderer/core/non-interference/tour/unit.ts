/** The unit itself: who works, settings, accounts, agencies. */
import type { Ask } from '../play.ts';
import { REASON, type Walk } from './walk.ts';

/** The stops about the unit. */
export function unitStops({ who, valid, go, isLive }: Walk): void {
  go('session.get');
  go('session.seconds', 'blind', { need: 'any', permission: 'legal-hold' });
  if (!isLive) go('session.act-as', 'blind', { agency: who.blind.agency, role: 'analyst', name: 'Somebody' });
  go('unit.set-up');
  for (const name of [
    'permissions.list',
    'contacts.get',
    'contacts.set',
    'locking.get',
    'locking.set',
    'form.keep',
    'form.kept',
    'form.list',
    'form.drop',
  ] as const)
    go(name);
  for (const name of [
    'roster.enter',
    'roster.correct',
    'roster.post',
    'roster.set-posts',
    'roster.get',
    'roster.now',
    'airline-contact.enter',
    'airline-contact.list',
    'airline-contact.remove',
  ] as const)
    go(name);
  if (isLive) {
    for (const name of ['accounts.list', 'account.create'] as const) go(name, 'administrator');
    const created = async (ask: Ask) => (await ask('accounts.list', {})).at(-1)?.id ?? '';
    go('account.change', 'administrator', async (ask) => ({
      id: await created(ask),
      profile: { ...valid['account.change'].profile, name: 'Another' },
    }));
    go('account.reset', 'administrator', async (ask) => ({ ...valid['account.reset'], id: await created(ask) }));
    // An officer of police, for whom somebody of police agrees.
    const agreed = { second: 'sighted' } as const;
    go('account.suspend', 'administrator', async (ask) => ({ id: await created(ask), reason: REASON }), agreed);
    go('account.reactivate', 'administrator', async (ask) => ({ id: await created(ask), reason: REASON }));
    for (const name of ['account.renew-recovery', 'account.change-passphrase', 'account.record-sign-in'] as const)
      go(name, 'administrator');
  }
  go('agencies.get');
  if (isLive) {
    const proposal = async (ask: Ask) => ({ proposal: (await ask('agencies.get', {})).proposals.at(-1)?.id ?? '' });
    go('agency.propose', 'administrator');
    go('agency.drop', 'administrator', async (ask) => ({ ...(await proposal(ask)), reason: REASON }));
    go('agency.propose', 'administrator');
    go('agency.accept', 'blind', proposal);
  }
}
