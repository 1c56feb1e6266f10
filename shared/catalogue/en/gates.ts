/** English: fields that carriers do not send, and rules held for it. */
export const gateTexts = {
  'gate.rule':
    'Paused for carrier {{carrier}}: sends {{field}} for {{share}} of travellers (30 days before the flights of {{date}}). The hits on its flights are kept, but do not count.',
  'gate.mark':
    'The rule takes a missing field for a sign, and this carrier does not send that field: the hit is kept, but does not count.',
  'gate.carrier': 'Rules paused for this carrier',
  'gate.carrier.hint':
    'They take a missing field for a sign. Where fewer than 60 % of at least 100 travellers of the last 30 days had the field, its absence says nothing.',
  'gate.carrier.field': '{{field}} for {{share}} of travellers (before {{date}}):',
  'gate.field.bags': 'bags',
  'gate.field.contact': 'a contact',
  'gate.field.phone': 'a telephone number',
  'gate.field.email': 'an e-mail address',
  'gate.field.address': 'a postal address',
  'gate.field.payment': 'the payment',
  'why.mark.not-sent': 'Field not sent by this carrier: does not count',
};
