/** English: on what basis travellers are selected, and drawing them at random. */
export const selectionTexts = {
  'origin.hit': 'by hit',
  'origin.choice': 'by choice of an officer',
  'origin.dog': 'by a dog',
  'origin.tip': 'by a tip',
  'origin.agency': 'for another agency',
  'origin.random': 'at random',
  'cases.basis': 'Sent',
  'event.drawn': 'drawn at random: {{drawn}} of {{of}}',
  'case.dialog.select': 'Send to secondary by hand',
  'case.hint.select':
    'No rule flagged this traveller. Say why you send them to secondary: the reason is kept, and what is found counts among those sent by hand.',
  'case.save.select': 'Send to secondary',
  'draw.action': 'Draw at random…',
  'draw.title': 'Draw passengers at random',
  'draw.hint':
    'Passengers are drawn at random, flagged or not: what is found among them shows how good the rules are. Crew, infants and passengers with a case are not drawn. The draw is recorded.',
  'draw.pool_one': '{{n}} passenger to draw from',
  'draw.pool_other': '{{n}} passengers to draw from',
  'draw.count': 'How many',
  'draw.choice_one': '{{count}} passenger',
  'draw.choice_other': '{{count}} passengers',
  'draw.save': 'Draw and send to secondary',
  'draw.told_one': '{{n}} passenger drawn and sent to secondary',
  'draw.told_other': '{{n}} passengers drawn and sent to secondary',
  'draw.of-day': 'Arrivals of {{date}}',
  'failure.refused.draw-nobody': 'No passenger can be drawn: all have a case or are not expected. Nothing was changed.',
};
