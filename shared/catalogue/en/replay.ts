/** English: replaying kept screenings. */
export const replayTexts = {
  'replay.action': 'Replay screening',
  'replay.same_one': 'The kept facts and rules give the same again for the one traveller.',
  'replay.same_other': 'The kept facts and rules give the same again for all {{n}} travellers.',
  'replay.differs_one': 'One traveller is judged otherwise by the kept facts and rules.',
  'replay.differs_other': '{{n}} travellers are judged otherwise by the kept facts and rules.',
  'replay.rules-gone': 'It cannot be replayed: the rules it was made with are not known here.',
  'replay.frame-gone': 'It cannot be replayed: the legal frame it was made with is not known here.',
} as const;
