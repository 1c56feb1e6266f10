/** French: why the store does not open, and what is said when a call fails (`failure.<code>`). */
export const failureTexts = {
  'blocked.starting': 'Ouverture de la base…',
  'blocked.another-window.title': 'Airside est ouvert dans une autre fenêtre',
  'blocked.another-window.what':
    'Une seule fenêtre à la fois peut travailler sur la base, afin qu’aucune décision ne se perde.',
  'blocked.another-window.kept': 'Rien n’a été modifié. Continuez dans l’autre fenêtre, ou fermez-la et réessayez ici.',
  'blocked.another-window.do': 'Réessayer',
  'blocked.closed.title': 'Verrouillé',
  'blocked.closed.what': 'Le poste a fermé sa base.',
  'blocked.closed.kept':
    'Tout ce qui était enregistré est conservé. Une importation en cours reprendra à la réouverture.',
  'blocked.closed.do': 'Rouvrir',
  'failure.title': 'Cela n’a pas fonctionné',
  'failure.again': 'Réessayer',
  'failure.locked': 'La base est verrouillée. Rien n’est perdu ; rouvrez-la pour continuer.',
  'failure.cancelled': 'Arrêté. Ce qui était déjà fait reste.',
  'failure.another-window': 'Une autre fenêtre travaille sur la base. Rien n’a été modifié ici.',
  'failure.not-permitted':
    'Votre fonction ne le permet pas. Rien n’a été modifié ; demandez à un superviseur, ou changez de fonction sous votre nom.',
  'failure.invalid-input': 'Cette saisie est inutilisable ({{path}}). Rien n’a été modifié ; corrigez-la et réessayez.',
  'failure.not-found':
    'Cet élément n’existe plus : un message plus récent a modifié le vol ou le voyageur. Revenez à la liste et choisissez à nouveau.',
  'failure.message-assigned':
    'Un agent a rattaché ce message à un vol. Rien n’a été modifié. Annulez d’abord ce rattachement, sous Décisions du vol.',
  'failure.conflict':
    'Un autre agent l’a modifié entre-temps. Rien n’a été enregistré de votre côté ; regardez l’état le plus récent et décidez à nouveau.',
  'failure.too-early.landing':
    'Le vol n’a pas atterri : personne n’a pu être rencontré, ni rien trouvé. Rien n’a été modifié. S’il a atterri, marquez-le à l’écran Vols (touche O).',
  'failure.too-early.check-in':
    'L’enregistrement n’est pas encore ouvert : personne n’a pu être rencontré, ni rien trouvé. Rien n’a été modifié. Si le vol part plus tôt, saisissez son départ à l’écran Vols.',
  'failure.wrong-state': 'Cette étape ne convient pas à l’état du dossier ({{state}}). Rien n’a été modifié.',
  'failure.ask-duty':
    'Il y a sur ce voyageur des éléments que vous ne pouvez pas voir. Contactez {{officers}}. Rien n’a été modifié.',
  'failure.reason-required': 'Un motif est nécessaire. Rien n’a été modifié ; ajoutez-le et enregistrez à nouveau.',
  'failure.store-failed':
    'La base n’a pas pu être lue ou écrite ({{detail}}). Ce qui était enregistré est conservé ; vérifiez l’espace libre sur le disque et réessayez.',
  'failure.store-full':
    'Il n’y a plus de place pour écrire. Rien de ceci n’a été enregistré ; ce qui l’était déjà est conservé. Libérez de la place sur le disque, puis recommencez.',
  'failure.internal':
    'Erreur du programme ({{detail}}). Ce qui était enregistré est conservé ; réessayez, et prévenez le superviseur si elle revient.',
} as const;
