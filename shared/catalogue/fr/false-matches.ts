/** French: matches with lists that were declared false, and why none can be (`failure.refused.false-match-<why>`). */
export const falseMatchTexts = {
  'false-match.action': 'Pas la même…',
  'false-match.revoke': 'Lever…',
  'false-match.mark': 'Pas la même personne : ne compte pas',
  'false-match.title': '{{name}} n’est pas la personne visée par la liste',
  'false-match.hint':
    'La concordance reste visible et ne compte pas, sur ce vol et sur les suivants. Elle compte de nouveau à l’échéance, et quand un indice plus fort apparaît. Vos mots sont gardés avec elle.',
  'false-match.kind': 'Ce qui est déclaré',
  'false-match.note.not-same': 'Elle compte aussi de nouveau quand l’entrée change.',
  'false-match.note.redress':
    'Elle vaut aussi quand l’entrée change, et pour les entrées de même référence sur d’autres listes que tous les services voient.',
  'false-match.weak':
    'Aucun document de voyage n’a été transmis : seuls le nom et la date de naissance identifient ce voyageur. Une concordance sur une autre personne qui a les deux resterait silencieuse aussi.',
  'false-match.past': 'Ce vol est terminé et reste tel quel ; la déclaration compte à partir du prochain vol.',
  'false-match.second': 'Un deuxième agent la confirme : {{owner}}, à qui la liste appartient.',
  'false-match.effect': 'La concordance ne compte pas non plus sur les vols suivants du voyageur.',
  'false-match.save': 'Déclarer',
  'false-match.told': 'Silencieuse jusqu’au {{date}}',
  'false-match.told.flights_one': 'Silencieuse jusqu’au {{date}} ; {{n}} vol a été criblé à nouveau',
  'false-match.told.flights_other': 'Silencieuse jusqu’au {{date}} ; {{n}} vols ont été criblés à nouveau',
  'false-match.remember': 'S’en souvenir : la concordance reste silencieuse sur les vols suivants, jusqu’au {{date}}',
  'false-match.by': '{{kind}} : {{officer}}, jusqu’au {{date}}. {{reason}}',
  'false-match.by-weak':
    '{{kind}}, par nom et date de naissance seulement : {{officer}}, jusqu’au {{date}}. {{reason}}',
  'false-match.by-others': 'Déclaré sur une autre liste.',
  'false-match.without-key':
    'Ne peut pas être déclaré : ni document de voyage, ni nom et date de naissance n’ont été transmis.',
  'false-match.revoke.title': 'Lever la déclaration pour {{name}}',
  'false-match.revoke.hint':
    'La concordance compte de nouveau pour ce voyageur sur tous les vols qui ne sont pas terminés.',
  'false-match.revoke.save': 'Lever',
  'false-match.revoke.told': 'La concordance compte de nouveau pour {{name}}',
  'queue.false-match.by': '{{rule}} : pas la même personne, selon {{officer}}, jusqu’au {{date}}',
  'queue.false-match.by-two':
    '{{rule}} : pas la même personne, selon {{officer}}, confirmé par {{second}}, jusqu’au {{date}}',
  'list.part.false-matches': 'Pas la même personne',
  'false-matches.none': 'Personne n’a été déclaré étranger à cette liste',
  'false-matches.none.hint':
    'Ouvrez le voyageur, choisissez la concordance de la liste et appuyez sur M. Elle apparaît alors ici avec qui l’a déclarée, pourquoi et jusqu’à quand.',
  'false-matches.column.traveller': 'Voyageur',
  'false-matches.column.entry': 'Entrée',
  'false-matches.column.kind': 'Ce qui a été déclaré',
  'false-matches.column.reason': 'Motif',
  'false-matches.column.by': 'Par',
  'false-matches.column.until': 'Jusqu’au',
  'false-matches.column.hits': 'Non comptées',
  'false-matches.by-two': '{{officer}}, avec {{second}}',
  'permission.false-match':
    'Déclarer qu’un voyageur n’est pas la personne visée par une liste, et lever la déclaration',
  'permission.false-match.redress': 'Consigner une rectification qui arrête une fausse concordance avec une liste',
  'failure.refused.false-match-no-key':
    'Ce voyageur n’a ni document de voyage, ni nom et date de naissance : rien ne peut être retenu à son sujet. Rien n’a changé.',
  'audit.kind.false-match.declared': 'A déclaré qu’un voyageur n’est pas la personne visée par une liste',
  'audit.kind.false-match.redressed': 'A consigné une rectification qui arrête une fausse concordance',
  'audit.kind.false-match.revoked': 'A levé la déclaration d’une fausse concordance',
  'audit.field.falseMatch': 'Fausse concordance',
} as const;
