/** English: who may sign in, and changing one's own passphrase. */
export const accountTexts = {
  'administration.tab.officers': 'Officers',
  'accounts.list': 'Officers who may sign in',
  'accounts.hint':
    'To let somebody in, to change what they are or to give a new passphrase, two administrators of two agencies are needed.',
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
    'Two halves on paper, one for each of you. The code before lets nobody into this store any more, but still opens backups made until now: destroy its halves. Do it when a half was lost, or a keeper has left.',
  'accounts.recovery.told': 'The new recovery code holds',
  'accounts.add': 'Add officer',
  'accounts.add.title': 'Add an officer',
  'accounts.passphrase.new': 'First passphrase',
  'accounts.passphrase.hint':
    'A passphrase is made by chance and shown at the end, to be handed over on paper. The officer changes it at the first sign-in.',
  'accounts.hand-over':
    'Put this on paper and hand it to {{name}}. It is not shown again; at the first sign-in another passphrase is chosen.',
  'accounts.hand-over.done': 'It is on paper',
  'accounts.edit.title': '{{name}} · {{id}}',
  'accounts.save': 'Save',
  'accounts.reset': 'Give a new passphrase',
  'accounts.reset.hint':
    'The passphrase that {{name}} has now opens nothing any more. Nothing is lost: the data stays sealed with the same keys.',
  'accounts.suspend': 'Suspend',
  'accounts.reset.none':
    '{{name}} has no passphrase since the account was suspended. Two administrators give a new one; the recovery code gives one, too.',
  'accounts.suspend.hint':
    '{{name}} cannot sign in any more: the passphrase opens nothing from now on. Whoever is brought back gets a new one.',
  'accounts.reactivate': 'Bring back',
  'accounts.reactivate.hint': '{{name}} may sign in again, with a new passphrase that two administrators give next.',
  'accounts.sign-ins': 'Sign-ins',
  'accounts.sign-ins.none': 'Not signed in yet.',
  'accounts.sign-ins.failures_one': 'after {{count}} wrong passphrase',
  'accounts.sign-ins.failures_other': 'after {{count}} wrong passphrases',
  'accounts.made-by': 'Made on {{at}} by {{officer}}',
  'accounts.made-first': 'One of the first, made on {{at}}',
  'accounts.told.added': '{{name}} can sign in as {{id}}.',
  'accounts.told.saved': 'Saved.',
  'accounts.told.reset': '{{name}} has a new passphrase to be changed at the next sign-in.',
  'accounts.told.suspended': '{{name}} cannot sign in any more.',
  'accounts.told.reactivated': '{{name}} was brought back, and needs a new passphrase.',
  'own-passphrase.title': 'Choose your own passphrase',
  'own-passphrase.hint':
    'Yours was handed over by somebody who knows it. Choose another one: then nobody but you can sign in as {{id}}.',
  'own-passphrase.change': 'Change passphrase',
  'own-passphrase.current': 'Passphrase of now',
  'own-passphrase.go': 'Change it',
  'own-passphrase.wrong': 'That is not your passphrase. Nothing was changed.',
  'own-passphrase.told': 'Your passphrase was changed.',
  'failure.initial-passphrase': 'Your passphrase was handed over. Change it first; nothing was changed.',
  'failure.refused.account-suspended': 'The account is suspended. Bring it back first; nothing was changed.',
  'failure.refused.accounts-live':
    'Accounts belong to real work. Nothing was changed; open the live store to look after them.',
  'failure.refused.own-account': 'Nobody suspends their own account. Nothing was changed; ask another administrator.',
  'failure.refused.last-administrator':
    'There would be no active administrator left. Nothing was changed; bring in another one first.',
  'failure.refused.administrators-of-one-agency':
    'Administrators of two agencies must remain, since both are needed to change an account. Nothing was changed; bring in another one first.',
};
