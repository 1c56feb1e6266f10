/** French: who is called to the secondary inspection, and why. */
export const attendanceTexts = {
  'attendance.situation.held-for-duty':
    'Réservé aux superviseurs de permanence de la douane et de la police : une concordance ne doit alerter personne, d’autres demandent un contrôle approfondi',
  'attendance.situation.held-for-duty.left': '{{left}} pour décider',
  'attendance.situation.quiet':
    'Personne n’est appelé, pour n’alerter personne ; il faut prévenir les superviseurs de permanence de la douane et de la police',
  'attendance.situation.observation-ended':
    'Victime possible : la police d’abord. L’observation prend fin : prévenir aussitôt son responsable et les superviseurs de permanence de la douane et de la police',
  'attendance.situation.observation-ended.owners': 'Responsable : {{owners}}',
  'attendance.situation.safeguard': 'Victime possible : la police d’abord',
  'attendance.situation.safeguard-unreviewed':
    'Victime possible selon un signalement que personne n’a encore revu : l’accueillir aussitôt, à l’écart de qui l’accompagne. Le contrôle approfondi que d’autres concordances demandent est maintenu',
  'attendance.situation.by-powers': 'Le cadre légal dit qui vient',
  'attendance.held': 'Réservé aux superviseurs de permanence',
  'attendance.investigator': '{{agency}} : compétence d’enquête, dossier confié',
  'attendance-row.held-for-duty.when':
    'Une concordance ne doit alerter personne et d’autres demandent un contrôle approfondi',
  'attendance-row.held-for-duty.then':
    'personne ; le dossier est réservé aux superviseurs de permanence des deux services, avec le temps restant',
  'attendance-row.quiet.when': 'Observer et rendre compte, ou contacter le responsable avant d’agir',
  'attendance-row.quiet.then': 'personne ; il faut prévenir les superviseurs de permanence des deux services',
  'attendance-row.observation-ended.when':
    'Accueillir et protéger : une victime possible, qu’une autre concordance demande d’observer',
  'attendance-row.observation-ended.then':
    'la police d’abord, puis les autres qui viendraient ; il faut prévenir aussitôt le responsable de l’observation et les superviseurs de permanence des deux services',
  'attendance-row.safeguard.when': 'Accueillir et protéger : une victime possible',
  'attendance-row.safeguard.then': 'la police d’abord, puis les autres qui viendraient',
  'attendance-row.safeguard-unreviewed.when':
    'Accueillir et protéger selon un signalement que personne n’a encore revu, alors que d’autres concordances demandent un contrôle approfondi',
  'attendance-row.safeguard-unreviewed.then':
    'les services qui viendraient, et la police ; personne ne reste à l’écart',
  'attendance-row.by-powers.when': 'Le cadre dit qui peut fouiller pour ce que visent les concordances',
  'attendance-row.by-powers.then': 'les services qui peuvent y fouiller ; le dossier revient à celui qui peut enquêter',
  'attendance-row.own-mandates.when': 'Les règles d’un ou de plusieurs mandats demandent un contrôle approfondi',
  'attendance-row.own-mandates.then':
    'le service de chacun de ces mandats ; dirige le niveau le plus grave, puis le score le plus élevé',
  'attendance-row.joint-only.when': 'Seul le score commun ou une règle commune demande un contrôle approfondi',
  'attendance-row.joint-only.then': 'la douane et la police',
  'attendance-row.nobody.when': 'À surveiller ou rien à signaler',
  'attendance-row.nobody.then': 'personne',
  'why.one-family':
    'Le score demande un contrôle approfondi ({{mandates}}), mais ne repose que sur une famille de règles : il en faut deux, indépendantes.',
  'why.one-family.led': 'Ce qui demande le contrôle : {{by}}.',
  'why.led.score': '{{mandate}}, par son score',
  'why.led.forced': '{{mandate}}, par une constatation qui l’impose',
  'why.mark.held': 'Suspendue : ne compte pas',
  'why.mark.muted': 'En sourdine : ne compte pas',
  'attendance-row.colon': ' : ',
} as const;
