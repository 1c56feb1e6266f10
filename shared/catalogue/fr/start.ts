/** French: why the installed program does not start (`start.refused.<kind>`). */
export const startTexts = {
  'start.refused.switch':
    'Le programme ne démarre pas avec l’option « {{name}} ». Retirez-la du raccourci ou de l’appel, puis redémarrez.',
  'start.refused.variable':
    'Le programme ne démarre pas tant que la variable d’environnement « {{name}} » est définie. Retirez-la, ou adressez-vous à votre administrateur, puis redémarrez.',
} as const;
