/** Alerts and methods: where they are shown, and their paper. */
export const alertTexts = {
  'alert.title': 'Alertes',
  'alert.titled': 'Alerte : {{title}}',
  'alert.valid': 'Alertes valables en ce moment',
  'alert.found': 'Alertes qui le disent',
  'alert.more': 'Il y en a d’autres. Saisissez un mot de celle que vous cherchez.',
  'alert.list': 'Liste',
  'alert.rules': 'Montrée aux concordances de',
  'alert.rules.none': 'Elle n’est liée à aucune règle que vous puissiez voir.',
  'alert.open-entry': 'Ouvrir sa page',
  'alert.print': 'Imprimer un exemplaire',
  'list-entry.print': 'Imprimer un exemplaire',
  'alert.print.title': 'Imprimer l’alerte « {{title}} »',
  'alert.print.hint': 'L’exemplaire porte un numéro et est consigné avec son but.',
  'alert.paper.title': 'Alerte',
  'alert.paper.copy': 'Exemplaire {{number}}',
  'alert.paper.owner': 'Émise par',
  'alert.paper.foot':
    'Imprimée le {{time}} par {{officer}}. Réservée aux agents : ne pas la laisser à la vue des voyageurs, et la détruire quand elle n’est plus valable.',
  'alert.form.title': 'Titre',
  'alert.form.text': 'Texte ; chaque ligne est un paragraphe',
  'alert.form.rules': 'Règles aux concordances desquelles elle est montrée',
  'alert.form.rules.search': 'Chercher des règles à ajouter',
  'alert.form.rules.more': 'Il y en a d’autres. Saisissez un autre mot.',
  'list-field.rules': 'règles liées',
  'failure.refused.list-alert':
    'Une alerte a un titre et un texte, et rien par quoi comparer des voyageurs. Seule une alerte est liée à des règles.',
  'failure.refused.list-alert-rule':
    'Une règle liée n’est pas en vigueur, ou un service qui voit cette liste n’en voit pas les concordances.',
  'audit.kind.alert.printed': 'A imprimé une alerte',
} as const;
