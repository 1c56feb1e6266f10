/** French: see `en/gates.ts`. */
export const gateTexts = {
  'gate.rule':
    'Suspendue pour la compagnie {{carrier}}, qui envoie {{field}} pour {{share}} des voyageurs (30 jours avant les vols du {{date}}). Les concordances sur ses vols sont gardées, mais ne comptent pas.',
  'gate.mark':
    'La règle prend un champ manquant pour un signe, et cette compagnie n’envoie pas ce champ : la concordance est gardée, mais ne compte pas.',
  'gate.carrier': 'Règles suspendues pour cette compagnie',
  'gate.carrier.hint':
    'Elles prennent un champ manquant pour un signe. Quand moins de 60 % d’au moins 100 voyageurs des 30 derniers jours l’avaient, son absence ne dit rien.',
  'gate.carrier.field': '{{field}} pour {{share}} des voyageurs (avant le {{date}}) :',
  'gate.field.bags': 'les bagages',
  'gate.field.contact': 'un contact',
  'gate.field.phone': 'un numéro de téléphone',
  'gate.field.email': 'une adresse électronique',
  'gate.field.address': 'une adresse postale',
  'gate.field.payment': 'le paiement',
  'why.mark.not-sent': 'Champ non envoyé par cette compagnie : ne compte pas',
};
