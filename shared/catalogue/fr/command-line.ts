/** Français : ce que la ligne de commande dit aux personnes. */
export const commandLineTexts = {
  'command-line.usage': `Utilisation : airside COMMANDE …

  parse FICHIER… [--pretty]
      Lit des données passagers (PAXLST, PNRGOV, tableaux) et imprime un document JSON.
  screen FICHIER… [--rules CHEMIN]… [--at ISO] [--format json|csv]
      Lit, réunit et cible ; imprime chaque voyageur signalé, le plus urgent d’abord.
      --rules   fichiers ou dossiers de règles qui remplacent les règles livrées
      --at      jour ou heure qui décide des règles et de leurs listes en vigueur
  rules check CHEMIN… [--at ISO]
      Vérifie des fichiers de règles, exécute leurs exemples, signale ce qui ne compte plus.
      --at      jour ou heure qui décide de ce qui ne compte plus (sinon : maintenant)
  rules schema
      Imprime le schéma JSON des fichiers de règles, pour les éditeurs.
  rules facts
      Affiche une page sur chaque fait que les règles peuvent tester.
  rules shipped
      Affiche une page sur chaque règle livrée.
  samples DOSSIER [--date DATE] [--seed N]
      Écrit des manifestes d’exemple et answer-key.json.
  bench [NOM…]
      Exécute les mesures de vitesse (seulement depuis les sources).

Un dossier à la place de FICHIER désigne les fichiers qu’il contient.
État : 0 succès, 1 une entrée n’a rien donné ou une vérification a échoué, 2 arguments erronés.`,
  'command-line.unknown-command': 'La commande « {{option}} » n’existe pas.',
  'command-line.no-command': 'Quelle commande ?',
  'command-line.unknown-option': 'L’option {{option}} n’existe pas ici.',
  'command-line.missing-value': '{{option}} demande une valeur.',
  'command-line.unwanted-value': '{{option}} ne prend pas de valeur.',
  'command-line.bad-value': 'La valeur de {{option}} n’a pas de sens.',
  'command-line.missing-operand': '{{option}} demande au moins un chemin.',
  'command-line.unwanted-operand': '{{option}} ne prend pas de chemin.',
  'command-line.too-many-operands': '{{option}} prend un seul dossier.',
  'command-line.lists-unread': 'Les listes ne peuvent pas encore être lues, rien n’a donc été ciblé : retirez --lists.',
  'command-line.nothing-usable': '{{file}} : rien d’utilisable.',
  'command-line.no-rules': '{{path}} : aucun fichier de règles (.yaml, .yml, .json) à lire.',
  'command-line.path-missing': '{{path}} : n’existe pas ou ne peut pas être lu.',
  'command-line.rules-cut': 'Seules les {{count}} premières erreurs sont indiquées.',
  'command-line.rules-fine_one': '{{count}} fichier de règles est en ordre.',
  'command-line.rules-fine_other': '{{count}} fichiers de règles sont en ordre.',
  'command-line.samples-written_one': '{{count}} manifeste et answer-key.json écrits dans {{folder}}.',
  'command-line.samples-written_other': '{{count}} manifestes et answer-key.json écrits dans {{folder}}.',
  'command-line.not-written': '{{path}} n’a pas pu être écrit.',
  'command-line.broken-off': 'Interrompu ({{reason}}) : le document n’est pas complet.',
  'command-line.unknown-bench': 'La mesure « {{option}} » n’existe pas. Il y a : {{names}}.',
} as const;
