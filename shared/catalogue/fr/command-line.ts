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
  audit verify FICHIER…
      Vérifie des extraits du journal d’audit ; imprime les entrées rompues.
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
  'command-line.audit-no-proof': '{{path}} : ce n’est pas un export de journal d’audit.',
  'command-line.audit-whole_one':
    '{{path}} : {{count}} entrée, numéro {{last}}, est telle qu’elle a été écrite. Son empreinte est {{hash}}.',
  'command-line.audit-whole_other':
    '{{path}} : {{count}} entrées, de {{first}} à {{last}}, sont telles qu’elles ont été écrites. La dernière empreinte est {{hash}}.',
  'command-line.audit-broken':
    '{{path}} : rompu. Première entrée qui n’est plus telle qu’elle a été écrite : {{first}}.',
  'command-line.audit-not-whole': '{{path}} : l’export n’est pas entier. Première ligne fautive : {{line}}.',
  'command-line.audit-no-anchor':
    '{{path}} : aucune tête conservée hors de la base n’y figure. Comparez la dernière empreinte à celle que l’unité vous a donnée.',
  'command-line.rules-cut': 'Seules les {{count}} premières erreurs sont indiquées.',
  'command-line.rules-fine_one': '{{count}} fichier de règles est en ordre.',
  'command-line.rules-fine_other': '{{count}} fichiers de règles sont en ordre.',
  'command-line.samples-written_one': '{{count}} manifeste et answer-key.json écrits dans {{folder}}.',
  'command-line.samples-written_other': '{{count}} manifestes et answer-key.json écrits dans {{folder}}.',
  'command-line.not-written': '{{path}} n’a pas pu être écrit.',
  'command-line.broken-off': 'Interrompu ({{reason}}) : le document n’est pas complet.',
  'command-line.unknown-bench': 'La mesure « {{option}} » n’existe pas. Il y a : {{names}}.',
} as const;
