/** French: choosing a passphrase, and how strong it is. */
export const passphraseTexts = {
  'passphrase.label': 'Phrase secrète',
  'passphrase.again': 'La même encore une fois',
  'passphrase.new': 'Nouvelle phrase secrète',
  'passphrase.show': 'Montrer ce qui est tapé',
  'passphrase.hide': 'Cacher ce qui est tapé',
  'passphrase.caps': 'Le verrouillage des majuscules est actif.',
  'passphrase.hint': 'Quatre ou cinq mots rares que personne n’assemblerait. Les espaces comptent.',
  'passphrase.differs': 'Les deux ne sont pas les mêmes.',
  'passphrase.too-short': 'Trop courte : au moins 12 caractères.',
  'passphrase.too-long': 'Trop longue : au plus 200 caractères.',
  'passphrase.about-you':
    'Surtout votre nom, votre numéro, votre aéroport ou des mots de votre unité : ils sont essayés en premier. Prenez des mots sans rapport avec vous.',
  'passphrase.digits':
    'Seulement des chiffres : dates, numéros de téléphone et de carte sont essayés en premier. Prenez quatre ou cinq mots.',
  'passphrase.repeated': 'La même chose répétée se devine aussi vite qu’une seule fois. Prenez d’autres mots.',
  'passphrase.pattern':
    'Une suite de touches, de lettres ou de chiffres est essayée parmi les premières. Prenez quatre ou cinq mots.',
  'passphrase.frequent-words':
    'Mots, noms ou mots de passe fréquents, ou phrase connue. Durée pour la deviner : {{time}}. Prenez des mots plus rares que personne n’assemblerait, ou ajoutez-en.',
  'passphrase.guessable': 'Trop facile à deviner ; durée pour la deviner : {{time}}. Ajoutez un mot ou deux.',
  'passphrase.judging': 'Évaluation …',
  'passphrase.reused': 'Cette phrase a déjà servi. Choisissez-en une autre.',
  'passphrase.holds': 'Avec le disque et beaucoup de machines, il faudrait {{time}}.',
  'passphrase.time.moments': 'quelques instants',
  'passphrase.time.hours': 'des heures',
  'passphrase.time.days': 'des jours',
  'passphrase.time.months': 'des mois',
  'passphrase.time.years': 'des années',
  'passphrase.time.lifetimes': 'plus de temps que les données ne sont gardées',
  'failure.weak-passphrase': 'Cette phrase secrète n’est pas acceptée. {{problem}}',
} as const;
