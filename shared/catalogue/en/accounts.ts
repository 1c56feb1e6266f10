/** English: who may sign in, and changing one's own passphrase. */
export const accountTexts = {
  'administration.tab.officers': 'Officers',
  'accounts.list': 'Officers who may sign in',
  'accounts.hint':
    'Two administrators of two agencies are needed to add an officer, to change name, agency, role or duties, and to give a new passphrase.',
  'accounts.number': 'Number',
  'accounts.name': 'Name',
  'accounts.duties': 'Duties',
  'accounts.duty.control': 'control officer',
  'accounts.duty.second-line': 'second line',
  'accounts.state': 'State',
  'accounts.state.active': 'active',
  'accounts.state.no-passphrase': 'no passphrase',
  'accounts.state.suspended': 'suspended',
  'accounts.state.must-change': 'first passphrase, to be changed',
  'accounts.state.waits': 'waits after wrong passphrases until {{at}}',
  'accounts.last': 'Last sign-in',
  'accounts.never': 'never',
  'accounts.recovery': 'New recovery code',
  'accounts.recovery.hint':
    'The code has two halves on paper, one for each of you. The old code no longer opens this store, but still opens backups made until now: destroy its halves. Make a new code when a half was lost, or a keeper has left.',
  'accounts.recovery.told': 'The new recovery code is in force',
  'accounts.add': 'Add officer',
  'accounts.add.title': 'Add an officer',
  'accounts.passphrase.new': 'First passphrase',
  'accounts.passphrase.hint':
    'A random passphrase is made and shown at the end, to be handed over on paper. The officer changes it at the first sign-in.',
  'accounts.hand-over':
    'Put this on paper and hand it to {{name}}. It is not shown again. The officer chooses another passphrase at the first sign-in.',
  'accounts.hand-over.done': 'It is on paper',
  'accounts.edit.title': '{{name}} · {{id}}',
  'accounts.save': 'Save',
  'accounts.reset': 'Give a new passphrase',
  'accounts.reset.hint':
    'The present passphrase of {{name}} stops working. Nothing is lost: the data stays sealed with the same keys.',
  'accounts.suspend': 'Suspend',
  'accounts.reset.none':
    '{{name}} has no passphrase since the account was suspended. Two administrators give a new one; the recovery code gives one, too.',
  'accounts.suspend.hint':
    '{{name}} can no longer sign in: the passphrase stops working. An officer who is brought back needs a new one. For an officer of another agency, a second officer of theirs agrees; for an administrator, one of another agency than yours.',
  'accounts.suspend.about': '{{name}}, {{what}}, can no longer sign in',
  'accounts.reactivate': 'Bring back',
  'accounts.reactivate.hint': '{{name}} may sign in again, with a new passphrase that two administrators give next.',
  'accounts.sign-ins': 'Sign-ins',
  'accounts.sign-ins.none': 'Not signed in yet.',
  'accounts.sign-ins.failures_one': 'after {{count}} wrong passphrase',
  'accounts.sign-ins.failures_other': 'after {{count}} wrong passphrases',
  'accounts.made-by': 'Made on {{at}} by {{officer}}',
  'accounts.made-first': 'Made on {{at}}, when the unit was set up',
  'accounts.told.added': '{{name}} can sign in as {{id}}.',
  'accounts.told.saved': 'Saved.',
  'accounts.told.reset': '{{name}} has a new passphrase to be changed at the next sign-in.',
  'accounts.told.suspended': '{{name}} cannot sign in any more.',
  'accounts.told.reactivated': '{{name}} was brought back, and needs a new passphrase.',
  'own-passphrase.title': 'Choose your own passphrase',
  'own-passphrase.hint':
    'The person who gave you this passphrase knows it. Choose another one, so that only you can sign in as {{id}}.',
  'own-passphrase.change': 'Change passphrase',
  'own-passphrase.current': 'Present passphrase',
  'own-passphrase.go': 'Change it',
  'own-passphrase.wrong': 'That is not your passphrase. Nothing was changed.',
  'own-passphrase.told': 'Your passphrase was changed.',
  'failure.initial-passphrase':
    'Your passphrase was given to you by others. Choose your own first; nothing was changed.',
  'failure.refused.account-suspended': 'The account is suspended. Bring it back first; nothing was changed.',
  'failure.refused.accounts-live':
    'Accounts exist in the live store only. Nothing was changed; open the live store to manage them.',
  'failure.refused.own-account': 'You cannot suspend your own account. Nothing was changed; ask another administrator.',
  'failure.refused.last-administrator':
    'There would be no active administrator left. Nothing was changed; bring in another one first.',
  'failure.refused.administrators-of-one-agency':
    'Administrators of two agencies must remain, since both are needed to change an account. Nothing was changed; bring in another one first.',
};
