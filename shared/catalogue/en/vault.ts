/** English: first start, signing in, the covered screen, what is wrong with the store, forms that were kept. */
export const vaultTexts = {
  'begin.title': 'How do you want to begin?',
  'begin.set-up': 'Set up this unit',
  'begin.set-up.hint':
    'For real work. Takes about ten minutes and two administrators of two agencies, both present. From then on all data is kept sealed.',
  'begin.practise': 'Practise first',
  'begin.practise.hint':
    'Needs only a name and a passphrase. The samples are invented. The unit can be set up later; your practice stays.',
  'begin.restore': 'Restore from a backup',
  'begin.restore.hint':
    'For a new or repaired machine: a backup of this unit and both halves of its recovery code are needed.',
  'begin.back': 'Back',
  'begin.next': 'Continue',

  'practise.title': 'Practise first',
  'practise.different':
    'Practice looks and works like the real thing, under a watermark. Live data cannot be opened before the unit is set up, and nothing you do here counts.',
  'practise.name': 'Your name',
  'practise.go': 'Begin practice',
  'practise.doing': 'Making the keys…',

  'set-up.title': 'Set up the unit',
  'set-up.steps': 'Steps',
  'set-up.step': 'Step {{at}} of {{of}}: {{name}}',
  'set-up.airports': 'Airports',
  'set-up.first': 'First administrator',
  'set-up.second': 'Second administrator',
  'set-up.periods': 'How long data is kept',
  'set-up.summary': 'Summary',
  'set-up.half-1': 'Recovery code, first half',
  'set-up.half-2': 'Recovery code, second half',
  'set-up.done': 'Ready',
  'set-up.leave': 'Back to practice',
  'set-up.first.hint':
    'Administrators look after accounts, settings, backups and periods; they see no data of travellers. Two are needed, of two agencies, so that neither can open or change the unit alone.',
  'set-up.second.hint':
    'Now the other one, of another agency. Both of you should be present: some acts later need you both.',
  'set-up.look-away': 'Only the person named here looks at the keyboard now. Everybody else looks away.',
  'set-up.name': 'Name',
  'set-up.agency': 'Agency',
  'set-up.name.missing': 'A name is needed.',
  'set-up.name.same': 'This is the first administrator: another person is needed.',
  'set-up.same-passphrase': 'This is the first administrator’s passphrase. Choose one of your own.',
  'set-up.periods.hint':
    'These are the European defaults. Your law or agreement may set others; what you enter here is kept with both your names.',
  'set-up.mask': 'Mask after',
  'set-up.mask.says':
    'Names, contacts, payment, frequent flyer numbers, remarks and API data of a traveller are hidden from everybody. They can be shown again for one case only, with an approval.',
  'set-up.destroy': 'Destroy after',
  'set-up.destroy.says': 'The whole record is destroyed, for good: nobody can bring it back, with any key.',
  'set-up.cases': 'Keep closed cases for',
  'set-up.cases.says': 'Counted from the day a case is closed; its hits and results stay as long as the case.',
  'set-up.audit': 'Keep values in the audit trail for',
  'set-up.audit.says':
    'After that, the trail still shows who did what and when, and can still be verified; the personal values in it are destroyed.',
  'set-up.months': 'months',
  'set-up.months.is_one': '{{n}} month',
  'set-up.months.is_other': '{{n}} months',
  'set-up.years.is_one': '{{n}} year',
  'set-up.years.is_other': '{{n}} years',
  'set-up.months.wrong': 'Whole months, 1 to 600.',
  'set-up.months.order': 'Data cannot be masked after it is destroyed.',
  'set-up.summary.hint': 'Nothing was written yet. Look through it together; every line can still be changed.',
  'set-up.change': 'Change',
  'set-up.change.what': 'Change: {{what}}',
  'set-up.line': '{{what}}: {{time}}',
  'set-up.next-code':
    'Next, the recovery code is shown in two halves, once, one for each of you. Have paper or the printer ready.',
  'set-up.create': 'Set up the unit',
  'set-up.doing': 'Making the keys of the unit…',
  'set-up.half.for': 'For {{name}} ({{agency}}) only. Everybody else looks away.',
  'set-up.half.why':
    'Both halves together open the unit when a passphrase is forgotten, or on another machine. One half alone is useless. Keep it on paper, in the safe of your agency, never together with the other half.',
  'set-up.half.label': 'Half {{number}} of 2',
  'set-up.half.once': 'It is shown now and never again.',
  'set-up.half.print': 'Print',
  'set-up.half.on-paper': 'I have it on paper',
  'set-up.half.show': 'Show it again',
  'set-up.half.prove': 'Type the group with the number {{group}} from your paper',
  'set-up.half.wrong': 'That is not what group {{group}} says. Look at your paper again.',
  'set-up.half.confirm': 'Confirm',
  'set-up.sheet.title': 'Airside · Recovery code, half {{number}} of 2',
  'set-up.sheet.unit': 'Unit {{unit}}',
  'set-up.sheet.keeper': 'Kept by {{name}}, {{agency}}',
  'set-up.sheet.use':
    'To use it: on the sign-in screen choose “Forgotten passphrase?”, or on a new machine “Restore from a backup”. Both halves are typed there, one after the other.',
  'set-up.done.hint': 'The unit is set up. From now on, whoever works here signs in by number and passphrase:',
  'set-up.done.next': 'Sign in as an administrator and give the officers of the unit their accounts.',
  'set-up.done.go': 'To sign-in',
  'set-up.offer': 'Set up the unit…',
  'set-up.offer.hint': 'The unit is not set up yet.',

  'sign-in.title': 'Sign in',
  'sign-in.officer': 'Officer number',
  'sign-in.officer.hint': 'As on your card, such as {{example}}; or its last digits.',
  'sign-in.officer.missing': 'The number is needed.',
  'sign-in.officer.unknown': 'Nobody has this number here.',
  'sign-in.go': 'Sign in',
  'sign-in.doing': 'Opening…',
  'sign-in.phase.keys': 'Opening the keys…',
  'sign-in.phase.unlocking': 'Reading the list of all records…',
  'sign-in.phase.index': 'Loading the search index…',
  'sign-in.phase.flights': 'Loading the flights…',
  'sign-in.phase.waiting': 'Reading what arrived meanwhile…',
  'sign-in.wrong': 'Number or passphrase is wrong. Nothing was changed.',
  'sign-in.wait': 'Next try in {{time}}.',
  'sign-in.wait.why': 'After several wrong tries each one has to wait longer. Nothing is ever deleted because of it.',
  'sign-in.waiting_one': '{{n}} message file waits, sealed; it is read when somebody signs in.',
  'sign-in.waiting_other': '{{n}} message files wait, sealed; they are read when somebody signs in.',
  'sign-in.restored': 'The backup of {{when}} UTC was restored: travellers, cases and rules are as they were then.',
  'sign-in.device': 'Passphrases open this unit on this computer only.',
  'sign-in.no-device':
    'This computer keeps no secret of its own: passphrases alone protect the unit, also in a copy of its disk.',
  'sign-in.forgotten': 'Forgotten passphrase?',
  'sign-in.practice': 'Practice',

  'covered.title': 'Screen locked',
  'covered.go': 'Unlock',
  'covered.by': 'Signed in: {{name}}',
  'covered.other': 'Another officer',
  'covered.same': '{{name}} goes on',
  'covered.intercepts_one': '{{n}} new traveller to be stopped or protected',
  'covered.intercepts_other': '{{n}} new travellers to be stopped or protected',
  'covered.no-intercepts': 'Nobody new to be stopped or protected since the screen was locked.',
  'covered.goes-on': 'Intake and screening go on.',
  'covered.close': 'Lock the vault',
  'covered.close.hint': 'Removes the keys from memory. Messages that arrive are kept sealed.',
  'covered.sound.on': 'Sound is on',
  'covered.sound.off': 'Sound is off',

  'recover.title': 'Give a new passphrase',
  'recover.hint':
    'Both halves of the recovery code are needed, from the safes of two agencies. Nothing is lost: only the passphrase of this officer changes.',
  'recover.half': 'Half {{number}} of the recovery code',
  'recover.half.wrong': 'There is a mistake in this half. Compare it with the paper, group by group.',
  'recover.half.missing': 'Both halves are needed.',
  'recover.half.pair': 'These two halves do not open this unit. Look whether both papers are of the same day.',
  'recover.go': 'Set the passphrase and sign in',
  'recover.back': 'Back to sign-in',
  'failure.wrong-recovery-code': 'The recovery code does not open this unit. Nothing was changed.',
  'failure.wrong-passphrase': 'Number or passphrase is wrong. Nothing was changed.',
  'failure.screen-locked': 'The screen is locked. Sign in to go on; nothing was lost.',
  'failure.not-commissioned': 'The unit is not set up yet: only practice can be opened.',
  'failure.tampered':
    'A stored record is not the one that was written ({{table}}). It is not shown. Tell the supervisors of both agencies; the other records are not touched.',
  'failure.rederiving':
    'This record was damaged on the disk. It is being derived again from its messages and will be back in a moment.',
  'damage.rederiving_one':
    'A stored record was damaged on the disk and is being derived again from its messages; until then it is missing from lists.',
  'damage.rederiving_other':
    '{{n}} stored records were damaged on the disk and are being derived again from their messages; until then they are missing from lists.',
  'damage.rederived_one':
    'A stored record was damaged on the disk. It was derived again from its messages, and the audit trail has an entry: tell the supervisors.',
  'damage.rederived_other':
    '{{n}} stored records were damaged on the disk. They were derived again from their messages, and the audit trail has entries: tell the supervisors.',
  'damage.permanent_one':
    'A stored record is damaged and cannot be derived again: it is not shown. Tell the supervisors of both agencies.',
  'damage.permanent_other':
    '{{n}} stored records are damaged and cannot be derived again: they are not shown. Tell the supervisors of both agencies.',
  'failure.disk-full':
    'The disk has {{free}} MB left, and {{needed}} MB are needed. Nothing was taken in; make room and try again.',
  'failure.retained': 'Its period has ended: the data is masked or destroyed, as the unit’s periods say.',

  'failure.refused.device-secret-missing':
    'Passphrases open this unit only together with a secret that its computer keeps, and that is not here: this is another computer or account, or its key store was emptied. Nothing was changed. Both halves of the recovery code open it: “Forgotten passphrase?”.',
  'failure.refused.header-unproven':
    'It is not proven that only this unit could open the file. It stays where it is until somebody signs in.',
  'failure.refused.data-lost':
    'Data that was kept on this machine is missing. No new store is made in its place; restore from a backup.',
  'alarm.title': 'The store differs from what was remembered outside it',
  'alarm.disk-low':
    'The disk is nearly full: {{megabytes}} MB are free. Make room before the next import; large ones are refused.',
  'alarm.data-lost': 'Data that was kept on this machine is missing.',
  'alarm.anchor-missing':
    'What this machine remembered of the store is missing, so it cannot be checked whether anything was removed since.',
  'alarm.store-behind':
    'The store is older than it was when this machine last ran: an earlier copy was put in its place, or the last changes are gone.',
  'alarm.store-differs': 'The store is not the one that this machine worked with last.',
  'alarm.vault-replaced':
    'The keys of the vault are not those written last: an older vault, with older keys, was put in its place.',
  'alarm.waiting-key':
    'The key for files that arrive while nobody is signed in had been replaced. It was put right. Files of that time may have been opened by somebody else, and may not open here.',
  'alarm.waiting-closed':
    'Files that arrive now stay in their folder until somebody signs in: it is not proven yet that only this unit could open them.',
  'alarm.state-fails':
    'What this machine remembers outside the store cannot be read or written. Work goes on, but an older store put in its place would not be noticed meanwhile. Check the disk, and who may write to the program’s folder.',
  'alarm.waiting-damaged_one':
    'A file that arrived while nobody was signed in does not open ({{file}}). It was set aside; ask its sender for it again.',
  'alarm.waiting-damaged_other':
    '{{count}} files that arrived while nobody was signed in do not open (the first one: {{file}}). They were set aside; ask their senders for them again.',
  'alarm.account-damaged_one':
    'The account of {{officer}} is damaged or missing: this officer cannot sign in. Two administrators give them a new one.',
  'alarm.account-damaged_other':
    '{{count}} accounts are damaged or missing (the first one: {{officer}}): these officers cannot sign in. Two administrators give them new ones.',
  'alarm.second-tried_one':
    'Since your previous sign-in, a wrong passphrase was typed for you as second officer, on {{at}} (UTC), in the session of {{sessions}}.',
  'alarm.second-tried_other':
    'Since your previous sign-in, {{count}} wrong passphrases were typed for you as second officer, the last on {{at}} (UTC), in the sessions of: {{sessions}}.',
  'alarm.audit-cut': 'The end of the audit trail is missing.',
  'alarm.audit-differs': 'The audit trail was changed.',
  'alarm.clock-behind':
    'The clock shows a time before the last entry of the audit trail. Nothing expires until two officers confirm the time.',
  'alarm.clock-ahead': 'The clock is implausibly far ahead. Nothing expires until two officers confirm the time.',
  'alarm.tell': 'Tell the supervisors of both agencies before you go on.',
  'accept.open': 'We looked into it…',
  'accept.open.hint':
    'Two officers of two agencies accept the store as it is. Records that can be opened are listed again; the others stay reported.',
  'accept.title': 'Accept the store as it is?',
  'accept.hint':
    'From now on, the store in its present state counts as correct. Records that can be opened count as the last ones written, even where older ones were put in their place. Missing records are no longer reported, and files and accounts that cannot be opened are removed. Two officers of two agencies answer for it: you, and the one who confirms here. Both names and the reason are recorded.',
  'accept.second': 'Number of the second officer, of another agency',
  'accept.passphrase': 'Their passphrase',
  'accept.save': 'Accept it as it is',
  'accept.listing': 'Listing the records of the store again…',
  'accept.done':
    'Recorded. This alarm is not shown again. The audit trail says how many records were accepted, and how many of them were listed differently before.',
  'alarm.do': 'You can sign in. Tell the supervisors of both agencies before you go on.',

  'trouble.lost.title': 'The data of this unit is not here',
  'trouble.lost.what':
    'This machine remembers a store, and there is none. The browser profile or the program’s folder was removed, replaced or emptied.',
  'trouble.lost.kept':
    'No new store was made in its place, and nothing was written. If the folder was only moved, put it back and try again.',
  'trouble.full.title': 'The disk is full',
  'trouble.full.what': 'The store could not be opened because there is no room left to write.',
  'trouble.full.kept': 'Everything confirmed so far is kept. Free some space on the disk, then try again.',
  'trouble.newer.title': 'The data was written by a newer release',
  'trouble.newer.what': 'This release does not know the form of this store, and does not touch it.',
  'trouble.newer.kept': 'Everything is kept as it was. Install the newer release again and start it.',
  'trouble.older.title': 'The data was written by an older release',
  'trouble.older.what': 'This release does not read the form of this store, and does not touch it.',
  'trouble.older.kept': 'Everything is kept. Start the older release again.',
  'trouble.upgrade.title': 'The store could not be brought up to date',
  'trouble.upgrade.what': 'Bringing the data to the form of this release was broken off ({{detail}}).',
  'trouble.upgrade.kept': 'The store is as it was before: the change was undone as a whole. Try again; it starts over.',
  'trouble.tampered.title': 'The store was changed from outside',
  'trouble.tampered.what': 'A record that is needed to open the store is not the one that was written ({{table}}).',
  'trouble.tampered.kept': 'Nothing was repaired or deleted: it is evidence. Tell the supervisors of both agencies.',
  'trouble.unlisted.title': 'The list of what is stored is lost',
  'trouble.unlisted.what':
    'The records may all be there, but the list that says which records must exist is missing. The store stays closed until two officers have looked into it.',
  'trouble.unlisted.kept': 'Nothing was repaired or deleted: it is evidence. Tell the supervisors of both agencies.',
  'trouble.store.title': 'The store cannot be opened',
  'trouble.store.what': 'The browser could not read the store ({{detail}}).',
  'trouble.store.kept': 'Nothing was deleted. Try again; if it stays like this, restore from a backup.',
  'trouble.next': 'What you can do',
  'trouble.again': 'Try again',
  'trouble.again.hint': 'Starts the program again. It is safe: nothing is written until the store is open.',
  'trouble.restore': 'Restore from a backup',
  'trouble.restore.hint': 'What is here now stays until the backup is read and checked.',
  'trouble.restore.newer.hint':
    'Only if the newer release cannot be had: what was written since the backup was made is given up.',
  'trouble.details': 'For support: {{code}}',

  'lock.screen': 'Lock the screen',
  'lock.screen.hint': 'Intake goes on; you or another officer come back with a passphrase.',
  'lock.vault': 'Sign out and lock the vault',
  'lock.vault.hint': 'Removes the keys from memory. Messages that arrive are kept sealed.',
  'lock.menu': 'Lock and sign out',

  'form.brought-back': 'Brought back what you had typed ({{at}}). It is not sent yet.',
  'form.left_one': 'One form that you had begun is kept. It is there again when you open it.',
  'form.left_other': '{{count}} forms that you had begun are kept. They are there again when you open them.',
} as const;
