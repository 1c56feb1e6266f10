/** Français : les voyages observés et signalés. */
export const observedTexts = {
  'cases.observed': 'Voyages observés',
  'cases.empty.observed': 'Aucun voyage n’est observé pour votre service',
  'cases.empty.observed.hint':
    'Quand une règle de votre service dit « observer et signaler », le relevé du voyage figure ici. Personne n’est approché ni prévenu.',
  'observed.seat': 'siège {{seat}}',
  'observed.booking': 'réservation {{locator}}',
  'observed.with': 'Dans la même réservation : {{names}}',
  'observed.passed': 'Transmis à {{to}}',
  'observed.pass': 'Transmis…',
  'observed.pass.save': 'Noter',
  'observed.pass.hint': 'Rien n’est envoyé. Notez à qui vous avez remis le relevé du voyage ; l’heure est conservée.',
  'observed.to': 'À qui',
  'observed.told': 'Le destinataire du relevé est noté.',
} as const;
