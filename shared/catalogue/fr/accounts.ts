/** French: see `en/accounts.ts`. */
export const accountTexts = {
  'administration.tab.officers': 'Agents',
  'accounts.list': 'Agents qui peuvent se connecter',
  'accounts.hint':
    'Il faut deux administrateurs de deux services pour ajouter un agent, changer son nom, son service, sa fonction ou ses missions, et donner une nouvelle phrase secrète.',
  'accounts.number': 'Numéro',
  'accounts.name': 'Nom',
  'accounts.duties': 'Missions',
  'accounts.duty.control': 'agent de contrôle',
  'accounts.duty.second-line': 'deuxième ligne',
  'accounts.state': 'État',
  'accounts.state.active': 'actif',
  'accounts.state.no-passphrase': 'sans phrase secrète',
  'accounts.state.suspended': 'suspendu',
  'accounts.state.must-change': 'première phrase, à changer',
  'accounts.state.waits': 'attend après des phrases erronées jusqu’au {{at}}',
  'accounts.last': 'Dernière connexion',
  'accounts.never': 'jamais',
  'accounts.recovery': 'Nouveau code de secours',
  'accounts.recovery.hint':
    'Le code a deux moitiés sur papier, une pour chacun de vous. L’ancien code n’ouvre plus cette base, mais ouvre encore les sauvegardes faites jusqu’ici : détruisez ses moitiés. Faites un nouveau code quand une moitié est perdue ou qu’un détenteur est parti.',
  'accounts.recovery.told': 'Le nouveau code de secours est en vigueur',
  'accounts.add': 'Ajouter un agent',
  'accounts.add.title': 'Ajouter un agent',
  'accounts.passphrase.new': 'Première phrase secrète',
  'accounts.passphrase.hint':
    'Une phrase secrète est tirée au sort et affichée à la fin, à remettre sur papier. L’agent la change à la première connexion.',
  'accounts.hand-over':
    'Notez ceci sur papier et remettez-le à {{name}}. Ce ne sera plus affiché. L’agent choisit une autre phrase à la première connexion.',
  'accounts.hand-over.done': 'C’est sur papier',
  'accounts.edit.title': '{{name}} · {{id}}',
  'accounts.save': 'Enregistrer',
  'accounts.reset': 'Donner une nouvelle phrase secrète',
  'accounts.reset.hint':
    'La phrase secrète actuelle de {{name}} ne fonctionne plus. Rien n’est perdu : les données restent scellées avec les mêmes clés.',
  'accounts.suspend': 'Suspendre',
  'accounts.reset.none':
    '{{name}} n’a plus de phrase secrète depuis la suspension du compte. Deux administrateurs en donnent une nouvelle ; le code de secours aussi.',
  'accounts.suspend.hint':
    '{{name}} ne peut plus se connecter : sa phrase secrète ne fonctionne plus. Un agent rétabli en reçoit une nouvelle. Pour un agent d’un autre service, un second agent de ce service donne son accord ; pour un administrateur, un agent d’un autre service que le vôtre.',
  'accounts.suspend.about': '{{name}}, {{what}}, ne peut plus se connecter',
  'accounts.reactivate': 'Rétablir',
  'accounts.reactivate.hint':
    '{{name}} peut de nouveau se connecter, avec une nouvelle phrase secrète que deux administrateurs donnent ensuite.',
  'accounts.sign-ins': 'Connexions',
  'accounts.sign-ins.none': 'Pas encore connecté.',
  'accounts.sign-ins.failures_one': 'après {{count}} phrase erronée',
  'accounts.sign-ins.failures_other': 'après {{count}} phrases erronées',
  'accounts.made-by': 'Créé le {{at}} par {{officer}}',
  'accounts.made-first': 'Créé le {{at}}, à la mise en service de l’unité',
  'accounts.told.added': '{{name}} peut se connecter comme {{id}}.',
  'accounts.told.saved': 'Enregistré.',
  'accounts.told.reset': '{{name}} a une nouvelle phrase secrète, à changer à la prochaine connexion.',
  'accounts.told.suspended': '{{name}} ne peut plus se connecter.',
  'accounts.told.reactivated': '{{name}} est rétabli, et a besoin d’une nouvelle phrase secrète.',
  'own-passphrase.title': 'Choisissez votre propre phrase secrète',
  'own-passphrase.hint':
    'La personne qui vous a remis cette phrase secrète la connaît. Choisissez-en une autre, pour que vous seul puissiez vous connecter comme {{id}}.',
  'own-passphrase.change': 'Changer la phrase secrète',
  'own-passphrase.current': 'Phrase secrète actuelle',
  'own-passphrase.go': 'La changer',
  'own-passphrase.wrong': 'Ce n’est pas votre phrase secrète. Rien n’a été modifié.',
  'own-passphrase.told': 'Votre phrase secrète est changée.',
  'failure.initial-passphrase':
    'Votre phrase secrète vous a été remise par d’autres. Choisissez d’abord la vôtre ; rien n’a été modifié.',
  'failure.refused.account-suspended': 'Le compte est suspendu. Rétablissez-le d’abord ; rien n’a été modifié.',
  'failure.refused.accounts-live':
    'Les comptes n’existent que dans la base réelle. Rien n’a été modifié ; ouvrez la base réelle pour les gérer.',
  'failure.refused.own-account':
    'Vous ne pouvez pas suspendre votre propre compte. Rien n’a été modifié ; demandez à un autre administrateur.',
  'failure.refused.last-administrator':
    'Il ne resterait aucun administrateur actif. Rien n’a été modifié ; faites-en entrer un autre d’abord.',
  'failure.refused.administrators-of-one-agency':
    'Des administrateurs de deux services doivent rester, car il en faut deux pour changer un compte. Rien n’a été modifié ; faites-en entrer un autre d’abord.',
};
